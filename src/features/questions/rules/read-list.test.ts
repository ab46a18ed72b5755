import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuestionList } from './read-list.ts'

const odd = `# 1:1 Questions 🎉

## Career & growth
* What would you like to learn next?
  - [ ] **Where do you feel stuck?**
1) Which of your strengths do we not use?

**Team:**
| Question | Use |
| --- | --- |
| What should we stop doing? | often |
Tell me about a good day.
Buy milk
* What should we stop doing?
`

test('questions are found in bullets, boxes, numbers, tables and bare lines, under the topic of their heading', () => {
  expect(readQuestionList(odd).questions).toEqual([
    { text: 'What would you like to learn next?', topic: 'growth' },
    { text: 'Where do you feel stuck?', topic: 'growth' },
    { text: 'Which of your strengths do we not use?', topic: 'growth' },
    { text: 'What should we stop doing?', topic: 'team' },
    { text: 'Tell me about a good day.', topic: 'team' },
  ])
})

test('what is no question comes back with its line', () => {
  expect(readQuestionList(odd).rest).toContainEqual({ line: 13, text: 'Buy milk' })
})

test('every line with words is a question, a heading, a repetition or given back', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 30 }), (lines) => {
      const { questions, rest } = readQuestionList(lines.join('\n'))
      expect(questions.length + rest.length).toBeLessThanOrEqual(lines.join('\n').split(/[\n|]/).length)
      for (const { text } of questions)
        expect(lines.join('\n').replaceAll(/[*_`]/g, '')).toContain(text.replaceAll(/[*_`]/g, '').slice(0, 6))
    }),
  )
})

test('a list twice as long as a book is read in a blink of lines, each once', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `- What about ${index}?`).join('\n')
  expect(readQuestionList(`${many}\n${many}`).questions).toHaveLength(5000)
})
