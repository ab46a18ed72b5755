import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { useShortcuts } from '../../../web/shortcuts.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import { AgendaList } from '../../agenda/web/AgendaList.tsx'
import { inReadingOrder } from '../../agenda/web/sections.ts'
import { NotSavedNotice } from '../../notes/web/NoteStatus.tsx'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { InviteNotice } from '../../pairs/web/InviteNotice.tsx'
import { PrivateNote } from '../../private-notes/web/PrivateNote.tsx'
import type { MeetingPage } from '../contract.ts'
import { useArrival } from './arrival.ts'
import { useClock } from './clock.ts'
import styles from './MeetingRoom.module.css'
import { useMeetingActions } from './meeting-actions.ts'
import { PointStrip } from './PointStrip.tsx'
import { RoomAside } from './RoomAside.tsx'
import { RoomBar } from './RoomBar.tsx'
import { GENERAL, Stage } from './Stage.tsx'

const WrapUpDialog = lazy(() => import('./WrapUpDialog.tsx').then((module) => ({ default: module.WrapUpDialog })))

/** What a phone shows at a time; a wide screen shows all of it. */
type Part = 'notes' | 'agenda' | 'actions' | 'ask'

/** One live page to talk over: agenda, the notes of the point in hand, and what was promised. */
export function MeetingRoom({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const tell = useToast()
  const clock = useClock(page)
  useArrival(page)
  const actions = useMeetingActions(page)
  const points = inReadingOrder(page)
  const firstOpen = points.find(({ fate }) => fate === null)
  const [chosen, choose] = useState<string | null>(firstOpen?.id ?? null)
  const [part, setPart] = useState<Part>('notes')
  const [wrappingUp, setWrappingUp] = useState(false)
  const point = points.find(({ id }) => id === chosen) ?? (chosen === GENERAL ? undefined : firstOpen)
  const open = (id: string) => {
    choose(id)
    setPart('notes')
  }
  /** On to what has not been talked about yet: below this one, else from the top; after the last, to the general notes. */
  const goOn = (after: string) => {
    const at = points.findIndex(({ id }) => id === after)
    const rest = [...points.slice(at + 1), ...points.slice(0, at)]
    choose(rest.find(({ fate }) => fate === null)?.id ?? GENERAL)
  }
  const start = async () => {
    try {
      await actions.start.mutateAsync()
    } catch (error) {
      tell({ text: problemMessage(error), tone: 'problem' })
    }
  }
  useShortcuts({
    a: () => {
      setPart((shown) => (shown === 'agenda' ? 'notes' : shown))
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add-item]')?.focus())
    },
  })
  const parts: [Part, string][] = [
    ['notes', t`Notes`],
    ['agenda', t`Agenda`],
    ['actions', t`Actions`],
    ['ask', t`Ask next`],
  ]
  return (
    <div className={styles.room} data-part={part}>
      <RoomBar
        page={page}
        clock={clock}
        onStart={() => void start()}
        starting={actions.start.isPending}
        onWrapUp={() => setWrappingUp(true)}
      />
      <div className={styles.notices}>
        <NotSavedNotice />
        {isOpen(page.pair) && !otherOf(page.pair).joined && <InviteNotice pair={page.pair} />}
      </div>
      <div className={styles.strip}>
        <PointStrip points={points} chosen={point?.id ?? GENERAL} onChoose={open} />
      </div>
      <div className={styles.columns}>
        <section className={styles.agenda} aria-label={t`Agenda`}>
          <h2 className={styles.hidden}>
            <Trans>Agenda</Trans>
          </h2>
          <AgendaList page={page} selected={point?.id} onOpen={({ id }) => open(id)} clock={clock} />
          <button
            type="button"
            className={styles.general}
            aria-current={point ? undefined : 'true'}
            onClick={() => open(GENERAL)}
          >
            <Trans>Notes on the whole meeting</Trans>
          </button>
        </section>
        <Stage key={point?.id ?? GENERAL} page={page} point={point} onGoOn={goOn} />
        <RoomAside page={page} />
      </div>
      <div className={styles.private}>
        <PrivateNote
          about={{ aboutId: page.meeting.id, pairId: page.pair.id, meetingId: page.meeting.id }}
          label={t`Your private note on this meeting`}
          placeholder={t`What you notice, for yourself`}
        />
      </div>
      <nav className={styles.parts} aria-label={t`Parts of the meeting`}>
        {parts.map(([key, label]) => (
          <button key={key} type="button" aria-pressed={part === key} onClick={() => setPart(key)}>
            {label}
          </button>
        ))}
      </nav>
      <Suspense>{wrappingUp && <WrapUpDialog page={page} onClose={() => setWrappingUp(false)} />}</Suspense>
    </div>
  )
}
