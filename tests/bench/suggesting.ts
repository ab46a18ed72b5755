import path from 'node:path'
import { readShippedQuestions } from '../../src/features/questions/provider/shipped.ts'
import { suggestQuestions } from '../../src/features/questions/rules/suggest.ts'
import { quantile } from './quantile.ts'

const QUESTIONS = 5000

/** How long it takes to say what to ask next among 5,000 questions, with two years of asking behind. Milliseconds. */
export function measureSuggesting(): { questions: number; p95: number } {
  const shipped = readShippedQuestions(path.join(import.meta.dirname, '../../content'))
  const bank = Array.from({ length: QUESTIONS }, (_, index) => {
    const question = shipped[index % shipped.length]!
    return { ...question, id: `${question.id}-${index}` }
  })
  const history = Array.from({ length: 200 }, (_, index) => {
    const { id, topic, depth } = bank[index * 7]!
    return { questionId: id, topic, depth, meeting: Math.floor(index / 2) + 1, on: '2025-11-20' }
  })
  const took: number[] = []
  for (let turn = 0; turn < 120; turn++) {
    const started = performance.now()
    suggestQuestions({ bank, history, meeting: 101, today: '2026-11-20', direction: 'lead-to-member', limit: 8 })
    if (turn >= 20) took.push(performance.now() - started)
  }
  return { questions: QUESTIONS, p95: quantile(took, 0.95) }
}
