import { expect, it } from 'vitest'
import { type ParseContext, parseActionItem } from './parse.ts'
import { splitSentence } from './split.ts'

/** Friday 20 November 2026, Tomás writing. */
const meeting: ParseContext = {
  people: [
    { id: 'ana', name: 'Ana Beltrán' },
    { id: 'tomas', name: 'Tomás Řehoř' },
  ],
  writerId: 'tomas',
  today: '2026-11-20',
}

it.each([
  [
    'Ana to book the room and write the agenda by Friday',
    'Ana to book the room by Friday',
    'Ana to write the agenda by Friday',
  ],
  [
    'Ana to feed the cat by Friday and Tomás to water the plants by Monday',
    'Ana to feed the cat by Friday',
    'Tomás to water the plants by Monday',
  ],
  [
    'Ana to feed the cat, and Tomás to water the plants by Monday',
    'Ana to feed the cat by Monday',
    'Tomás to water the plants by Monday',
  ],
  [
    'By Friday, Ana to book the room; write the agenda',
    'By Friday, Ana to book the room',
    'Ana to write the agenda by Friday',
  ],
  ['Book the room and write the agenda (Ana, Friday)', 'Book the room (Ana, Friday)', 'Write the agenda (Ana, Friday)'],
  ['Book the room and then write the agenda', 'Book the room', 'Write the agenda'],
])('“%s” is two promises, each with its owner and its day', (sentence, first, second) => {
  expect(splitSentence(sentence, meeting)).toEqual([first, second])
})

it.each(['Ana to share the draft by Friday', 'Ana to draft and send the letter by Friday', ''])(
  '“%s” is one',
  (sentence) => {
    expect(splitSentence(sentence, meeting)).toBeUndefined()
  },
)

it('of two people is nobody’s until it is split', () => {
  const both = 'Ana to feed the cat by Friday and Tomás to water the plants by Monday'
  expect(parseActionItem(both, meeting).owner).toEqual({ kind: 'unknown', candidates: ['ana', 'tomas'] })
  const owners = splitSentence(both, meeting)!.map((half) => parseActionItem(half, meeting).owner)
  expect(owners).toEqual([
    { kind: 'person', id: 'ana' },
    { kind: 'person', id: 'tomas' },
  ])
})
