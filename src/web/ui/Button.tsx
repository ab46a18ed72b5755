import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './Button.module.css'
import { focusWhenShown } from './focus.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  variant?: ButtonVariant
  size?: 'small' | 'normal'
  /** Under way: stays where it is, takes no second press. */
  busy?: boolean
  /** Why it cannot be pressed now; shown to whoever tries. */
  disabledReason?: string
  icon?: ReactNode
}

export function Button({
  variant = 'secondary',
  size = 'normal',
  busy = false,
  disabledReason,
  icon,
  type = 'button',
  className,
  autoFocus,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const inert = busy || disabledReason !== undefined
  return (
    <button
      {...rest}
      ref={autoFocus ? focusWhenShown : undefined}
      type={inert && type === 'submit' ? 'button' : type}
      className={buttonClass(variant, size, className)}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      title={disabledReason ?? rest.title}
      onClick={inert ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  )
}

/** For links that look like buttons: `<Link className={buttonClass('primary')}>`. */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: 'small' | 'normal' = 'normal',
  extra = '',
): string {
  return `${styles.button} ${styles[variant]} ${styles[size]} ${extra}`.trim()
}
