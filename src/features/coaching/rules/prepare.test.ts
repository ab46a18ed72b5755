import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mask, normalise, prepare, quotations } from './index.ts'

const sentencesOf = (text: string) => prepare(text).sentences.map((sentence) => sentence.text)

const typed = fc
  .array(
    fc.constantFrom(
      '“',
      '”',
      '’',
      '"',
      "'",
      '`',
      '```',
      '@',
      '…',
      '—',
      '\n',
      '- ',
      '[ ] ',
      '> ',
      '?',
      '.',
      ' ',
      'e.g.',
      'you',
      'https://a.b/c',
      '🙂',
      'é',
      '\u00A0',
      '\uD83D',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

describe('preparing a text', () => {
  test('positions in the prepared text are positions in the text as typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { text: plain, masked, sentences } = prepare(text)
        expect(plain.length).toBe(text.length)
        expect(masked.length).toBe(text.length)
        for (const { start, end, text: cut } of sentences) expect(masked.slice(start, end)).toBe(cut)
      }),
    )
  })

  test('sentences follow one another without overlapping', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let last = 0
        for (const { start, end } of prepare(text).sentences) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
    )
  })

  test('preparing twice changes nothing', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
        expect(prepare(text)).toEqual(prepare(text))
      }),
    )
  })

  test('curly quotes, dashes and odd spaces become plain ones', () => {
    expect(normalise('“Don’t” — he\u00A0said')).toBe('"Don\'t" - he said')
  })

  test('an apostrophe opens no quotation', () => {
    const text = "'til Friday it's the devs' plan and Priya's, and rock 'n' roll"
    expect(mask(text)).toBe(text)
  })

  test('quoted speech, code, links, addresses and handles are hidden', () => {
    expect(mask('She said "you never ask" to me')).toBe('She said "___ _____ ___" to me')
    expect(mask("He said 'it's late' again")).toBe("He said '____ ____' again")
    expect(mask('use `you always` here')).toBe('use ____ _______ here')
    expect(mask('see https://a.example/you?always=1. Then')).toBe(`see ${'_'.repeat(30)}. Then`)
    expect(mask('ask @you.never or you@never.example')).toBe('ask __________ or _________________')
    expect(mask('> you never\nmine')).toBe('_ ___ _____\nmine')
  })

  test('a text that is one single quotation is judged like any other', () => {
    expect(mask('"Did you finish?"')).toBe('"Did you finish?"')
  })

  test('list markers and tick boxes are no words', () => {
    expect(sentencesOf('- [ ] How are you?\n2) Then what?\n* And now')).toEqual([
      'How are you?',
      'Then what?',
      'And now',
    ])
  })

  test('a quotation is found where it stands', () => {
    const text = 'You said "no way" twice'
    const [found] = quotations(text)
    expect(text.slice(found!.start, found!.end)).toBe('"no way"')
  })
})

describe('splitting into sentences', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['e.g. v2.1 by J. Smith at 10 a.m. sharp. Next', ['e.g. v2.1 by J. Smith at 10 a.m. sharp.', 'Next']],
    ['So am I. And you?', ['So am I.', 'And you?']],
    ['We chose plan B. Then?', ['We chose plan B.', 'Then?']],
    ['I said no. Then yes.', ['I said no.', 'Then yes.']],
    ['So... how is it?', ['So... how is it?']],
    ['It broke... Then it worked.', ['It broke...', 'Then it worked.']],
    ['Really?! (You too?) Yes.', ['Really?!', '(You too?)', 'Yes.']],
    ['one\n\n...\ntwo', ['one', 'two']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  test('while somebody types, the unfinished sentence is left alone', () => {
    expect(prepare('How are you? Did you', { finishedOnly: true }).sentences).toHaveLength(1)
    expect(prepare('How are you\n', { finishedOnly: true }).sentences).toHaveLength(1)
    expect(prepare('Did you', { finishedOnly: false }).sentences).toHaveLength(1)
  })
})
