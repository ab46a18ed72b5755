import { useLingui } from '@lingui/react/macro'
import { SelectField } from './SelectField.tsx'

/** Every zone the browser knows, by its usual name. */
export function TimeZoneField({
  name,
  value,
  label,
  hint,
  error,
  onChange,
}: {
  name?: string
  value: string
  label?: string
  hint?: string
  error?: string
  onChange?(zone: string): void
}) {
  const { t } = useLingui()
  const zones = new Set([value, ...Intl.supportedValuesOf('timeZone')])
  return (
    <SelectField
      name={name}
      label={label ?? t`Time zone`}
      hint={hint}
      error={error}
      {...(onChange
        ? { value, onChange: (event) => onChange(event.target.value) }
        : { defaultValue: value, key: value })}
    >
      {[...zones].map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </SelectField>
  )
}
