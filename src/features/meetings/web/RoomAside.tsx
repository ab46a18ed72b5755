import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../web/api.ts'
import { AboutWords } from '../../about-me/web/AboutWords.tsx'
import { ItemRow } from '../../action-items/web/ItemRow.tsx'
import { ToSay } from '../../feedback/web/ToSay.tsx'
import { PolicyLink } from '../../identity/web/PolicyLink.tsx'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { AskNext } from '../../questions/web/AskNext.tsx'
import type { MeetingPage } from '../contract.ts'
import styles from './RoomAside.module.css'

/** Templates for talks in which a policy may be what helps. */
const HARD = ['hard-talk', 'repair']

/** What was promised, before and in this meeting, and what to ask next. */
export function RoomAside({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const { pair, meeting } = page
  const row = (item: MeetingPage['actionItems'][number]) => (
    <ItemRow key={item.id} item={item} pair={pair} meetingId={meeting.id} compact />
  )
  return (
    <aside className={styles.aside} aria-label={t`Action items and what to ask next`}>
      <section data-of="actions">
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
      <section data-of="actions">
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
      {isOpen(pair) && (
        <section>
          <h2 className={styles.eyebrow}>
            <Trans>Feedback</Trans>
          </h2>
          <ToSay pair={pair} meetingId={meeting.id} />
        </section>
      )}
      {isOpen(pair) && <AboutOther page={page} />}
      {HARD.includes(meeting.template) && <PolicyLink />}
    </aside>
  )
}

/** At hand where it matters: how the other likes to hear things. Nothing while they have not said. */
function AboutOther({ page: { pair } }: { page: MeetingPage }) {
  const other = otherOf(pair)
  const { data } = useQuery(api.aboutMe.get.queryOptions({ input: { personId: other.id }, staleTime: 60_000 }))
  const first = firstName(other)
  if (!data || data.changedAt === null) return null
  return (
    <section>
      <h2 className={styles.eyebrow}>
        <Trans>{first}, in their own words</Trans>
      </h2>
      <AboutWords about={data} name={first} />
    </section>
  )
}
