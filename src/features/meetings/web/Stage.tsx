import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { AddItem } from '../../action-items/web/AddItem.tsx'
import { ItemRow } from '../../action-items/web/ItemRow.tsx'
import type { TalkingPoint } from '../../agenda/contract.ts'
import { useAgenda } from '../../agenda/web/agenda-actions.ts'
import { PointFacts } from '../../agenda/web/PointFacts.tsx'
import { ClarityLoop } from '../../clarities/web/ClarityLoop.tsx'
import { IntentionLines } from '../../intentions/web/IntentionLines.tsx'
import { NoteEditor } from '../../notes/web/NoteEditor.tsx'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { AskedMark } from '../../questions/web/AskedMark.tsx'
import type { MeetingPage } from '../contract.ts'
import { useNotePromises } from './note-promises.tsx'
import styles from './Stage.module.css'

/** The part of the page that belongs to no point. */
export const GENERAL = 'general'

/** What the two talk about now: its notes, and what they promise on it. Without a point, the meeting as a whole. */
export function Stage({
  page,
  point,
  onGoOn,
}: {
  page: MeetingPage
  point: TalkingPoint | undefined
  onGoOn(after: string): void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const agenda = useAgenda(page, (error) => tell({ text: problemMessage(error), tone: 'problem' }))
  const { meeting, pair } = page
  const other = otherOf(pair)
  const first = firstName(other)
  const items = page.actionItems.filter(({ talkingPointId }) => talkingPointId === (point?.id ?? null))
  const agreeing =
    point?.visibility === 'both' &&
    isOpen(pair) &&
    (meeting.state === 'live' || page.clarities.some(({ talkingPointId }) => talkingPointId === point.id))
  const promises = useNotePromises(page, point?.id ?? null)
  const title = useRef<HTMLHeadingElement>(null)
  // Whoever goes on from below long notes must see what they go on to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point in hand is what brings its title into view
  useEffect(() => title.current?.scrollIntoView({ block: 'nearest' }), [point?.id])
  const decide = (fate: TalkingPoint['fate']) => {
    agenda.decideFate(point!, fate)
    if (fate !== null) onGoOn(point!.id)
  }
  return (
    <section className={styles.stage} aria-label={point ? t`The point in hand` : t`The whole meeting`}>
      <IntentionLines page={page} />
      <h2 ref={title} className={styles.title}>
        {point ? point.text : <Trans>The whole meeting</Trans>}
      </h2>
      {point ? (
        <p className={styles.facts}>
          <PointFacts point={point} page={page} short={false} />
        </p>
      ) : (
        page.points.length === 0 && (
          <p className={styles.quiet}>
            <Trans>Nothing is on the page yet. Press N to add the first point, or just write.</Trans>
          </p>
        )
      )}
      {point?.questionKey && point.fate === 'discussed' && isOpen(pair) && (
        <AskedMark pairId={pair.id} questionKey={point.questionKey} />
      )}
      <div data-notes className={styles.notes}>
        <NoteEditor
          noteId={point?.id ?? meeting.id}
          label={point ? t`Notes on: ${point.text}` : t`Notes on the whole meeting`}
          otherName={first}
          promises={isOpen(pair) && (!point || point.visibility === 'both') ? promises : undefined}
          placeholder={
            point && point.visibility !== 'both'
              ? t`Only you can read this, until you share the point.`
              : meeting.state === 'planned'
                ? t`What to bring. ${first} sees it as you type.`
                : t`What was said. ${first} sees it as you type.`
          }
        />
      </div>
      {agreeing && <ClarityLoop key={point.id} page={page} point={point} />}
      {(items.length > 0 || isOpen(pair)) && (
        <div className={styles.promises}>
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <ItemRow key={item.id} item={item} pair={pair} meetingId={meeting.id} compact />
              ))}
            </ul>
          )}
          {isOpen(pair) && <AddItem pair={pair} meetingId={meeting.id} talkingPointId={point?.id ?? null} />}
        </div>
      )}
      {point && isOpen(pair) && meeting.state === 'live' && (
        <footer className={styles.next}>
          {point.fate === null ? (
            <>
              <Button onClick={() => decide('discussed')}>
                <Trans>Discussed</Trans>
              </Button>
              {point.visibility === 'both' && (
                <Button variant="ghost" onClick={() => decide('carried_over')}>
                  <Trans>Keep for next time</Trans>
                </Button>
              )}
            </>
          ) : (
            <Button variant="ghost" onClick={() => decide(null)}>
              {point.fate === 'discussed' ? <Trans>Not discussed yet</Trans> : <Trans>Talk about it now</Trans>}
            </Button>
          )}
        </footer>
      )}
      <p className={styles.visibility}>
        {point && point.visibility !== 'both' ? (
          <VisibilityMark audience={point.visibility} />
        ) : (
          <VisibilityMark audience="both" other={other.name} />
        )}
      </p>
    </section>
  )
}
