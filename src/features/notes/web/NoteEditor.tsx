import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import type { RichTextProps } from './RichText.tsx'

const RichText = lazy(() => import('./RichText.tsx').then((module) => ({ default: module.RichText })))

/** The shared note of a meeting or a talking point, edited by both at once. `noteId` is the id of what it belongs to. */
export function NoteEditor({
  placeholder,
  ...props
}: Omit<RichTextProps, 'placeholder' | 'onPasteTooLong'> & { placeholder?: string }) {
  const { t } = useLingui()
  const [tooLong, setTooLong] = useState(false)
  return (
    <>
      {tooLong && (
        <Notice tone="warn" loud>
          {t`That is longer than a note takes at once, so nothing was pasted. Paste it in parts, or import it as a document.`}
        </Notice>
      )}
      <Suspense fallback={<Bones lines={3} />}>
        <RichText
          {...props}
          key={props.noteId}
          placeholder={placeholder ?? t`Write what was said. The other sees it as you type.`}
          onPasteTooLong={() => setTooLong(true)}
        />
      </Suspense>
    </>
  )
}
