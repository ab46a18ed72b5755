import type { WholeFeedback } from '../contract.ts'

const kinds = { 'high-five': 'High five', 'watch-out': 'Watch out' } as const
const states = { draft: 'a draft', planned: 'to be said in a meeting', held: 'held', shared: 'shared' } as const
const day = (instant: string) => instant.slice(0, 10)
const quoted = (text: string) => text.trim().replaceAll(/^/gm, '> ')

/** All the notes of one person as a page to read, in the order given. */
export function writeMarkdown(notes: readonly WholeFeedback[], reader: string): string {
  return `${['# Feedback', ...notes.map((note) => written(note, reader))].join('\n\n')}\n`
}

function written(note: WholeFeedback, reader: string): string {
  const { giver, receiver, answer, answeredAt, followUp, outcomes, revisions } = note
  const who = giver.id === reader ? `to ${receiver.name}` : `from ${giver.name}`
  const named = (id: string) => (id === giver.id ? giver.name : receiver.name)
  const lines = [
    `## ${kinds[note.kind]} ${who}, ${day(note.sharedAt ?? note.changedAt)}`,
    `*${note.sharedAt ? `Shared on ${day(note.sharedAt)}` : `Not shared: ${states[note.delivery]}`}.*`,
    note.text,
    ...(note.skills.length > 0 ? [`Skills: ${note.skills.join(', ')}`] : []),
    ...(note.waysOfWorking.length > 0 ? [`Ways of working: ${note.waysOfWorking.join(', ')}`] : []),
    ...(note.pathForward ? [`Path forward: ${note.pathForward}`] : []),
    ...(answeredAt ? [`${receiver.name}, ${day(answeredAt)}:`, quoted(answer)] : []),
    ...(followUp ? [`Look again on ${followUp.lookAgainOn}.`] : []),
    ...outcomes.flatMap(({ personId, text, saidAt }) => [
      `What changed, says ${named(personId)}, ${day(saidAt)}:`,
      quoted(text),
    ]),
    ...revisions.flatMap(({ text, replacedAt }) => [`Until ${day(replacedAt)} it read:`, quoted(text)]),
  ]
  return lines.join('\n\n')
}
