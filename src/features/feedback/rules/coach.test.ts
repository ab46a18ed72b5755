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
const told = 'On Tuesday you sent the list at six. I could not check it before the call.'
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

  test('tells a verdict in the verb from the same word for a thing, and is quiet in praise that tells the deed', () => {
    expect(wordsOf('On Monday you attacked Lena, and she left.')).toEqual([['F14', 'attacked']])
    expect(wordsOf('On Monday you attacked the backlog, and it is empty.')).toEqual([])
    expect(wordsOf('You told us on Monday that you had messed up the count.')).toEqual([])
    const praise = 'You nailed it on Monday: you asked each of the three what they feared. They signed.'
    expect(wordsOf(praise, highFive)).toEqual([])
    expect(isReady(readFeedback('You nailed the pitch on Monday. They signed.', highFive))).toBe(false)
  })

  test.each([
    ['Please be more proactive.', 'be more proactive'],
    ['Please try harder.', 'try harder'],
    ['Have a better attitude next time.', 'Have a better attitude'],
    ['Please be more of a team player.', 'be more of a team player'],
    ['Could you show some empathy?', 'show some empathy'],
  ])('asks for something one could see done where %j does not', (request, words) => {
    expect(isReady(readFeedback(told, watchOut))).toBe(true)
    for (const text of [`${told} ${request}`, `${told}\n${request}`]) {
      expect(wordsOf(text)).toEqual([['F15', words]])
      expect(isReady(readFeedback(text, watchOut))).toBe(false)
    }
  })

  test.each([
    'Let her finish.',
    'Ask before you merge.',
    'Send me the draft on Wednesday.',
    'I need the numbers by noon.',
    'Do the same at the next hand-over, and show Mei how.',
    'Next time, be there ten minutes before it begins.',
    'Please take the slides for Monday yourself.',
  ])('takes %j for a request, and has nothing to say about it', (request) => {
    const text = `${told} ${request}`
    const { parts, hints } = readFeedback(text, watchOut)
    expect(parts.request.map(({ start }) => text.slice(start))).toEqual([expect.stringContaining(request.slice(-20))])
    expect(hints).toEqual([])
  })

  test('finds what was done where only things are told, and takes the rest for what came of it', () => {
    const text = 'The gate was left open on Friday night. Two bikes are gone.'
    const { parts } = readFeedback(text, watchOut)
    const words = (part: keyof typeof parts) => parts[part].map(({ start, end }) => text.slice(start, end))
    expect(words('behaviour')).toEqual(['The gate was left open on Friday night'])
    expect(words('impact')).toEqual(['Two bikes are gone'])
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

  test.each([
    ['German', 'Du bist immer zu spät gekommen, auch am Montag.'],
    ['German, in a few words', 'Das war ein Desaster.'],
    ['French', 'Tu as été arrogant lundi, et c’était terrible.'],
    ['Spanish', 'Fue terrible.'],
    ['Dutch, with words English has too', 'Tomás is arrogant in meetings en luistert nooit.'],
    ['Italian', 'Lunedì sei arrivato tardi e il cliente ha aspettato.'],
    ['Turkish', 'Pazartesi günü toplantıya geç kaldın ve seni beklemek zorunda kaldık.'],
    ['Japanese', '最近の会議であなたは話を遮りました。'],
  ])('is silent in %s, and says that it has not read it', (_, text) => {
    expect(readFeedback(text, watchOut)).toMatchObject({ read: false, hints: [] })
  })

  test.each([
    ['Great job!', 'F6', 'Great job'],
    ['You are lazy.', 'F2', 'lazy'],
    ['Tomás was condescending.', 'F2', 'condescending'],
    ['Tomás, Mei, Ana, Jonas, Lena, Omar, Ruth, Ken, Ilse, Pavel: you are always late.', 'F1', 'always'],
  ])('reads %j, however few of its words tell the language', (text, rule, words) => {
    expect(wordsOf(text)).toEqual([[rule, words]])
  })

  test('says the same of a sentence whichever language is typed beside it, word by word', () => {
    const english = 'You are always late.'
    const german = 'Am Montag haben wir zwanzig Minuten auf dich gewartet, und der Kunde hat es gemerkt.'
    for (const { index } of german.matchAll(/$|(?<= )/g)) {
      const typed = german.slice(0, index)
      expect(wordsOf(`${english} ${typed}`)).toEqual([['F1', 'always']])
      expect(wordsOf(`${typed}\n${english}`)).toEqual([['F1', 'always']])
    }
  })

  test('twenty thousand of one sign cost nothing and change nothing', () => {
    for (const sign of ['-', '–', '_', ')', '(', '#', '&', '“', '@', 'a', '🙂', '\n'])
      expect(wordsOf(`You are always late. ${sign.repeat(20_000)}`)).toEqual([['F1', 'always']])
  })

  test('long runs of blanks and empty lines change nothing of what it finds', () => {
    const notes = [
      'You’re always late. On Tuesday you came at ten, and we had to begin without you.',
      'On Monday you attacked Lena. Please be more polite.',
    ]
    for (const note of notes)
      for (const run of ['      ', '\u00A0\t ', '\n\n \n']) {
        const spread = note.replaceAll('. ', `. ${run}`).replaceAll('you ', `you${run}`)
        const found = (text: string) =>
          coachFeedback(text, watchOut).map(({ rule, start, end }) => [
            rule,
            text.slice(start, end).replace(/\s+/g, ' '),
          ])
        expect(found(spread)).toEqual(found(note))
      }
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
