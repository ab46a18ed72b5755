import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { Bank, type BankQuestion } from './bank.ts'
import { coachQuestion, opennessOf } from './coach.ts'
import { about } from './colleague.ts'
import { depths, tags, topics } from './topics.ts'

const folder = join(import.meta.dirname, '../../../../content/questions/en')
const bank = Bank.parse(
  readdirSync(folder).flatMap((name) => load(readFileSync(join(folder, name), 'utf8')) as unknown[]),
)

const small = new Set(
  'a about at do does for how i in is it me most my of that the to us we what when which with would you your'.split(
    ' ',
  ),
)
/** Words that say what a question is about. */
const gist = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .match(/[a-z']+/g)!
      .filter((word) => !small.has(word)),
  )
const likeness = (a: Set<string>, b: Set<string>) => {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, a.size + b.size - shared)
}
const count = (of: (question: BankQuestion) => boolean) => bank.filter(of).length

describe('the bank of questions', () => {
  test('holds at least 240 questions, ten and more of each topic and depth', () => {
    expect(bank.length).toBeGreaterThanOrEqual(240)
    for (const topic of topics)
      for (const depth of depths) {
        expect(
          count((one) => one.topic === topic && one.depth === depth),
          `${topic} ${depth}`,
        ).toBeGreaterThanOrEqual(10)
      }
  })

  test('serves both directions and every moment', () => {
    expect(count(({ direction }) => direction === 'member-to-lead')).toBeGreaterThanOrEqual(70)
    expect(count(({ direction }) => direction === 'lead-to-member')).toBeGreaterThanOrEqual(100)
    for (const tag of tags)
      expect(
        count((one) => one.tags.includes(tag)),
        tag,
      ).toBeGreaterThanOrEqual(6)
  })

  test.each(bank.map((question) => [question.id, question] as const))(
    '%s is open, and the coach has nothing to say',
    (_, { text }) => {
      for (const asked of [text, about(text, 'Noor')]) {
        expect(coachQuestion(asked).filter(({ severity }) => severity > 0)).toEqual([])
        expect(opennessOf(asked)).toBe('open')
      }
    },
  )

  test('says why to ask and when not to, in one short sentence each', () => {
    for (const { id, purpose, avoid } of bank)
      for (const sentence of [purpose, avoid]) {
        expect(sentence, id).toMatch(/^[A-Z][^?]*\.$/)
        expect(sentence.split(' ').length, id).toBeLessThanOrEqual(20)
      }
    expect(new Set(bank.flatMap(({ purpose, avoid }) => [purpose, avoid])).size).toBe(bank.length * 2)
  })

  test('asks nothing twice in other words', () => {
    const gists = bank.map(({ text }) => gist(text))
    const pairs = gists.flatMap((a, i) => gists.slice(i + 1).map((b, j) => ({ a, b, i, j: i + 1 + j })))
    const alike = pairs.filter(({ a, b }) => likeness(a, b) > 0.6)
    expect(alike.map(({ i, j }) => [bank[i]!.text, bank[j]!.text])).toEqual([])
  })

  test('speaks plainly', () => {
    const jargon =
      /\b(?:leverage|synerg|stakeholder|bandwidth|alignment|deliverable|touch base|circle back|impactful|learnings)/i
    for (const { id, text, purpose, avoid } of bank) {
      expect(`${text} ${purpose} ${avoid}`, id).not.toMatch(jargon)
      expect(text.split(' ').length, id).toBeLessThanOrEqual(22)
    }
  })

  test('refuses what is malformed', () => {
    const [question] = bank
    expect(Bank.safeParse([question, question]).success).toBe(false)
    expect(Bank.safeParse([{ ...question, topic: 'weather' }]).success).toBe(false)
    expect(Bank.safeParse([{ ...question, depth: 4 }]).success).toBe(false)
    expect(Bank.safeParse([{ ...question, text: 'What does {name} like?' }]).success).toBe(false)
  })
})
