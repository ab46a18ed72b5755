import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { holdsNothing } from '../rules/coverage.ts'
import { splitLines } from '../rules/lines/source-lines.ts'
import type { SourceRange, UnderstoodDocument } from '../rules/understood.ts'
import { MendMeeting } from './MendMeeting.tsx'
import { MendUndated } from './MendUndated.tsx'
import { focusOn, type Mending } from './mending.ts'
import styles from './Review.module.css'
import { SourceLines } from './SourceLines.tsx'

/** The document on one side, what was understood of it on the other, to be mended before it is kept. */
export function Review({
  pair,
  markdown,
  document,
  onMend,
  busy,
  error,
  onKeep,
  onBack,
}: {
  pair: Pair
  markdown: string
  document: UnderstoodDocument
  onMend(document: UnderstoodDocument): void
  busy: boolean
  error: string | null
  onKeep(): void
  onBack(): void
}) {
  const { t } = useLingui()
  const [pointed, point] = useState<SourceRange | null>(null)
  const [side, setSide] = useState<'understood' | 'source'>('understood')
  const meetings = document.meetings
  const items = meetings.reduce((sum, { actionItems }) => sum + actionItems.length, document.undated.actionItems.length)
  const source = useMemo(() => splitLines(markdown), [markdown])
  const isEmpty = holdsNothing(document)
  const context: Mending = {
    pair,
    document,
    source,
    onMend: (mended, focus) => {
      onMend(mended)
      if (focus) focusOn(focus)
    },
    onPoint: point,
  }
  return (
    <>
      <p className={styles.found} role="status">
        <Plural value={meetings.length} one="# meeting" other="# meetings" />
        {', '}
        <Plural value={items} _0="no action items" one="# action item" other="# action items" />
        {document.warnings.length > 0 && (
          <>
            {', '}
            <Plural value={document.warnings.length} one="# thing to look at" other="# things to look at" />
          </>
        )}
        {'. '}
        <Trans>Whatever is neither stays in the notes of its meeting.</Trans>
      </p>
      <div className={styles.sides} role="tablist" aria-label={t`Your document, and what was understood`}>
        <button type="button" role="tab" aria-selected={side === 'understood'} onClick={() => setSide('understood')}>
          <Trans>Understood</Trans>
        </button>
        <button type="button" role="tab" aria-selected={side === 'source'} onClick={() => setSide('source')}>
          <Trans>Your document</Trans>
        </button>
      </div>
      <div className={styles.both} data-side={side}>
        <SourceLines markdown={markdown} pointed={pointed} warnings={document.warnings} />
        <div className={styles.understood}>
          {meetings.map((meeting) => (
            <MendMeeting key={meeting.key} meeting={meeting} {...context} />
          ))}
          <MendUndated {...context} />
        </div>
      </div>
      <div className={styles.keep}>
        <FormError error={error} />
        <FormActions>
          {!isEmpty && (
            <Button variant="primary" busy={busy} onClick={onKeep}>
              <Trans>Keep it</Trans>
            </Button>
          )}
          <Button onClick={onBack}>
            <Trans>Back to the document</Trans>
          </Button>
          <small>
            {isEmpty ? (
              <Trans>There are no words in it to keep.</Trans>
            ) : (
              <Trans>You can import it again at any time: nothing is doubled, nothing is overwritten.</Trans>
            )}
          </small>
        </FormActions>
      </div>
    </>
  )
}
