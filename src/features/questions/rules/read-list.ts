import { type Topic, topicNames, topics } from './topics.ts'

export interface ReadQuestion {
  text: string
  topic: Topic
}

const LONGEST = 300
const marker = /^\s*(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/
const heading = /^\s*(?:#{1,6}\s+|\*\*)(.+?)(?:\*\*)?:?\s*#*\s*$/

const named: [Topic, RegExp][] = [
  ['growth', /growth|learn|career|develop/i],
  ['feedback', /feedback/i],
  ['engagement', /engage|motivat|energy|work(?:load)?\b/i],
  ['team', /team|collabor|improv/i],
  ['concerns', /concern|challenge|block|stress|worr/i],
  ['connection', /personal|connect|check-?in|wellbeing|life/i],
]

/**
 * Reads a Markdown list of questions, however odd: bullets, numbers, tables and bare lines. A heading names the topic of
 * what follows. Lines that are no question come back with their number, so that nothing disappears silently.
 */
export function readQuestionList(markdown: string): {
  questions: ReadQuestion[]
  rest: { line: number; text: string }[]
} {
  const questions: ReadQuestion[] = []
  const rest: { line: number; text: string }[] = []
  const seen = new Set<string>()
  let topic: Topic = 'connection'
  for (const [index, raw] of markdown.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || /^[-=|:\s]+$/.test(line)) continue
    const title = heading.exec(line)?.[1]
    if (title && !/\?\s*$/.test(title)) {
      topic = topicOf(title) ?? topic
      continue
    }
    const cells = line.startsWith('|') ? line.split('|').filter((cell) => cell.trim() !== '') : [line]
    for (const cell of cells) {
      const text = bare(cell)
      if (!isQuestion(text)) {
        if (text !== '') rest.push({ line: index + 1, text })
      } else if (!seen.has(text.toLowerCase())) {
        seen.add(text.toLowerCase())
        questions.push({ text, topic })
      }
    }
  }
  return { questions, rest }
}

function bare(text: string): string {
  return text
    .replace(marker, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replace(/^\s*[*_](.+)[*_]\s*$/, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .trim()
}

const isQuestion = (text: string) =>
  text.length > 5 && text.length <= LONGEST && /[?？]["”’)]?$|^(?:tell me|describe|walk me)\b/i.test(text)

function topicOf(title: string): Topic | undefined {
  return (
    topics.find((one) => topicNames[one] === title.toLowerCase()) ?? named.find(([, words]) => words.test(title))?.[0]
  )
}
