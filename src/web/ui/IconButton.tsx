import type { ButtonHTMLAttributes } from 'react'
import styles from './IconButton.module.css'

/** A button that is only a picture: its label is read out and shown on hover. */
export function IconButton({
  label,
  className = '',
  type = 'button',
  ...rest
}: { label: string } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className={`${styles.button} ${className}`} aria-label={label} title={label} />
}
