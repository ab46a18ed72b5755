import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstLineAndRest, withoutReplyMarks } from './point.ts'

test.each([
  ['Re: AW: Fwd: The plan', 'The plan'],
  ['RE[2]: The plan', 'The plan'],
  ['Rerouting the cable', 'Rerouting the cable'],
  ['Re:', ''],
])('the subject %j is about %j', (subject, about) => expect(withoutReplyMarks(subject)).toBe(about))

test.each([
  ['\n\n## The plan\n\nMore of it\n', { text: 'The plan', notes: 'More of it' }],
  ['- [ ] Ask the guild\n- And Ana', { text: 'Ask the guild', notes: '- And Ana' }],
  ['**Bold**', { text: 'Bold', notes: '' }],
  ['   \n', { text: '', notes: '' }],
])('of %j the first line is to talk about, the rest is notes', (markdown, point) =>
  expect(firstLineAndRest(markdown)).toEqual(point),
)

test('no word is lost', () => {
  const line = fc.array(fc.stringMatching(/^[a-zåß0-9]{1,8}$/), { maxLength: 5 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const { text, notes } = firstLineAndRest(lines.join('\n'))
      const words = (all: string) => all.split(/\s+/).filter((word) => word !== '')
      expect(words(`${text} ${notes}`)).toEqual(words(lines.join(' ')))
    }),
  )
})
