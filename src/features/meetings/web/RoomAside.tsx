import { Trans, useLingui } from '@lingui/react/macro'
import { ItemRow } from '../../action-items/web/ItemRow.tsx'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { AskNext } from '../../questions/web/AskNext.tsx'
import type { MeetingPage } from '../contract.ts'
import styles from './RoomAside.module.css'

/** What was promised, before and in this meeting, and what to ask next. */
export function RoomAside({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const { pair, meeting } = page
  const row = (item: MeetingPage['actionItems'][number]) => (
    <ItemRow key={item.id} item={item} pair={pair} other={otherOf(pair).name} meetingId={meeting.id} compact />
  )
  return (
    <aside className={styles.aside} aria-label={t`Action items and what to ask next`}>
      <section>
        <h2 className={styles.eyebrow}>
          <Trans>From last time</Trans>
        </h2>
        {page.earlierActionItems.length === 0 ? (
          <p className={styles.quiet}>
            <Trans>Nothing is open between you.</Trans>
          </p>
        ) : (
          <ul>{page.earlierActionItems.map(row)}</ul>
        )}
      </section>
      <section>
        <h2 className={styles.eyebrow}>
          <Trans>Agreed here</Trans>
        </h2>
        {page.actionItems.length === 0 ? (
          <p className={styles.quiet}>
            <Trans>Nothing yet. Press A and write one in a sentence, with a name and a day.</Trans>
          </p>
        ) : (
          <ul>{page.actionItems.map(row)}</ul>
        )}
      </section>
      {isOpen(pair) && (
        <section>
          <h2 className={styles.eyebrow}>
            <Trans>Ask next</Trans>
          </h2>
          <AskNext pair={pair} meetingId={meeting.id} />
        </section>
      )}
    </aside>
  )
}
