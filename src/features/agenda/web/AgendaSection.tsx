import { useDroppable } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { MeetingPage } from '../../meetings/contract.ts'
import { ScoreRow } from '../../templates/web/ScoreRow.tsx'
import type { TalkingPoint } from '../contract.ts'
import styles from './AgendaSection.module.css'
import type { Agenda } from './agenda-actions.ts'
import { PointRow } from './PointRow.tsx'
import { SectionHeading } from './SectionHeading.tsx'
import { SectionQuestions } from './SectionQuestions.tsx'
import type { SectionOnPage } from './sections.ts'

export interface PointContext {
  page: MeetingPage
  agenda: Agenda
  writable: boolean
  selected?: string
  onOpen?(point: TalkingPoint): void
  onStep(point: TalkingPoint, by: 1 | -1): void
}

/** One section with its points; points can be dropped on it also while it is empty. */
export function AgendaSection({
  section,
  left,
  onAdd,
  ...context
}: PointContext & { section: SectionOnPage; left?: number; onAdd?(): void }) {
  const { setNodeRef, isOver } = useDroppable({ id: section.key })
  return (
    <section ref={setNodeRef} className={`${styles.section} ${isOver ? styles.over : ''}`}>
      <SectionHeading section={section} pair={context.page.pair} left={left} onAdd={onAdd} />
      {section.score && <ScoreRow page={context.page} writable={context.writable} />}
      <SortableContext items={section.points.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ul>
          {section.points.map((point) => (
            <PointRow key={point.id} point={point} {...context} />
          ))}
        </ul>
      </SortableContext>
      {context.writable && <SectionQuestions section={section} page={context.page} agenda={context.agenda} />}
    </section>
  )
}
