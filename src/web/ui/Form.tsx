import type { FormHTMLAttributes, ReactNode } from 'react'
import styles from './Form.module.css'

/** Fields under each other with even gaps. `onKeep` gets what was written; the page never reloads, nothing is emptied. */
export function Form({
  onKeep,
  className = '',
  ...rest
}: Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> & { onKeep(form: FormData): void }) {
  return (
    <form
      {...rest}
      className={`${styles.form} ${className}`}
      onSubmit={(event) => {
        event.preventDefault()
        onKeep(new FormData(event.currentTarget))
      }}
    />
  )
}

/** Fields beside each other where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
