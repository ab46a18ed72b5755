import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useBringPoint } from '../../agenda/web/bring-point.ts'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import type { Feedback } from '../contract.ts'

const LONGEST = 90

/** Brings feedback between the two to the agenda of their next meeting; nothing for colleagues who have no one-on-one. */
export function TalkAboutIt({ note, me }: { note: Feedback; me: string }) {
  const { t } = useLingui()
  const bring = useBringPoint()
  const pairs = useQuery(api.pairs.list.queryOptions())
  const other = note.giver.id === me ? note.receiver.id : note.giver.id
  const pair = pairs.data?.find((one) => isOpen(one) && otherOf(one).id === other)
  if (!pair) return null
  const beginning = note.text.length > LONGEST ? `${note.text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : note.text
  return (
    <Button
      size="small"
      onClick={() => void bring(pair, { text: t`Feedback: ${beginning}`, section: 'feedback', feedbackId: note.id })}
    >
      <Trans>Talk about it when you meet</Trans>
    </Button>
  )
}
