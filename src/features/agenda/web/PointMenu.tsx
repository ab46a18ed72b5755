import { useLingui } from '@lingui/react/macro'
import {
  ArrowRightToLine,
  Check,
  CornerUpLeft,
  Eye,
  FolderInput,
  Lock,
  MoreHorizontal,
  Pencil,
  Repeat,
  Tag,
  Timer,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { Menu, type MenuItem } from '../../../web/ui/Menu.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { selfOf } from '../../pairs/rules/sides.ts'
import type { TalkingPoint } from '../contract.ts'
import type { Agenda } from './agenda-actions.ts'
import { useSectionName } from './section-name.ts'
import { firstNameOfOther } from './sections.ts'
import { TopicDialog } from './TopicDialog.tsx'
import { useDrop } from './use-drop.ts'

/** All that can be done with a point, for whoever points, taps or tabs. */
export function PointMenu({
  point,
  page,
  agenda,
  inRoom,
  onEdit,
}: {
  point: TalkingPoint
  page: MeetingPage
  agenda: Agenda
  inRoom: boolean
  onEdit(): void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const nameOf = useSectionName(page.pair)
  const drop = useDrop(agenda)
  const [choosing, setChoosing] = useState(false)
  const other = firstNameOfOther(page.pair)
  const isPrivate = point.visibility !== 'both' && point.authorId === selfOf(page.pair).id
  const planned = page.meeting.state === 'planned'
  const decide = (fate: TalkingPoint['fate']) => () => agenda.decideFate(point, fate)
  const later = page.next
  const fates: MenuItem[] = [
    {
      label: t`Discussed`,
      icon: <Check aria-hidden />,
      run: decide('discussed'),
      hidden: point.fate === 'discussed',
    },
    { label: t`Not discussed yet`, icon: <CornerUpLeft aria-hidden />, run: decide(null), hidden: point.fate === null },
    {
      label: t`Keep for next time`,
      icon: <ArrowRightToLine aria-hidden />,
      run: decide('carried_over'),
      hidden: point.fate === 'carried_over' || point.visibility !== 'both',
    },
  ]
  const seen: MenuItem[] = [
    { label: t`Share with ${other} now`, icon: <Eye aria-hidden />, run: () => agenda.share(point, 'both') },
    {
      label: t`Share when the meeting starts`,
      icon: <Timer aria-hidden />,
      run: () => agenda.share(point, 'at_start'),
      hidden: point.visibility === 'at_start' || !planned,
    },
    {
      label: t`Only me, until I share it`,
      icon: <Lock aria-hidden />,
      run: () => agenda.share(point, 'only_me'),
      hidden: point.visibility === 'only_me',
    },
  ]
  const plan: MenuItem[] = [
    {
      label: t`Move to the meeting after`,
      icon: <ArrowRightToLine aria-hidden />,
      run: () => {
        agenda.plan(point, later!.id)
        tell({
          text: t`It waits for the meeting after.`,
          undo: { label: t`Undo`, run: () => agenda.plan(point, null) },
        })
      },
      hidden: !planned || !later || point.repeatsEvery !== null,
    },
    {
      label: t`Bring forward to the next meeting`,
      icon: <CornerUpLeft aria-hidden />,
      run: () => agenda.plan(point, null),
      hidden: point.plannedFor === null,
    },
    {
      label: t`Bring back every time`,
      icon: <Repeat aria-hidden />,
      run: () => agenda.repeat(point, 1),
      hidden: point.repeatsEvery === 1,
    },
    {
      label: t`Bring back every second time`,
      icon: <Repeat aria-hidden />,
      run: () => agenda.repeat(point, 2),
      hidden: point.repeatsEvery === 2,
    },
    {
      label: t`Talk about it this once`,
      icon: <Repeat aria-hidden />,
      run: () => agenda.repeat(point, null),
      hidden: point.repeatsEvery === null,
    },
  ]
  const sections: MenuItem[] = page.sections
    .filter(({ key }) => key !== point.section)
    .map((section) => ({
      label: t`Move to: ${nameOf(section)}`,
      icon: <FolderInput aria-hidden />,
      run: () => agenda.placeLast(point, section.key),
    }))
  return (
    <div>
      <Menu
        label={t`More for: ${point.text}`}
        icon={<MoreHorizontal aria-hidden />}
        items={[
          ...(inRoom ? fates : []),
          { label: t`Edit`, icon: <Pencil aria-hidden />, run: onEdit },
          ...(isPrivate ? seen : []),
          ...plan,
          ...sections,
          { label: t`Say what it is about`, icon: <Tag aria-hidden />, run: () => setChoosing(true) },
          { label: t`Delete`, icon: <Trash2 aria-hidden />, danger: true, run: () => drop(point) },
        ]}
      />
      {choosing && <TopicDialog point={point} agenda={agenda} onClose={() => setChoosing(false)} />}
    </div>
  )
}
