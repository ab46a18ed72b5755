import { useLingui } from '@lingui/react/macro'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { TalkingPoint } from '../contract.ts'
import type { Agenda } from './agenda-actions.ts'

/** Deletes a point and offers to bring it back. */
export function useDrop(agenda: Agenda): (point: TalkingPoint) => void {
  const { t } = useLingui()
  const tell = useToast()
  return (point) => {
    agenda.drop(point)
    const text = point.text.length > 60 ? `${point.text.slice(0, 59).trimEnd()}…` : point.text
    tell({ text: t`Deleted: ${text}`, undo: { label: t`Undo`, run: () => agenda.restore(point) } })
  }
}
