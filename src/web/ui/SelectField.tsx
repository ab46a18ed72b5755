import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { focusWhenShown } from './focus.ts'

export function SelectField({
  label,
  labelHidden,
  hint,
  error,
  autoFocus,
  children,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => (
        <select {...rest} {...control} ref={autoFocus ? focusWhenShown : undefined}>
          {children}
        </select>
      )}
    </Field>
  )
}
