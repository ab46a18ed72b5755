import type { LetterPart } from '../../../platform/mail/compose.ts'
import { sayDay, sayDayOf, sayMoment } from '../../../platform/mail/days.ts'
import { firstName } from '../../people/rules/names.ts'

/** What stays of a meeting that was held, for the letter to its two. */
export interface HeldMeeting {
  begunAt: string
  summary: string
  people: readonly { id: string; name: string; called: string }[]
  actionItems: readonly { text: string; ownerId: string | null; dueOn: string | null }[]
  carriedOver: readonly string[]
  next: { startsAt: string; confirmed: boolean } | null
}

/** The letter after a meeting, with the times of its reader's own zone. */
export function writeSummary(
  { begunAt, summary, people, actionItems, carriedOver, next }: HeldMeeting,
  reader: { personId: string; timeZone: string },
): { subject: string; parts: LetterPart[] } {
  const other = people.find(({ id }) => id !== reader.personId)!.name
  const owner = (id: string | null) =>
    id === null ? 'Both' : id === reader.personId ? 'You' : firstName(people.find((person) => person.id === id)!)
  const promises = actionItems.map(({ text, ownerId, dueOn }) => ({
    text: `${owner(ownerId)}: ${text}${dueOn ? `, by ${sayDay(dueOn)}` : ''}`,
  }))
  const again = next && `You meet again on ${sayMoment(next.startsAt, reader.timeZone)}`
  return {
    subject: `Your one-on-one with ${other}, ${sayDayOf(begunAt, reader.timeZone)}`,
    parts: [
      `You and ${other} met on ${sayMoment(begunAt, reader.timeZone)}.`,
      ...(summary ? [summary] : []),
      ...(promises.length > 0 ? [{ heading: 'What you agreed:', lines: promises }] : []),
      ...(carriedOver.length > 0 ? [{ heading: 'For next time:', lines: carriedOver.map((text) => ({ text })) }] : []),
      ...(again ? [next.confirmed ? `${again}, as you two confirmed.` : `${again}.`] : []),
      'Only the two of you receive this.',
    ],
  }
}
