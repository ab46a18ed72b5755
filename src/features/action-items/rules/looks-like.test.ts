import { describe, expect, it } from 'vitest'
import { looksLikeActionItem } from './looks-like.ts'

describe('a line of notes', () => {
  it.each([
    '- [ ] share the draft',
    '* [ ] Ana: deck',
    '[] call Ruth',
    '@Ana to share the draft',
    '- @ana.beltran will send the deck',
    '@Ana and @Tom: to book the room',
    'Ana to share the draft by Friday',
    '- **Ana** to share the draft by EOW',
    'Tomás will draft one page, due Friday',
    'Ana Beltrán to ask Ruth by 20 Nov',
    'Ana and I will read the ladder before our next 1:1',
    "I'll send the notes by tomorrow",
    'I’ll send the notes by tomorrow',
    'AI: Ana to share',
    'Action item: book the room',
    '**AI:** book the room',
    'TODO Ana – send the ladder',
    'TODO: call the customer',
  ])('“%s” is a promise', (line) => {
    expect(looksLikeActionItem(line)).toBe(true)
  })

  it.each([
    '',
    'Ana liked the hand-over',
    'Ana to share the draft',
    'The plan to share the draft by Friday fell through',
    'They will ship it by Friday',
    'This will be done by Monday',
    'I will be away by then',
    'We talked about AI: is it useful',
    'AI will change support by 2030',
    '- [x] share the draft',
    'Will you share it by Friday?',
    'Should Ana share the draft by Friday?',
    '@Ana was great in the review',
    'thanks @Ana to be continued',
    'high: hand-over to Lisbon went well',
    'Happy to help by Friday',
    'Planning to visit Porto by train',
    'todos for the importer are open',
    'Lisbon to Porto by train',
    'Two to three by Friday',
    'Notes: agreed he decides himself',
  ])('“%s” is not', (line) => {
    expect(looksLikeActionItem(line)).toBe(false)
  })
})
