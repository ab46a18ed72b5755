import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useLingui } from '@lingui/react/macro'
import type { TalkingPoint } from '../contract.ts'
import { type Agenda, positionBetween } from './agenda-actions.ts'
import type { SectionOnPage } from './sections.ts'

/** Moving points: dragged by mouse or finger, lifted with Space on the handle, or stepped with Alt and the arrows. */
export function useMoving(sections: SectionOnPage[], agenda: Agenda) {
  const { t } = useLingui()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const all = sections.flatMap(({ points }) => points)
  const text = (id: unknown) => all.find((point) => point.id === id)?.text ?? ''
  const announcements: Announcements = {
    onDragStart: ({ active }) => t`Picked up: ${text(active.id)}`,
    onDragOver: ({ over }) => (over && text(over.id) ? t`Now at: ${text(over.id)}` : undefined),
    onDragEnd: ({ active }) => t`Put down: ${text(active.id)}`,
    onDragCancel: ({ active }) => t`Left where it was: ${text(active.id)}`,
  }
  const place = (point: TalkingPoint, section: SectionOnPage, index: number) => {
    const others = section.points.filter(({ id }) => id !== point.id)
    agenda.place(point, section.key, positionBetween(others[index - 1], others[index]))
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const point = all.find(({ id }) => id === active.id)
    if (!over || !point || over.id === active.id) return
    const target = sections.find(({ key, points }) => key === over.id || points.some(({ id }) => id === over.id))!
    const at = target.points.findIndex(({ id }) => id === over.id)
    place(point, target, at === -1 ? target.points.length : at)
  }
  /** One place up or down; at the end of a section into the next one. */
  const step = (point: TalkingPoint, by: 1 | -1) => {
    const at = sections.findIndex(({ points }) => points.some(({ id }) => id === point.id))
    const index = sections[at]!.points.findIndex(({ id }) => id === point.id) + by
    if (index >= 0 && index < sections[at]!.points.length) return place(point, sections[at]!, index)
    const next = sections[at + by]
    if (next) place(point, next, by === 1 ? 0 : next.points.length)
  }
  return {
    step,
    context: {
      sensors,
      collisionDetection: overPoints(sections),
      onDragEnd: drop,
      accessibility: {
        announcements,
        screenReaderInstructions: {
          draggable: t`Press Space to pick the point up, the arrow keys to move it, Space to put it down, Escape to leave it.`,
        },
      },
    },
  }
}

/** A point lands on the nearest point, or on an empty section it is held over; sections with points are not in the way. */
function overPoints(sections: SectionOnPage[]): CollisionDetection {
  const empty = new Set<UniqueIdentifier>(sections.filter(({ points }) => points.length === 0).map(({ key }) => key))
  const isSection = new Set<UniqueIdentifier>(sections.map(({ key }) => key))
  return (given) => {
    const held = pointerWithin(given).filter(({ id }) => empty.has(id))
    if (held.length > 0) return held
    return closestCenter({
      ...given,
      droppableContainers: given.droppableContainers.filter(({ id }) => !isSection.has(id)),
    })
  }
}
