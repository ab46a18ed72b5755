import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dayAndMonth, plainDay } from '../../../web/dates.ts'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { useCheckOutWords } from '../../check-outs/web/check-out-words.ts'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Trust } from '../contract.ts'
import { CONVERSATIONS, type Verdict, verdicts } from '../rules.ts'
import { OfferRepair } from './OfferRepair.tsx'
import { useBeatWords } from './RhythmDots.tsx'
import styles from './TrustDialog.module.css'

export type TrustPart = 'rhythm' | 'promises' | 'topics' | 'leaving'

/** The rows behind one figure of the trust ledger, and what the figure means. */
export function TrustDialog({
  part,
  trust,
  pair,
  onClose,
}: {
  part: TrustPart
  trust: Trust
  pair: Pair
  onClose(): void
}) {
  const { t } = useLingui()
  const titles: Record<TrustPart, string> = {
    rhythm: t`Rhythm`,
    promises: t`Promises`,
    topics: t`Who brings the topics`,
    leaving: t`How you two left`,
  }
  const Part = { rhythm: Rhythm, promises: Promised, topics: Topics, leaving: Leaving }[part]
  return (
    <Dialog wide title={titles[part]} onClose={onClose}>
      <Part trust={trust} pair={pair} />
    </Dialog>
  )
}

type PartProps = { trust: Trust; pair: Pair }
const firstOf = (pair: Pair) => firstName(otherOf(pair))

function Rhythm({ trust: { rhythm, conversations }, pair }: PartProps) {
  const { t } = useLingui()
  const words = useBeatWords()
  const who = (id: string | null) => (id === null ? '' : id === selfOf(pair).id ? t`by you` : t`by ${firstOf(pair)}`)
  return (
    <>
      <p className={styles.means}>
        <Plural value={conversations} one="One conversation held so far." other="# conversations held so far." />{' '}
        {conversations < CONVERSATIONS.to && (
          <Trans>
            Practitioners say that it takes {CONVERSATIONS.from} to {CONVERSATIONS.to} until two people can be frank.
          </Trans>
        )}{' '}
        <Trans>A meeting counts as held when one of you wrapped it up, or both were in the room.</Trans>
      </p>
      <Rows>
        {rhythm.toReversed().map(({ meetingId, startsAt, beat, by, reason }) => (
          <Row key={meetingId} meetingId={meetingId} on={dayAndMonth(startsAt)}>
            {words[beat]} {(beat === 'skipped' || beat === 'moved') && who(by)}
            {reason && <small>{reason}</small>}
          </Row>
        ))}
      </Rows>
    </>
  )
}

function Promised({ trust: { promises }, pair }: PartProps) {
  const { t } = useLingui()
  const words: Record<Verdict, string> = {
    kept: t`kept`,
    renegotiated: t`renegotiated`,
    broken: t`broken`,
    dropped: t`dropped`,
    open: t`open`,
  }
  const order: Verdict[] = ['broken', 'renegotiated', 'dropped', 'open', 'kept']
  const me = selfOf(pair).id
  const whose = (ownerId: string | null) => (ownerId === null ? t`Both` : ownerId === me ? t`You` : firstOf(pair))
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.you}>{t`You`}</th>
            <th scope="col" className={styles.them}>
              {firstOf(pair)}
            </th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map((verdict) => (
            <tr key={verdict}>
              <th scope="row">{words[verdict]}</th>
              <td className={styles.you}>{promises.mine[verdict]}</td>
              <td className={styles.them}>{promises.theirs[verdict]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.means}>
        <Trans>
          Of the last 26 weeks. An item counts from when its owner said that they will. Kept: done by its day, or up to
          two days after. Renegotiated: its day moved in time. Dropped: let go in time. Broken: none of these in time,
          whatever came later. What both promised counts for each.
        </Trans>
      </p>
      {promises.rows.some(({ verdict }) => verdict === 'broken') && <OfferRepair pair={pair} />}
      <Rows>
        {promises.rows
          .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
          .map(({ item, verdict }) => (
            <li key={item.id}>
              <span>{item.dueOn ? plainDay(item.dueOn) : t`no day`}</span>
              <p>
                <Link to="/action-items/$itemId" params={{ itemId: item.id }}>
                  {whose(item.ownerId)}: {item.text}
                </Link>
                <small>
                  {words[verdict]}
                  {item.dropReason && `: ${item.dropReason}`}
                </small>
              </p>
            </li>
          ))}
      </Rows>
    </>
  )
}

function Topics({ trust: { topics, meetings }, pair }: PartProps) {
  const { t } = useLingui()
  const me = selfOf(pair).id
  const spoke = meetings.filter(({ mine, theirs }) => mine?.spoke != null && theirs?.spoke != null)
  return (
    <>
      <p className={styles.means}>
        <Trans>
          Points talked about in the last 26 weeks: {topics.mine} brought by you, {topics.theirs} by {firstOf(pair)}.
          What returns every time is not counted.
        </Trans>
      </p>
      {spoke.length > 0 && (
        <>
          <h3>
            <Trans>Who spoke, as each of you sees it</Trans>
          </h3>
          <Rows>
            {spoke.toReversed().map(({ meetingId, startsAt, mine, theirs }) => (
              <Row key={meetingId} meetingId={meetingId} on={dayAndMonth(startsAt)}>
                <Trans>
                  You say {mine!.spoke} % was yours; {firstOf(pair)} says {theirs!.spoke} % was theirs
                </Trans>
              </Row>
            ))}
          </Rows>
          <h3>
            <Trans>Talked about</Trans>
          </h3>
        </>
      )}
      <Rows>
        {topics.rows.map(({ talkingPointId, meetingId, startsAt, text, authorId }) => (
          <Row key={talkingPointId + meetingId} meetingId={meetingId} on={dayAndMonth(startsAt)}>
            <span>
              <b className={authorId === me ? styles.you : styles.them}>{authorId === me ? t`You` : firstOf(pair)}</b>:{' '}
              {text}
            </span>
          </Row>
        ))}
      </Rows>
    </>
  )
}

function Leaving({ trust: { meetings, theirTrend }, pair }: PartProps) {
  const { t } = useLingui()
  const words = useCheckOutWords()
  const say = (answer: Trust['meetings'][number]['mine']) =>
    answer &&
    [
      words.head[answer.head - 1],
      words.heart[answer.heart - 1],
      answer.level && words.level[answer.level - 1]!.toLocaleLowerCase(),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <>
      <p className={styles.means}>
        <Trans>
          Each says on their own how they leave: head and heart, and how deep it went. You see {firstOf(pair)}’s answer
          once yours is in, and the other way round.
        </Trans>
      </p>
      {meetings.length === 0 && (
        <p className={styles.means}>
          <Trans>Nothing yet. After you wrap up, it takes two taps.</Trans>
        </p>
      )}
      {theirTrend.map(({ upTo, head, heart }) => (
        <p key={upTo} className={styles.means}>
          <Trans>
            {firstOf(pair)}, average of four meetings until {dayAndMonth(upTo)}: head {head}, heart {heart} of 4
          </Trans>
        </p>
      ))}
      <Rows>
        {meetings.toReversed().map(({ meetingId, startsAt, mine, theirs }) => (
          <Row key={meetingId} meetingId={meetingId} on={dayAndMonth(startsAt)}>
            <span className={styles.you}>
              {t`You`}: {say(mine) ?? t`no answer`}
            </span>
            {theirs && (
              <span className={styles.them}>
                {firstOf(pair)}: {say(theirs)}
              </span>
            )}
            {mine?.level && theirs?.level && mine.level !== theirs.level && (
              <small>
                <Trans>You two saw the depth differently: worth a question.</Trans>
              </small>
            )}
          </Row>
        ))}
      </Rows>
    </>
  )
}

const Rows = ({ children }: { children: ReactNode }) => <ul className={styles.rows}>{children}</ul>

function Row({ meetingId, on, children }: { meetingId: string; on: string; children: ReactNode }) {
  return (
    <li>
      <Link to="/meetings/$meetingId" params={{ meetingId }}>
        {on}
      </Link>
      <p>{children}</p>
    </li>
  )
}
