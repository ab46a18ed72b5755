import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { client, problemMessage } from '../../../web/api.ts'
import { longDay } from '../../../web/dates.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { BecomesFeedback } from '../../feedback/web/BecomesFeedback.tsx'
import { isOpen, otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { MeetingPage } from '../contract.ts'
import { refreshPair } from './meeting-data.ts'
import styles from './Reflection.module.css'

/** What went well in this meeting, and what to do better next time: one's own to say, the other's to read. */
export function Reflection({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const tell = useToast()
  const { meeting, pair } = page
  const mine = page.reflections.find(({ personId }) => personId === selfOf(pair).id)
  const theirs = page.reflections.find(({ personId }) => personId === otherOf(pair).id)
  const [said, say] = useState({ wentWell: mine?.wentWell ?? '', doBetter: mine?.doBetter ?? '' })
  const writable = mayReflect(page)
  const first = firstName(otherOf(pair))
  const situation = t`In our one-on-one of ${longDay(meeting.startsAt)}`
  const keep = async () => {
    const [wentWell, doBetter] = [said.wentWell.trim(), said.doBetter.trim()]
    if (wentWell === (mine?.wentWell ?? '') && doBetter === (mine?.doBetter ?? '')) return
    try {
      await client.meetings.reflect({ id: meeting.id, wentWell, doBetter })
    } catch (error) {
      tell({ text: problemMessage(error), tone: 'problem' })
    }
    refreshPair(pair.id)
  }
  return (
    <div className={styles.reflection}>
      {writable ? (
        <>
          <TextField
            label={t`What did you two do well today?`}
            maxLength={500}
            value={said.wentWell}
            onChange={(event) => say({ ...said, wentWell: event.target.value })}
            onBlur={() => void keep()}
          />
          {said.wentWell.trim() !== '' && (
            <BecomesFeedback
              receiverId={otherOf(pair).id}
              kind="high-five"
              situation={situation}
              text={said.wentWell}
            />
          )}
          <TextField
            label={t`What could be better next time?`}
            maxLength={500}
            value={said.doBetter}
            onChange={(event) => say({ ...said, doBetter: event.target.value })}
            onBlur={() => void keep()}
          />
          {said.doBetter.trim() !== '' && (
            <BecomesFeedback
              receiverId={otherOf(pair).id}
              kind="watch-out"
              situation={situation}
              text={said.doBetter}
            />
          )}
        </>
      ) : (
        mine && <Said name={t`You`} look={styles.you} reflection={mine} />
      )}
      {theirs && <Said name={first} look={styles.them} reflection={theirs} />}
    </div>
  )
}

const FRESH_MS = 3 * 86_400_000

/** While it is fresh, and whoever has said something may word it anew. */
export function mayReflect({ meeting, pair, reflections }: MeetingPage): boolean {
  if (!isOpen(pair)) return false
  const isFresh = meeting.heldAt === null || Date.now() - Date.parse(meeting.heldAt) < FRESH_MS
  return isFresh || reflections.some(({ personId }) => personId === selfOf(pair).id)
}

function Said({
  name,
  look,
  reflection: { wentWell, doBetter },
}: {
  name: string
  look: string | undefined
  reflection: MeetingPage['reflections'][number]
}) {
  return (
    <p className={styles.said}>
      <b className={look}>{name}</b>
      {wentWell && (
        <span>
          <Trans>Well: {wentWell}</Trans>
        </span>
      )}
      {doBetter && (
        <span>
          <Trans>Better: {doBetter}</Trans>
        </span>
      )}
    </p>
  )
}
