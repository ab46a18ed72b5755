import { type ReactNode, useRef } from 'react'
import { Button } from './Button.tsx'

/** A button that lets one choose a file. */
export function FileButton({
  accept,
  onFile,
  children,
}: {
  accept: string
  onFile(file: File): void
  children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = '' // the same file can be chosen again, after it was mended
          if (file) onFile(file)
        }}
      />
      <Button onClick={() => input.current!.click()}>{children}</Button>
    </>
  )
}
