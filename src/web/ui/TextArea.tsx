import type { Ref, TextareaHTMLAttributes } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { focusWhenShown } from './focus.ts'

/** Grows with what is written in it. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  autoFocus,
  ref = autoFocus ? focusWhenShown : undefined,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => <textarea {...rest} {...control} ref={ref} />}
    </Field>
  )
}
