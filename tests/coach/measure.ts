import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { z } from 'zod'
import type { Hint } from '../../src/features/coaching/rules/index.ts'

export const Half = ['seen', 'held-back'] as const
export type Half = (typeof Half)[number]

const Case = z.strictObject({
  text: z.string().min(1),
  expect: z.array(z.string()).default([]),
  allow: z.array(z.string()).default([]),
  verdict: z.string().optional(),
  context: z.record(z.string(), z.unknown()).default({}),
})
export type Case = z.infer<typeof Case>

/** Shares from 0 to 1; whatever is left out is not judged. */
export type Bar = {
  /** At most this share of good texts may carry a hint of severity 2 or 3. */
  falseAlarms?: number
  /** At least this share of verdicts must be right. */
  verdict?: number
  /** At least this share of the texts labelled with a verdict must get it. */
  verdicts?: Record<string, number>
  /** Over all rules together. */
  precision?: number
  recall?: number
  milliseconds?: number
  kilobytes?: number
}

export type CoachSet = {
  name: string
  /** The coach's module, from the root of the project: what is weighed. */
  entry: string
  rules: readonly string[]
  run: (text: string, context: Record<string, unknown>) => readonly Hint[]
  verdict?: (text: string, context: Record<string, unknown>) => string
  /** The verdict of texts that are bad as a whole, even where no single rule must speak. */
  badVerdict?: string
  bar: Bar
}

export type RuleScore = { rule: string; expected: number; spoke: number; right: number; wrong: number }
export type Failure = { text: string; missed: string[]; wrong: string[]; alarm: boolean; verdict?: string }

export type Score = {
  texts: number
  good: number
  falseAlarms: number
  rules: RuleScore[]
  verdicts: Record<string, { texts: number; right: number }>
  failures: Failure[]
}

export function loadCases(folder: string, half: Half): Case[] {
  const directory = join(folder, half)
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => z.array(Case).parse(load(readFileSync(join(directory, name), 'utf8')) ?? []))
}

export function measure(set: CoachSet, cases: readonly Case[]): Score {
  const rules = set.rules.map((rule) => ({ rule, expected: 0, spoke: 0, right: 0, wrong: 0 }))
  const score: Score = { texts: cases.length, good: 0, falseAlarms: 0, rules, verdicts: {}, failures: [] }
  for (const labelled of cases) judge(set, labelled, score)
  return score
}

function judge(set: CoachSet, { text, expect, allow, verdict, context }: Case, score: Score) {
  const hints = set.run(text, context)
  const spoke = new Set(hints.filter((hint) => hint.severity > 0).map((hint) => hint.rule))
  const unknown = [...expect, ...allow, ...spoke].filter((rule) => !set.rules.includes(rule))
  if (unknown.length > 0) throw new Error(`Rule ${unknown} is not one of the ${set.name} coach: ${text}`)

  for (const rule of score.rules) {
    const isExpected = expect.includes(rule.rule)
    const hasSpoken = spoke.has(rule.rule)
    if (isExpected) rule.expected++
    if (!hasSpoken || (!isExpected && allow.includes(rule.rule))) continue
    rule.spoke++
    if (isExpected) rule.right++
    else rule.wrong++
  }

  const isGood = expect.length === 0 && (verdict === undefined || verdict !== set.badVerdict)
  const alarm = isGood && hints.some((hint) => hint.severity >= 2)
  if (isGood) score.good++
  if (alarm) score.falseAlarms++

  const given = verdict === undefined ? undefined : set.verdict?.(text, context)
  if (verdict !== undefined && given !== undefined) {
    score.verdicts[verdict] ??= { texts: 0, right: 0 }
    score.verdicts[verdict].texts++
    if (given === verdict) score.verdicts[verdict].right++
  }

  const missed = expect.filter((rule) => !spoke.has(rule))
  const wrong = [...spoke].filter((rule) => !expect.includes(rule) && !allow.includes(rule))
  const mistaken = given === verdict ? undefined : given
  if (missed.length + wrong.length > 0 || alarm || mistaken)
    score.failures.push({ text, missed, wrong, alarm, verdict: mistaken })
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
const total = (rules: RuleScore[], of: Exclude<keyof RuleScore, 'rule'>) =>
  rules.reduce((sum, rule) => sum + rule[of], 0)

export const precisionOf = (rules: RuleScore[]) => share(total(rules, 'right'), total(rules, 'spoke'))
export const recallOf = (rules: RuleScore[]) => share(total(rules, 'right'), total(rules, 'expected'))
export const falseAlarmsOf = (score: Score) => (score.good === 0 ? 0 : score.falseAlarms / score.good)
export const verdictOf = (score: Score, verdict?: string) => {
  const counted =
    verdict === undefined ? Object.values(score.verdicts) : [score.verdicts[verdict] ?? { texts: 0, right: 0 }]
  return share(
    counted.reduce((sum, { right }) => sum + right, 0),
    counted.reduce((sum, { texts }) => sum + texts, 0),
  )
}

/** What a score misses of the bar, in words; empty when it is reached. */
export function shortOf(bar: Bar, score: Score): string[] {
  const atLeast = (what: string, value: number, least: number | undefined) =>
    least !== undefined && value < least ? [`${what} is ${value.toFixed(3)}, should be at least ${least}`] : []
  const alarms = falseAlarmsOf(score)
  return [
    ...(bar.falseAlarms !== undefined && alarms > bar.falseAlarms
      ? [`false alarms are ${alarms.toFixed(3)}, should be at most ${bar.falseAlarms}`]
      : []),
    ...atLeast('precision', precisionOf(score.rules), bar.precision),
    ...atLeast('recall', recallOf(score.rules), bar.recall),
    ...atLeast('the verdict', verdictOf(score), bar.verdict),
    ...Object.entries(bar.verdicts ?? {}).flatMap(([verdict, least]) =>
      atLeast(`"${verdict}"`, verdictOf(score, verdict), least),
    ),
  ]
}
