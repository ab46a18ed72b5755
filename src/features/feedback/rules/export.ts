import type { WholeFeedback } from '../contract.ts'
import { chosenOf } from './words-of.ts'

const kinds = { 'high-five': 'High five', 'watch-out': 'Watch out' } as const
const states = { draft: 'a draft', planned: 'to be said in a meeting', held: 'held', shared: 'shared' } as const
const day = (instant: string) => instant.slice(0, 10)
const quoted = (text: string) => text.trim().replaceAll(/^/gm, '> ')

/** All the notes of one person as a page to read, in the order given. */
export function writeMarkdown(notes: readonly WholeFeedback[], reader: string): string {
  return `${['# Feedback', ...notes.map((note) => written(note, reader))].join('\n\n')}\n`
}

type Links = Pick<WholeFeedback, 'skills' | 'waysOfWorking' | 'pathForward'>

const linksOf = ({ skills, waysOfWorking, pathForward }: Links) => [
  ...(skills.length > 0 ? [`Skills: ${skills.join(', ')}`] : []),
  ...(waysOfWorking.length > 0 ? [`Ways of working: ${waysOfWorking.join(', ')}`] : []),
  ...(pathForward ? [`Path forward: ${pathForward}`] : []),
]

const earlier = (revisions: readonly { text: string; replacedAt: string }[]) =>
  revisions.flatMap(({ text, replacedAt }) => [`Until ${day(replacedAt)}:`, quoted(text)])

function written(note: WholeFeedback, reader: string): string {
  const { giver, receiver, answer, answeredAt, answerRevisions, followUp, outcomes, revisions } = note
  const who = giver.id === reader ? `to ${receiver.name}` : `from ${giver.name}`
  const named = (id: string) => (id === giver.id ? giver.name : receiver.name)
  const lines = [
    `## ${kinds[note.kind]} ${who}, ${day(note.sharedAt ?? note.changedAt)}`,
    `*${note.sharedAt ? `Shared on ${day(note.sharedAt)}` : `Not shared: ${states[note.delivery]}`}.*`,
    note.text,
    ...linksOf(chosenOf(note)),
    ...(answeredAt ? [`${receiver.name}, ${day(answeredAt)}:`, quoted(answer), ...earlier(answerRevisions)] : []),
    ...(followUp ? [`Look again on ${followUp.lookAgainOn}.`] : []),
    ...outcomes.flatMap(({ personId, text, saidAt, revisions: before }) => [
      `What changed, says ${named(personId)}, ${day(saidAt)}:`,
      quoted(text),
      ...earlier(before),
    ]),
    ...revisions.flatMap((before) => [
      `Until ${day(before.replacedAt)} it read:`,
      quoted([before.text, ...linksOf(before)].join('\n\n')),
    ]),
  ]
  return lines.join('\n\n')
}
