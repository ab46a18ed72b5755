import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { due, today } from '../../../web/dates.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { ActionItem } from '../../action-items/contract.ts'
import { useActionItems } from '../../action-items/web/item-actions.ts'
import type { NotePromises } from '../../notes/web/promise-chip.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { MeetingPage } from '../contract.ts'

/** The action items of a page for its notes: chips show them as they are, and a line with a box becomes one. */
export function useNotePromises(
  page: MeetingPage,
  talkingPointId: string | null,
  open: (item: ActionItem) => void,
): NotePromises {
  const { t } = useLingui()
  const tell = useToast()
  const { meeting, pair } = page
  const items = useActionItems(pair.id, meeting.id, (error) => tell({ text: problemMessage(error), tone: 'problem' }))
  const listeners = useRef(new Set<() => void>())
  const all = [...page.actionItems, ...page.earlierActionItems]
  const find = (id: string) => all.find((item) => item.id === id)
  const me = selfOf(pair)
  const other = otherOf(pair)

  const now: Omit<NotePromises, 'listen'> = {
    find: (id) => {
      const item = find(id)
      if (!item) return undefined
      const whose = item.ownerId === null ? 'nobody' : item.ownerId === me.id ? 'you' : 'them'
      const who = whose === 'nobody' ? t`Both` : whose === 'you' ? t`You` : firstName(other.name)
      const when = item.dueOn && item.doneAt === null ? ` · ${due(item.dueOn).words}` : ''
      return { words: `${who}: ${item.text}${when}`, whose, done: item.doneAt !== null }
    },
    make: async (id, sentence) => {
      const { parseActionItem } = await import('../../action-items/rules/parse.ts')
      const read = parseActionItem(sentence, { people: [me, other], writerId: me.id, today: today() })
      const ownerId = read.owner.kind === 'both' ? null : read.owner.kind === 'person' ? read.owner.id : me.id
      const dueOn = read.due.kind === 'date' ? read.due.on : null
      const text = read.text.trim() || sentence
      await items.add({ id, text, ownerId, dueOn, meetingId: meeting.id, talkingPointId })
    },
    toggle: (id) => (find(id)?.doneAt ? items.reopen(id) : items.finish(id)),
    open: (id) => {
      const item = find(id)
      if (item) open(item)
    },
  }
  const current = useRef(now)
  current.current = now
  useEffect(() => {
    for (const changed of listeners.current) changed()
  })
  const stable = useRef<NotePromises>({
    find: (id) => current.current.find(id),
    make: (id, sentence) => current.current.make(id, sentence),
    toggle: (id) => current.current.toggle(id),
    open: (id) => current.current.open(id),
    listen: (changed) => {
      listeners.current.add(changed)
      return () => void listeners.current.delete(changed)
    },
  })
  return stable.current
}
