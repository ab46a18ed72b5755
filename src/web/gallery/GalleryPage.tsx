import { type ReactNode, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Fields } from './Fields.tsx'
import styles from './GalleryPage.module.css'
import { Marks } from './Marks.tsx'
import { Messages } from './Messages.tsx'
import { Presses } from './Presses.tsx'

/** Every component of the design system in every state, in development only. Its words are for developers: not translated. */
export function GalleryPage() {
  const [scheme, setScheme] = useState<'light dark' | 'light' | 'dark'>('light dark')
  return (
    <main className={styles.gallery} style={{ colorScheme: scheme }}>
      <header className={styles.header}>
        <h1>Components</h1>
        {(['light dark', 'light', 'dark'] as const).map((one) => (
          <Button key={one} size="small" aria-pressed={scheme === one} onClick={() => setScheme(one)}>
            {one}
          </Button>
        ))}
      </header>
      <Part title="Pressing">
        <Presses />
      </Part>
      <Part title="Writing">
        <Fields />
      </Part>
      <Part title="Marking">
        <Marks />
      </Part>
      <Part title="Saying">
        <Messages />
      </Part>
    </main>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
