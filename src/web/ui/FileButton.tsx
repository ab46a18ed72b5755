import { type ReactNode, useRef } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'

/** A button that lets one choose a file; with a `label` it is only a picture. */
export function FileButton({
  accept,
  label,
  onFile,
  children,
}: {
  accept: string
  label?: string
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
      {label ? (
        <IconButton label={label} onClick={() => input.current!.click()}>
          {children}
        </IconButton>
      ) : (
        <Button onClick={() => input.current!.click()}>{children}</Button>
      )}
    </>
  )
}
