import { type ReactNode, useId } from 'react'
import styles from './Choices.module.css'

/** One of a few, side by side. A radio group: arrow keys move in it. */
export function Choices<Value extends string | number>({
  legend,
  legendHidden = false,
  options,
  value,
  onChange,
}: {
  legend: ReactNode
  /** Leaves the legend to be read out only. */
  legendHidden?: boolean
  options: readonly { value: Value; label: ReactNode }[]
  value: NoInfer<Value> | null | undefined
  onChange(value: NoInfer<Value>): void
}) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend className={legendHidden ? styles.hidden : undefined}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span className={styles.face}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
