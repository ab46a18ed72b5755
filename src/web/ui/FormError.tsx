import { CircleAlert } from 'lucide-react'
import styles from './FormError.module.css'

/** What stopped a form, in a sentence. What was typed stays where it is. */
export function FormError({ error }: { error: string | null | undefined | false }) {
  return (
    <div role="alert" className={error ? styles.error : undefined}>
      {error && (
        <>
          <CircleAlert aria-hidden size={17} />
          <span>{error}</span>
        </>
      )}
    </div>
  )
}
