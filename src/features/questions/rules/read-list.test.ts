import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gistOf, readQuestionList, rewordInList } from './read-list.ts'

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
const texts = (markdown: string) => readQuestionList(markdown).questions.map(({ text }) => text)
const topicsOf = (markdown: string) => readQuestionList(markdown).questions.map(({ topic }) => topic)

test('questions are found in bullets, boxes, numbers, tables and bare lines, under the topic of their heading', () => {
  expect(readQuestionList(odd).questions.map(({ text, topic }) => ({ text, topic }))).toEqual([
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

test.each([
  '> What keeps you here?',
  '> > - What keeps you here?',
  '◦ What keeps you here?',
  '– What keeps you here?',
  'a) What keeps you here?',
  '(3) What keeps you here?',
  '2.1. What keeps you here?',
  'Q: What keeps you here?',
  '1. Q4: What keeps you here?',
  '- [x] _What keeps you here?_',
  '☐ What keeps you here?',
])('nothing of the marker stays: %s', (line) => expect(texts(line)).toEqual(['What keeps you here?']))

test('a question mark is one in every script', () => {
  expect(texts('- ما الذي يبقيك هنا؟\n- 何が一番大変でしたか？\n- Τι σε κρατάει εδώ\u037E')).toHaveLength(3)
})

describe('lines that were wrapped', () => {
  test('are one question, and it is known where it stands', () => {
    const markdown = '- What would you change\n  about how we plan?\n- And what would you keep?'
    expect(readQuestionList(markdown).questions).toMatchObject([
      { text: 'What would you change about how we plan?', line: 1, lines: 2 },
      { text: 'And what would you keep?', line: 3, lines: 1 },
    ])
    expect(texts('If you had a whole week without any meetings at all,\nwhat would you do with it?')).toEqual([
      'If you had a whole week without any meetings at all, what would you do with it?',
    ])
  })

  test('are not taken for those that merely follow each other', () => {
    expect(texts('Buy milk\nwhat would help you?')).toEqual(['what would help you?'])
    expect(texts('- What helps?\n  What else?')).toEqual(['What helps?', 'What else?'])
    expect(texts('Questions I like\nWhat helps you?')).toEqual(['What helps you?'])
  })
})

describe('the topic', () => {
  test('is that of the column beside it, and the line that names the columns is no question', () => {
    const table = '| Topic | Question |\n|---|---|\n| Feedback | What should I stop? |\n| Growth | What is next? |'
    expect(topicsOf(table)).toEqual(['feedback', 'growth'])
    expect(readQuestionList(table).rest).toEqual([])
  })

  test('is not carried on from an earlier heading to one that says nothing', () => {
    expect(topicsOf('# Feedback\n- What should I stop?\n# Misc\n- What made you laugh?')).toEqual([
      'feedback',
      'connection',
    ])
  })

  test('is carried on to what stands below', () => {
    expect(topicsOf('# Feedback\n## To begin with\n- What made you laugh?')).toEqual(['feedback'])
  })

  test('is read from the words where no heading says it', () => {
    expect(topicsOf('What would you like to learn?\nWhat slows the team down?')).toEqual(['growth', 'team'])
  })
})

test('the same question is the same with other quotation marks, capitals and spaces', () => {
  expect(gistOf('What’s  “good” here?')).toBe(gistOf("what's good HERE"))
  expect(texts("- What’s good?\n- What's good?")).toHaveLength(1)
})

test('every line with words is a question, a heading, a repetition or given back', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 30 }), (lines) => {
      const { questions, rest } = readQuestionList(lines.join('\n'))
      expect(questions.length + rest.length).toBeLessThanOrEqual(lines.join('\n').split(/[\n|]/).length)
      const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
      for (const { text } of questions) expect(letters(lines.join(''))).toContain(letters(text).slice(0, 6))
    }),
  )
})

test('a list twice as long as a book is read in a blink of lines, each once', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `- What about ${index}?`).join('\n')
  expect(readQuestionList(`${many}\n${many}`).questions).toHaveLength(5000)
})

test.each([
  ['> a) Is it fun?\n- What else?', '> a) What is fun about it?\n- What else?'],
  ['| Is it fun? | What else? |', '| What is fun about it? | What else? |'],
  ['1. **Is it fun?**', '1. **What is fun about it?**'],
  ['Is it fun?\r\nWhat else?', 'What is fun about it?\nWhat else?'],
])('another wording takes the place of a question, and nothing beside it changes: %s', (markdown, expected) => {
  const [question] = readQuestionList(markdown).questions
  expect(rewordInList(markdown, question!, 'What is fun about it?')).toBe(expected)
})

test('a question that was wrapped is reworded as a whole', () => {
  const markdown = '- Is the way that we plan our weeks\n  still any good to you?\n- What else?'
  const [question] = readQuestionList(markdown).questions
  expect(rewordInList(markdown, question!, 'What would you change?')).toBe('- What would you change?\n- What else?')
})
