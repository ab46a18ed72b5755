import { useMutation } from '@tanstack/react-query'
import { generateKeyBetween } from 'fractional-indexing'
import { useRef } from 'react'
import { newId } from '../../../platform/ids.ts'
import { client } from '../../../web/api.ts'
import type { MeetingPage } from '../../meetings/contract.ts'
import { refreshPair, showAtOnce } from '../../meetings/web/meeting-data.ts'
import type { PointVisibility, TalkingPoint } from '../contract.ts'

export interface PointDraft {
  text: string
  section: string
  visibility: PointVisibility
  repeatsEvery?: number | null
  notes?: string
}

type PointChange = Parameters<typeof client.agenda.change>[0]

/**
 * What can be done on an agenda. Each shows at once and is sent behind it; without a connection it waits and goes out
 * later, in order. When the server says no, the screen goes back and `failed` is told.
 */
export function useAgenda(page: Pick<MeetingPage, 'meeting' | 'pair' | 'points'>, failed: (error: unknown) => void) {
  const { id: meetingId } = page.meeting
  const { id: pairId } = page.pair
  const newest = useRef<string | null>(null)
  /** Behind everything on the page, also what was added a moment ago and does not show yet. */
  const atTheEnd = () => {
    const shown = page.points.map(({ position }) => position)
    newest.current = generateKeyBetween([...shown, newest.current ?? ''].toSorted().at(-1) || null, null)
    return newest.current
  }
  const settle = { onSettled: () => refreshPair(pairId) }
  const inPoints = (change: (points: TalkingPoint[]) => TalkingPoint[]) =>
    showAtOnce(meetingId, (shown) => ({ ...shown, points: change(shown.points) }))
  const undoOnError = {
    onError: (error: unknown, _input: unknown, takeBack: (() => void) | undefined) => {
      takeBack?.()
      failed(error)
    },
  }

  const add = useMutation({
    mutationFn: (point: TalkingPoint) =>
      client.agenda.add({ ...point, plannedFor: point.plannedFor, position: point.position }),
    onMutate: (point) => inPoints((points) => sorted([...points, point])),
    ...undoOnError,
    ...settle,
  })
  const change = useMutation({
    mutationFn: (input: PointChange) => client.agenda.change(input),
    onMutate: ({ id, was: _was, ...changes }) =>
      inPoints((points) => sorted(points.map((point) => (point.id === id ? { ...point, ...changes } : point)))),
    ...undoOnError,
    ...settle,
  })
  const drop = useMutation({
    mutationFn: (id: string) => client.agenda.drop({ id }),
    onMutate: (id) => inPoints((points) => points.filter((point) => point.id !== id)),
    ...undoOnError,
    ...settle,
  })
  const restore = useMutation({ mutationFn: (id: string) => client.agenda.restore({ id }), ...undoOnError, ...settle })
  const decideFate = useMutation({
    mutationFn: (input: { id: string; fate: TalkingPoint['fate'] }) =>
      client.agenda.decideFate({ meetingId, ...input }),
    onMutate: ({ id, fate }) =>
      inPoints((points) => points.map((point) => (point.id === id ? { ...point, fate } : point))),
    ...undoOnError,
    ...settle,
  })

  return {
    add: (draft: PointDraft, plannedFor: string | null) => {
      const me = page.pair.me === 'lead' ? page.pair.lead.id : page.pair.member.id
      const now = new Date().toISOString()
      const point: TalkingPoint = {
        id: newId(),
        pairId,
        authorId: me,
        text: draft.text,
        section: draft.section,
        position: atTheEnd(),
        visibility: draft.visibility,
        plannedFor,
        repeatsEvery: draft.repeatsEvery ?? null,
        questionKey: null,
        actionItemId: null,
        feedbackId: null,
        topic: null,
        createdAt: now,
        sharedAt: draft.visibility === 'both' ? now : null,
        fate: null,
        carriedOver: 0,
        notes: draft.notes ?? '',
      }
      return add.mutateAsync(point)
    },
    edit: (point: TalkingPoint, text: string) => change.mutateAsync({ id: point.id, text, was: point.text }),
    share: (point: TalkingPoint, visibility: PointVisibility) => change.mutate({ id: point.id, visibility }),
    repeat: (point: TalkingPoint, repeatsEvery: number | null) => change.mutate({ id: point.id, repeatsEvery }),
    setTopic: (point: TalkingPoint, topic: TalkingPoint['topic']) => change.mutate({ id: point.id, topic }),
    plan: (point: TalkingPoint, plannedFor: string | null) => change.mutate({ id: point.id, plannedFor }),
    place: (point: TalkingPoint, section: string, position: string) =>
      change.mutate({ id: point.id, section, position }),
    placeLast: (point: TalkingPoint, section: string) => change.mutate({ id: point.id, section, position: atTheEnd() }),
    drop: (point: TalkingPoint) => drop.mutate(point.id),
    restore: (point: TalkingPoint) => restore.mutate(point.id),
    decideFate: (point: TalkingPoint, fate: TalkingPoint['fate']) => decideFate.mutate({ id: point.id, fate }),
  }
}
export type Agenda = ReturnType<typeof useAgenda>

function sorted(points: TalkingPoint[]): TalkingPoint[] {
  return points.toSorted((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1))
}

/** The position between two neighbours of a list, for what is dragged or moved there. */
export function positionBetween(before: TalkingPoint | undefined, after: TalkingPoint | undefined): string {
  const start = before?.position ?? null
  const end = after?.position ?? null
  // Two who add at the same moment may have given the same position.
  return generateKeyBetween(start, start !== null && end !== null && end <= start ? null : end)
}
