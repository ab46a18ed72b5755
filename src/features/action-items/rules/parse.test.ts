import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParseContext, parseActionItem } from './parse.ts'

const ana = { id: 'ana', name: 'Ana Beltrán' }
const tomas = { id: 'tomas', name: 'Tomás Řehoř', called: 'Tommy' }

/** Friday 20 November 2026, Tomás writing, the next 1:1 two weeks on. */
const meeting: ParseContext = {
  people: [ana, tomas],
  writerId: 'tomas',
  today: '2026-11-20',
  nextMeetingOn: '2026-12-04',
  locale: 'en-GB',
}
const parse = (sentence: string, context: Partial<ParseContext> = {}) =>
  parseActionItem(sentence, { ...meeting, ...context })
const dueOf = (sentence: string, context: Partial<ParseContext> = {}) => {
  const { due } = parse(sentence, context)
  return due.kind === 'date' ? due.on : due.kind
}

describe('the text', () => {
  it.each([
    ['Ana to update the iOS build.', 'Update the iOS build'],
    ['Ana: iOS build', 'iOS build'],
    ['Ana: npm@11 upgrade', 'npm@11 upgrade'],
    ['Ana to read https://example.org/a_b by Friday', 'Read https://example.org/a_b'],
    ['Ana to reply to “what now?” by Friday', 'Reply to “what now?”'],
    ['Ana to ask “can we ship by Monday?” by Friday', 'Ask “can we ship by Monday?”'],
    ['Ana to share it sometime next week', 'Share it'],
    ['Ana to review PR #12, e.g. the tests, by Monday', 'Review PR #12, e.g. the tests'],
    ['Ana to read "Radical" by 30 November 2026 and tell me', 'Read "Radical" and tell me'],
    ['Ana to order tea, coffee, etc.', 'Order tea, coffee, etc.'],
    ['Ana: élargir le document', 'Élargir le document'],
    ['Ana to share the draft, by Friday, with Ruth', 'Share the draft, with Ruth'],
    ['🎯 Ana to ship it 🚢 by Friday', '🎯 Ship it 🚢'],
    ['Prepare slides for Friday', 'Prepare slides for Friday'],
    ["Fix the bug before Monday's demo", "Fix the bug before Monday's demo"],
    ['Ana by', 'Ana by'],
    ['', ''],
    ['   ', ''],
  ])('of “%s” is “%s”', (sentence, text) => {
    expect(parse(sentence).text).toBe(text)
  })

  it('of a line in a running document is clean', () => {
    expect(parse('- [x] Tomás: write up the outage \\- 18 Nov')).toMatchObject({
      owner: { id: 'tomas' },
      text: 'Write up the outage',
      due: { on: '2026-11-18', isPast: true },
    })
    expect(parse('AI: @Tomás pair with Anna on the alert rules → next sprint')).toMatchObject({
      owner: { id: 'tomas' },
      text: 'Pair with Anna on the alert rules',
      due: { kind: 'ask', words: 'next sprint' },
    })
  })

  it('shows where owner and date were read', () => {
    const sentence = 'Ana to share the draft by Friday'
    const spans = parse(sentence).spans.map(({ start, end, kind }) => [kind, sentence.slice(start, end)])
    expect(spans).toEqual([
      ['owner', 'Ana to'],
      ['due', 'by Friday'],
    ])
  })

  it('keeps all of what is too long, and reads its first thousand letters', () => {
    for (const sign of ['-', '–', '→', '(', '=', '~', '_', ' ']) {
      const { owner, text, due } = parse(`Ana to share it by Friday ${sign.repeat(20_000)} on Monday`)
      expect(owner).toMatchObject({ kind: 'person', id: 'ana' })
      expect(due).toMatchObject({ on: '2026-11-20' })
      expect(text).toMatch(/^Share it.*on Monday$/)
    }
  })

  it('never throws and never reports a place outside the sentence', () => {
    const piece = fc.constantFrom(
      'Ana',
      'to',
      'share',
      'by',
      'Friday',
      '(',
      ')',
      '@',
      'I’ll',
      '→',
      '5/6',
      '👩‍👩‍👧',
      'é',
      '“',
      'next',
      '1:1',
      'both',
      ':',
      '-',
      '**',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join(' ')),
        ),
        (sentence) => {
          for (const { start, end } of parse(sentence).spans) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(sentence.length)
            expect(start).toBeLessThanOrEqual(end)
          }
        },
      ),
    )
  })
})

describe('the date', () => {
  it('is none when none is said', () => {
    expect(dueOf('Ana to share the draft')).toBe('none')
  })
  it('before the meeting is kept and marked', () => {
    expect(parse('Ana to share it by 6 November').due).toMatchObject({ on: '2026-11-06', isPast: true })
    expect(parse('Ana to share it by Friday').due).toMatchObject({ on: '2026-11-20', isPast: false })
  })
  it('said twice counts from the later one, and the words stay', () => {
    expect(parse('Ana: share the draft by Monday and the deck by Wednesday')).toMatchObject({
      text: 'Share the draft by Monday and the deck by Wednesday',
      due: { on: '2026-11-25' },
    })
  })
  it('said twice alike is one date', () => {
    expect(parse('Ana to share it by Monday (23 Nov)')).toMatchObject({ text: 'Share it', due: { on: '2026-11-23' } })
  })
  it('of the next 1:1 has to be asked when none is planned', () => {
    expect(parse('Ana to share it by our next 1:1', { nextMeetingOn: null }).due).toEqual({
      kind: 'ask',
      words: 'our next 1:1',
      isEvent: false,
    })
  })
})
