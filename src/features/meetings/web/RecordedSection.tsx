import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { Dot } from '../../../web/ui/Dot.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { SectionHeading } from '../../agenda/web/SectionHeading.tsx'
import type { SectionOnPage } from '../../agenda/web/sections.ts'
import { isOpen, selfOf } from '../../pairs/rules/sides.ts'
import { AskedMark } from '../../questions/web/AskedMark.tsx'
import type { MeetingPage } from '../contract.ts'
import { RecordedNote } from './RecordedNote.tsx'
import styles from './RecordedSection.module.css'

/** The points of one section as they were left. */
export function RecordedSection({ section, page }: { section: SectionOnPage; page: MeetingPage }) {
  const { t } = useLingui()
  const me = selfOf(page.pair).id
  return (
    <section>
      <SectionHeading section={section} pair={page.pair} />
      <ul className={styles.points}>
        {section.points.map((point) => (
          <li key={point.id} className={styles.point}>
            <Dot whose={point.repeatsEvery !== null ? 'nobody' : point.authorId === me ? 'you' : 'them'} />
            <div>
              <h3 className={point.fate === 'carried_over' ? styles.moved : undefined}>
                {point.text}
                {point.fate === 'discussed' && <Check className={styles.tick} aria-label={t`discussed`} />}
              </h3>
              {point.questionKey && point.fate === 'discussed' && isOpen(page.pair) && (
                <AskedMark pairId={page.pair.id} questionKey={point.questionKey} />
              )}
              {page.clarities
                .filter(({ talkingPointId }) => talkingPointId === point.id)
                .map(({ id, text, agreedBy }) => (
                  <p key={id} className={styles.clarity}>
                    {text}
                    {!agreedBy && (
                      <small>
                        <Trans>said back, not agreed</Trans>
                      </small>
                    )}
                  </p>
                ))}
              {point.fate === 'carried_over' && (
                <small>
                  <Trans>moved on to the next meeting</Trans>
                </small>
              )}
              {point.visibility !== 'both' && <VisibilityMark audience={point.visibility} />}
              {(point.fate === 'discussed' || point.notes.trim() !== '') && (
                <RecordedNote noteId={point.id} text={point.notes} label={t`Notes on: ${point.text}`} page={page} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
