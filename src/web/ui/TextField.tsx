import type { InputHTMLAttributes, Ref } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { focusWhenShown } from './focus.ts'

export function TextField({
  label,
  labelHidden,
  hint,
  error,
  autoFocus,
  ref = autoFocus ? focusWhenShown : undefined,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => <input {...rest} {...control} ref={ref} />}
    </Field>
  )
}
