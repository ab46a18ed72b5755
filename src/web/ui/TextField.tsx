import type { InputHTMLAttributes, Ref } from 'react'
import { Field, type FieldProps } from './Field.tsx'

export function TextField({
  label,
  labelHidden,
  hint,
  error,
  ref,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => <input {...rest} {...control} ref={ref} />}
    </Field>
  )
}
