import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleHints } from '../../coaching/rules/index.ts'
import { coachFeedback, type FeedbackContext, isReady, readFeedback } from './coach.ts'

const watchOut: FeedbackContext = {
  kind: 'watch-out',
  receiver: 'Tomás Oliveira',
  giver: 'Priya Raman',
  today: '2026-11-20',
}
const highFive: FeedbackContext = { ...watchOut, kind: 'high-five' }
const wordsOf = (text: string, context = watchOut) =>
  coachFeedback(text, context).map(({ rule, start, end }) => [rule, text.slice(start, end)])

describe('the feedback coach', () => {
  test('points at the exact words, as they were typed', () => {
    expect(wordsOf('You’re always late.')).toEqual([['F1', 'always']])
    expect(wordsOf('Tomás was condescending on Tuesday.')).toEqual([['F2', 'condescending']])
    expect(
      wordsOf(
        'You were really professional and stayed until the other team had read the timeline back to you.',
        highFive,
      ),
    ).toEqual([['F2b', 'really professional']])
  })

  test('leaves the words of others alone, and counts them as something that was seen', () => {
    const text =
      'In Monday’s call you said “you are always so lazy” to Mei. She left the call and the demo was cancelled.'
    expect(wordsOf(text)).toEqual([])
    expect(isReady(readFeedback(text, watchOut))).toBe(true)
  })

  test('shows at most two remarks, the loudest first', () => {
    const text = 'To be honest, you are lazy. You never listen. People say you are worse than Mei. It was a disaster.'
    expect(coachFeedback(text, watchOut).length).toBeGreaterThan(3)
    expect(visibleHints(coachFeedback(text, watchOut)).map(({ severity }) => severity)).toEqual([2, 2])
  })

  test('knows the age of what is told, and says nothing where it happened again', () => {
    expect(wordsOf('On 3 September you left the door open.')).toEqual([['F11', '3 September']])
    expect(wordsOf('On 10 November you left the door open.')).toEqual([])
    expect(wordsOf('On 3 September you left the door open, and again yesterday.')).toEqual([])
    expect(wordsOf('On 3 September you left the door open.', highFive)).toEqual([])
  })

  test('speaks of hearsay louder when the writer saw nothing themselves', () => {
    const severity = (text: string) => coachFeedback(text, watchOut).find(({ rule }) => rule === 'F4')?.severity
    expect(severity('People say that you are hard to reach.')).toBe(2)
    expect(severity('People say you are hard to reach. On Monday you did not answer my three messages.')).toBe(1)
  })

  test('is silent in a language it has no words for', () => {
    expect(readFeedback('Du bist immer zu spät.', { ...watchOut, locale: 'de' }).hints).toEqual([])
  })

  test('every hint lies inside the text and names words of it, whatever is typed', () => {
    const piece = fc.constantFrom(
      'you ',
      'never ',
      '“',
      '”',
      'are lazy',
      '. ',
      '🙂',
      '\n',
      'people say ',
      'every time ',
      'on Tuesday ',
      'great job',
      ', ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(watchOut, highFive), (pieces, context) => {
        const text = pieces.join('')
        for (const { start, end, message } of coachFeedback(text, context)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(message).not.toBe('')
        }
      }),
    )
  })
})
