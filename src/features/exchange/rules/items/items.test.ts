import { describe, expect, test } from 'vitest'
import { dateSpelling } from '../dates/spelled-dates.ts'
import { readLocalDue } from './local-due.ts'
import { readOutcome } from './outcome.ts'
import { promises, readSentence } from './sentence.ts'

const context = {
  people: [
    { id: 'priya', name: 'Priya Raman' },
    { id: 'tomas', name: 'Tomás Oliveira' },
  ],
  writerId: 'priya',
  today: '2025-11-13',
  nextMeetingOn: '2025-11-20',
  locale: 'en-GB',
}

describe('what became of an action item', () => {
  const open = { state: 'open', doneOn: null, dropReason: '', text: 'call Ruth' }
  test.each([
    ['call Ruth', null, false, open],
    ['call Ruth', 'done', false, { ...open, state: 'done' }],
    ['call Ruth ✅', null, false, { ...open, state: 'done' }],
    ['call Ruth (done)', 'open', false, { ...open, state: 'done' }],
    ['✅ call Ruth', null, false, { ...open, state: 'done' }],
    ['call Ruth ✅ 2025-11-10', 'done', false, { ...open, state: 'done', doneOn: '2025-11-10' }],
    ['call Ruth', null, true, { ...open, state: 'done' }],
    ['call Ruth', 'open', true, { ...open, state: 'dropped' }],
    ['call Ruth', 'dropped', false, { ...open, state: 'dropped' }],
    ['call Ruth (dropped: she left)', 'open', false, { ...open, state: 'dropped', dropReason: 'she left' }],
    ['call Ruth – cancelled', null, false, { ...open, state: 'dropped' }],
    ['call Ruth (done 12 Nov)', null, false, { ...open, state: 'done', doneOn: '2025-11-12' }],
    ['call Ruth (erledigt am 12.11.2025)', 'done', false, { ...open, state: 'done', doneOn: '2025-11-12' }],
    ['call Ruth – done 12 November', 'open', false, { ...open, state: 'done', doneOn: '2025-11-12' }],
    ['call Ruth [DONE]', 'open', false, { ...open, state: 'done' }],
    ['get it done', 'open', false, { ...open, text: 'get it done' }],
    ['ask what is done by 12 Nov', 'open', false, { ...open, text: 'ask what is done by 12 Nov' }],
  ] as const)('%s with box %s, struck out %s', (text, box, isStruck, expected) => {
    expect(readOutcome({ text, box, isStruck }, { spelling: dateSpelling('en'), today: '2025-11-13' })).toEqual(
      expected,
    )
  })
})

describe('who does what by when', () => {
  test.each([
    ['@Tomás Oliveira write it down @November 20, 2025', 'tomas', 'Write it down', '2025-11-20'],
    ['T: ask for access', 'tomas', 'Ask for access', null],
    ['send the plan before next time', null, 'Send the plan', '2025-11-20'],
    ['pair with Anna → next sprint', null, 'Pair with Anna (next sprint)', null],
    ['write the post ➕ 2025-10-01', null, 'Write the post ➕ 2025-10-01', null],
    ['renew it [due:: 2025-12-01]', null, 'Renew it', '2025-12-01'],
  ])('%s', (said, ownerId, text, due) => {
    expect(readSentence(said, context)).toMatchObject({ ownerId, text, due })
  })

  test.each([
    ['Termin mit Ruth bis 20.11.', 'Termin mit Ruth', '2025-11-20'],
    ['réserver la salle avant le 28/11/2025', 'réserver la salle', '2025-11-28'],
    ['enviar o plano até 3/12', 'enviar o plano', '2025-12-03'],
  ])('%s', (said, text, due) => {
    expect(readLocalDue(said, { spelling: dateSpelling('de'), today: '2025-11-13' })).toEqual({ text, due })
  })
})

describe('a line anywhere on the page', () => {
  test.each([
    'AI: share the plan',
    'AI -- Priya send it',
    'TODO Priya – send it',
    '→ Tomás: call',
    'Action: call',
    'call 📅 2025-12-01',
    'call (owner: Tomás)',
    'Priya to call Ruth by Friday',
    'AI tomás: call',
    'AP Priya: call',
    '[AI] Tomás to call',
    'A/I Tomás: call',
    'TODO tomás call',
    '#task call',
  ])('%s is a promise', (text) => {
    expect(promises(text, context)).toBe(true)
  })

  test.each(['AI is a topic', 'AP Moller called', 'Task Tomás liked', 'Tomás to Porto', 'follow up on feedback'])(
    '%s is none',
    (text) => {
      expect(promises(text, context)).toBe(false)
    },
  )
})
