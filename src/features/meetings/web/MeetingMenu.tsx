import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { CalendarClock, CalendarPlus, CalendarX, Ellipsis, LayoutList, Play } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { problemMessage } from '../../../web/api.ts'
import { shortDay, time } from '../../../web/dates.ts'
import { Menu } from '../../../web/ui/Menu.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { isOpen } from '../../pairs/rules/sides.ts'
import type { MeetingPage } from '../contract.ts'
import { allowed } from '../rules/state.ts'
import { useMeetingActions } from './meeting-actions.ts'

const SkipDialog = lazy(() => import('./SkipDialog.tsx').then((module) => ({ default: module.SkipDialog })))
const WhenDialog = lazy(() => import('./WhenDialog.tsx').then((module) => ({ default: module.WhenDialog })))
const ChooseTemplateDialog = lazy(() =>
  import('../../templates/web/ChooseTemplateDialog.tsx').then((module) => ({ default: module.ChooseTemplateDialog })),
)

/** What it follows, move, skip, or book another one. */
export function MeetingMenu({
  page,
  onStart,
}: {
  page: MeetingPage
  /** Where starting is not the next step, but can still be done. */
  onStart?: () => void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'template' | 'move' | 'skip' | 'book' | null>(null)
  const actions = useMeetingActions(page)
  const { meeting, pair } = page
  const may = allowed[meeting.state]
  const close = () => setAsked(null)
  if (!isOpen(pair)) return null

  const takeBack = async (run: () => Promise<unknown>) => {
    try {
      await run()
    } catch (error) {
      tell({ text: problemMessage(error), tone: 'problem' })
    }
  }
  const move = async (to: { startsAt: string; minutes: number }) => {
    const from = { startsAt: meeting.startsAt, minutes: meeting.minutes }
    await actions.move.mutateAsync(to)
    close()
    tell({
      text: t`Moved to ${shortDay(to.startsAt)}, ${time(to.startsAt)}.`,
      ...(Date.parse(from.startsAt) > Date.now() && {
        undo: { label: t`Undo`, run: () => void takeBack(() => actions.move.mutateAsync(from)) },
      }),
    })
  }
  const skip = async (reason: string) => {
    await actions.skip.mutateAsync(reason)
    close()
    tell({
      text: t`Skipped. What is on the page moves on to the next meeting.`,
      undo: { label: t`Undo`, run: () => void takeBack(() => actions.unskip.mutateAsync()) },
    })
  }
  const book = async (when: { startsAt: string; minutes: number }) => {
    const booked = await actions.book.mutateAsync({ id: newId(), ...when })
    close()
    tell({
      text: t`Booked for ${shortDay(booked.startsAt)}, ${time(booked.startsAt)}.`,
      undo: {
        label: t`Open it`,
        run: () => void navigate({ to: '/meetings/$meetingId', params: { meetingId: booked.id } }),
      },
    })
  }
  return (
    <>
      <Menu
        label={t`Move, skip, and more`}
        icon={<Ellipsis aria-hidden />}
        items={[
          {
            label: t`Start it now`,
            icon: <Play aria-hidden />,
            run: () => onStart?.(),
            hidden: onStart === undefined,
          },
          {
            label: t`Choose what it follows…`,
            icon: <LayoutList aria-hidden />,
            run: () => setAsked('template'),
            hidden: !may.includes('write'),
          },
          {
            label: t`Move it…`,
            icon: <CalendarClock aria-hidden />,
            run: () => setAsked('move'),
            hidden: !may.includes('move'),
          },
          {
            label: t`Skip it…`,
            icon: <CalendarX aria-hidden />,
            run: () => setAsked('skip'),
            hidden: !may.includes('skip'),
          },
          { label: t`Book an extra meeting…`, icon: <CalendarPlus aria-hidden />, run: () => setAsked('book') },
        ]}
      />
      <Suspense>
        {asked === 'template' && <ChooseTemplateDialog page={page} onClose={close} />}
        {asked === 'move' && (
          <WhenDialog
            title={t`Move this meeting`}
            verb={t`Move it`}
            pair={pair}
            from={meeting}
            hint={t`All that is on its page moves along, and you both find it there.`}
            onKeep={move}
            onClose={close}
          />
        )}
        {asked === 'book' && (
          <WhenDialog
            title={t`Book an extra meeting`}
            verb={t`Book it`}
            pair={pair}
            from={{ startsAt: nextWorkday(meeting.startsAt), minutes: meeting.minutes }}
            hint={t`A follow-up, beside your rhythm.`}
            onKeep={book}
            onClose={close}
          />
        )}
        {asked === 'skip' && <SkipDialog page={page} onKeep={skip} onClose={close} />}
      </Suspense>
    </>
  )
}

/** The same time on the next workday that is still to come. */
function nextWorkday(startsAt: string): string {
  const day = new Date(Math.max(Date.parse(startsAt), Date.now()))
  const at = new Date(startsAt)
  do day.setDate(day.getDate() + 1)
  while (day.getDay() === 0 || day.getDay() === 6)
  day.setHours(at.getHours(), at.getMinutes(), 0, 0)
  return day.toISOString()
}
