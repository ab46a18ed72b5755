import { DndContext } from '@dnd-kit/core'
import { useRef, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { useShortcuts } from '../../../web/shortcuts.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import type { ClockReading } from '../../meetings/rules/clock.ts'
import { isOpen } from '../../pairs/rules/sides.ts'
import type { TalkingPoint } from '../contract.ts'
import { AddPoint } from './AddPoint.tsx'
import styles from './AgendaList.module.css'
import { AgendaSection } from './AgendaSection.tsx'
import { useAgenda } from './agenda-actions.ts'
import { useKeepFocus } from './keep-focus.ts'
import { useMoving } from './moving.ts'
import type { PointPrompt } from './PointPrompts.tsx'
import { ownSection, sectionsOf } from './sections.ts'

/**
 * The agenda of an open meeting, as both write it. With `onOpen` a press on a point opens it (the meeting room); without,
 * it is edited in place (the page before).
 */
export function AgendaList({
  page,
  selected,
  onOpen,
  clock,
  prompts,
}: {
  page: MeetingPage
  selected?: string
  onOpen?(point: TalkingPoint): void
  clock?: ClockReading | null
  prompts?: PointPrompt[]
}) {
  const tell = useToast()
  const list = useRef<HTMLDivElement>(null)
  const agenda = useKeepFocus(
    list,
    useAgenda(page, (error) => tell({ text: problemMessage(error), tone: 'problem' })),
  )
  const addField = useRef<HTMLTextAreaElement>(null)
  const [section, setSection] = useState(ownSection(page))
  const sections = sectionsOf(page)
  const moving = useMoving(sections, agenda)
  const writable = isOpen(page.pair) && (page.meeting.state === 'planned' || page.meeting.state === 'live')
  const add = (to?: string) => {
    if (to) setSection(to)
    addField.current?.focus()
  }
  const step = (by: number) => {
    const points = [...list.current!.querySelectorAll<HTMLElement>('[data-point]')]
    const at = points.indexOf(document.activeElement as HTMLElement)
    points[Math.min(points.length - 1, Math.max(0, at + by))]?.focus()
  }
  useShortcuts(writable ? { n: () => add(), j: () => step(1), k: () => step(-1) } : {})
  return (
    <div ref={list} className={onOpen ? styles.narrow : undefined}>
      <DndContext {...moving.context}>
        {sections.map((entry) => (
          <AgendaSection
            key={entry.key}
            section={entry}
            page={page}
            agenda={agenda}
            writable={writable}
            selected={selected}
            onOpen={onOpen}
            onAdd={writable && entry.key !== 'other' ? () => add(entry.key) : undefined}
            onStep={moving.step}
            left={clock?.section?.key === entry.key ? clock.section.left : undefined}
          />
        ))}
      </DndContext>
      {writable && (
        <AddPoint
          ref={addField}
          page={page}
          agenda={agenda}
          section={section}
          onSection={setSection}
          prompts={prompts}
        />
      )}
    </div>
  )
}
