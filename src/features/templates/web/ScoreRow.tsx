import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { client, problemMessage } from '../../../web/api.ts'
import { Choices } from '../../../web/ui/Choices.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { refreshPair, showAtOnce } from '../../meetings/web/meeting-data.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import styles from './ScoreRow.module.css'

const scale = Array.from({ length: 10 }, (_, index) => ({ value: index + 1, label: index + 1 }))

/** How work feels, from 1 to 10, and what would make it a ten: one's own to set, the other's to read. */
export function ScoreRow({ page, writable }: { page: MeetingPage; writable: boolean }) {
  const { t } = useLingui()
  const tell = useToast()
  const { meeting, pair } = page
  const [me, other] = [selfOf(pair), otherOf(pair)]
  const mine = page.scores.find(({ personId }) => personId === me.id)
  const theirs = page.scores.find(({ personId }) => personId === other.id)
  const [toTen, setToTen] = useState(mine?.toTen ?? '')
  const keep = async (score: number | null, words = toTen) => {
    const rest = page.scores.filter(({ personId }) => personId !== me.id)
    const takeBack = await showAtOnce(meeting.id, (shown) => ({
      ...shown,
      scores: score === null ? rest : [...rest, { personId: me.id, score, toTen: words }],
    }))
    try {
      await client.meetings.setScore({ id: meeting.id, score, toTen: words })
    } catch (error) {
      takeBack()
      tell({ text: problemMessage(error), tone: 'problem' })
    }
    refreshPair(pair.id)
  }
  const first = firstName(other)
  return (
    <div className={styles.score}>
      {writable ? (
        <Choices
          legend={<Trans>Your number today</Trans>}
          options={scale}
          value={mine?.score}
          onChange={(value) => void keep(value)}
        />
      ) : (
        mine && (
          <p className={styles.you}>
            <Trans>You: {mine.score} of 10.</Trans> {mine.toTen}
          </p>
        )
      )}
      {writable && mine && mine.score < 10 && (
        <TextField
          label={t`What would make it a ten`}
          maxLength={1000}
          value={toTen}
          onChange={(event) => setToTen(event.target.value)}
          onBlur={() => toTen !== mine.toTen && void keep(mine.score)}
        />
      )}
      {theirs && (
        <p className={styles.them}>
          <Trans>
            {first}: {theirs.score} of 10.
          </Trans>{' '}
          {theirs.toTen}
        </p>
      )}
    </div>
  )
}
