import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { TalkingPoint } from '../contract.ts'
import type { Agenda } from './agenda-actions.ts'

/** How long a change may take to show; who has gone elsewhere by then is left alone. */
const SHOWS_WITHIN_MS = 1500
const parts = { words: 'data-point', handle: 'data-handle' } as const

/**
 * An agenda that keeps the keyboard in place: a point that moves into another section is drawn anew there, and one that is
 * deleted is gone. The focus follows the first, and stays on the neighbour of the second.
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>, agenda: Agenda): Agenda {
  const wanted = useRef<{ id: string; part: keyof typeof parts; index: number; until: number } | null>(null)
  const rows = (part: keyof typeof parts) => [
    ...(list.current?.querySelectorAll<HTMLElement>(`[${parts[part]}]`) ?? []),
  ]

  useLayoutEffect(() => {
    if (!wanted.current || document.activeElement !== document.body) return
    const { id, part, index, until } = wanted.current
    const shown = rows(part)
    if (Date.now() > until) wanted.current = null
    else
      (shown.find((row) => row.getAttribute(parts[part]) === id) ?? shown[Math.min(index, shown.length - 1)])?.focus()
  })

  const remember = ({ id }: TalkingPoint) => {
    const row = document.activeElement?.closest('li')
    if (!row || !list.current?.contains(row)) return
    const part = document.activeElement!.hasAttribute(parts.handle) ? 'handle' : 'words'
    const index = rows(part).findIndex((shown) => shown.getAttribute(parts[part]) === id)
    wanted.current = { id, part, index, until: Date.now() + SHOWS_WITHIN_MS }
  }
  return {
    ...agenda,
    drop: (point) => {
      remember(point)
      agenda.drop(point)
    },
    place: (point, ...where) => {
      remember(point)
      agenda.place(point, ...where)
    },
    placeLast: (point, section) => {
      remember(point)
      agenda.placeLast(point, section)
    },
  }
}
