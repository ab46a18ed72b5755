import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldProps } from './Field.tsx'

export function SelectField({
  label,
  labelHidden,
  hint,
  error,
  children,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => (
        <select {...rest} {...control}>
          {children}
        </select>
      )}
    </Field>
  )
}
