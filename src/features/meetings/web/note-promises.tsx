import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { due } from '../../../web/dates.ts'
import { loadLater, useLoadedLater } from '../../../web/loaded-later.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import { AddItem } from '../../action-items/web/AddItem.tsx'
import { useItemDialogs } from '../../action-items/web/ItemDialogs.tsx'
import { useActionItems } from '../../action-items/web/item-actions.ts'
import { useItemContext } from '../../action-items/web/item-context.ts'
import type { NotePromises } from '../../notes/web/promise-chip.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { MeetingPage } from '../contract.ts'

const offering = loadLater(() => import('../../action-items/rules/offer.ts'))

/** The action items of a page for its notes: chips show them as they are, and a line can become one. */
export function useNotePromises(page: MeetingPage, talkingPointId: string | null): NotePromises {
  const { t } = useLingui()
  const tell = useToast()
  const { meeting, pair } = page
  const items = useActionItems(pair, meeting.id, (error) => tell({ text: problemMessage(error), tone: 'problem' }))
  const context = useItemContext(pair)
  const openDialog = useItemDialogs()
  const rules = useLoadedLater(offering, false)
  const listeners = useRef(new Set<() => void>())
  const read = useRef(new Map<string, boolean>())
  const all = [...page.actionItems, ...page.earlierActionItems]
  const find = (id: string) => all.find((item) => item.id === id)
  const me = selfOf(pair)
  const isThere = (line: string) => all.some(({ text }) => line.toLowerCase().includes(text.toLowerCase()))

  const now: Omit<NotePromises, 'listen'> = {
    find: (id) => {
      const item = find(id)
      if (!item) return undefined
      const whose = item.ownerId === null ? 'nobody' : item.ownerId === me.id ? 'you' : 'them'
      const who = whose === 'nobody' ? t`Both` : whose === 'you' ? t`You` : firstName(otherOf(pair))
      const when = item.dueOn && item.doneAt === null ? ` · ${due(item.dueOn).words}` : ''
      return { words: `${who}: ${item.text}${when}`, whose, done: item.doneAt !== null }
    },
    couldBe: (line) => {
      if (!rules || isThere(line)) return false
      const known = read.current.get(line) ?? rules.couldBeItem(line, context)
      read.current.set(line, known)
      return known
    },
    form: ({ sentence, onKeep, onLeave }) => (
      <AddItem
        pair={pair}
        meetingId={meeting.id}
        talkingPointId={talkingPointId}
        begun={sentence}
        onKeep={({ id }, said, waiting) => onKeep(id, said, waiting !== '')}
        onLeave={onLeave}
      />
    ),
    toggle: (id) => (find(id)?.doneAt ? items.reopen(id) : items.finish(id)),
    open: (id) => {
      const item = find(id)
      if (item) openDialog({ what: 'edit', item, pair, meetingId: meeting.id })
    },
    takenOut: (id) => {
      const item = find(id)
      if (!item) return
      const letGo = () => openDialog({ what: 'drop', item, pair, meetingId: meeting.id })
      tell({
        text: t`Out of the notes. The action item stays: ${item.text}`,
        undo: { label: t`Drop it too`, run: letGo },
      })
    },
  }
  const current = useRef(now)
  current.current = now
  useEffect(() => {
    for (const changed of listeners.current) changed()
  })
  const stable = useRef<NotePromises>({
    find: (id) => current.current.find(id),
    couldBe: (line) => current.current.couldBe(line),
    form: (props) => current.current.form(props),
    toggle: (id) => current.current.toggle(id),
    open: (id) => current.current.open(id),
    takenOut: (id) => current.current.takenOut(id),
    listen: (changed) => {
      listeners.current.add(changed)
      return () => void listeners.current.delete(changed)
    },
  })
  return stable.current
}
