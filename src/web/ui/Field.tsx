import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

export interface FieldProps {
  label: string
  /** Leaves the label to be read out only. */
  labelHidden?: boolean
  hint?: ReactNode
  /** What is wrong and what to do about it. */
  error?: string
}

/** Label, hint and error around one control; `children` receives what ties them together. */
export function Field({
  label,
  labelHidden,
  hint,
  error,
  children,
}: FieldProps & {
  children(control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; className: string }): ReactNode
}) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        className: styles.control!,
      })}
      {hint && (
        <small id={`${id}-hint`} className={styles.hint}>
          {hint}
        </small>
      )}
      {error && (
        <small id={`${id}-error`} className={styles.error}>
          {error}
        </small>
      )}
    </div>
  )
}
