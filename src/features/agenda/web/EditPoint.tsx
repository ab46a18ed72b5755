import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { changedMeanwhile, problemMessage } from '../../../web/api.ts'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { QuestionCoach } from '../../questions/web/QuestionCoach.tsx'
import type { TalkingPoint } from '../contract.ts'
import { LONGEST_POINT } from '../rules.ts'
import type { Agenda } from './agenda-actions.ts'
import styles from './EditPoint.module.css'
import { askedBetween } from './sections.ts'
import { useMoveToAsync } from './use-move-to-async.tsx'

/**
 * Edits a point in its place: Enter or leaving keeps, Escape takes back. When the other changed it meanwhile, both
 * wordings stand there and nothing is overwritten.
 */
export function EditPoint({
  point,
  page,
  agenda,
  onClose,
}: {
  point: TalkingPoint
  page: MeetingPage
  agenda: Agenda
  onClose(): void
}) {
  const { t } = useLingui()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(point.text)
  const [error, setError] = useState<string | null>(null)
  const from = useRef(point)
  const leaving = useRef(false)
  useLayoutEffect(() => {
    field.current!.focus()
    field.current!.setSelectionRange(field.current!.value.length, field.current!.value.length)
  }, [])
  const moveToAsync = useMoveToAsync(text, () => {
    leaving.current = true
    agenda.drop(point)
    return () => agenda.restore(point)
  })
  const keep = async () => {
    const wanted = text.trim()
    if (leaving.current) return
    if (wanted === '' || wanted === from.current.text) return onClose()
    leaving.current = true
    try {
      await agenda.edit(from.current, wanted)
      onClose()
    } catch (problem) {
      leaving.current = false
      const theirs = changedMeanwhile(problem)
      if (theirs !== null) {
        from.current = { ...from.current, text: theirs }
        setError(t`Meanwhile it was changed to: “${theirs}”. Press Enter to put your wording in its place.`)
        field.current?.focus()
      } else setError(problemMessage(problem))
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void keep()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      leaving.current = true
      onClose()
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing on a remark is part of the edit, only what lies outside ends it
    <div
      className={styles.edit}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && error === null) void keep()
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        aria-label={t`What you want to talk about`}
        value={text}
        rows={1}
        maxLength={LONGEST_POINT}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keys}
      />
      {/* A press in it must not take the focus from the field. */}
      <div onPointerDown={(event) => event.preventDefault()}>
        <QuestionCoach
          field={field}
          text={text}
          onText={setText}
          context={askedBetween(page.pair)}
          anyText
          actions={moveToAsync}
        />
      </div>
      <FormError error={error} />
    </div>
  )
}
