import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Case,
  type CoachSet,
  falseAlarmsOf,
  Half,
  loadCases,
  measure,
  precisionOf,
  type RuleScore,
  recallOf,
  type Score,
  shortOf,
  verdictOf,
} from './measure.ts'
import { kilobytesOf } from './size.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { failures: { type: 'boolean', default: false } },
})
const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(8)
const column = (value: string | number) => String(value).padStart(9)

const names = readdirSync(import.meta.dirname)
  .filter((name) => existsSync(join(import.meta.dirname, name, 'set.ts')))
  .filter((name) => positionals.length === 0 || positionals.includes(name))

let isShort = false
const figures: { label: string; measured: number[]; bar: string }[] = []
for (const name of names) {
  const folder = join(import.meta.dirname, name)
  const { default: set } = (await import(join(folder, 'set.ts'))) as { default: CoachSet }
  const scores: Score[] = []
  for (const half of Half) {
    const cases = loadCases(folder, half)
    const score = measure(set, cases)
    scores.push(score)
    print(`${set.name} coach, ${half}: ${score.texts} texts, ${score.good} of them good`, score)
    report(shortOf(set.bar, score))
    // Held-back texts stay unread: once somebody has looked at a failure, the set no longer tells the truth.
    if (values.failures && half === 'seen') for (const failure of score.failures) console.info(JSON.stringify(failure))
  }
  await weigh(
    set,
    Half.flatMap((half) => loadCases(folder, half)),
  )
  figures.push(...figuresOf(set, scores))
}
console.info(`\n${'what the coaches are held to'.padEnd(56)}${[...Half, 'bar'].map(column).join(' ')}`)
for (const { label, measured, bar } of figures)
  console.info(`${label.padEnd(56)}${[...measured.map(percent), bar].map(column).join(' ')}`)
process.exitCode = isShort ? 1 : 0

/** What the bar says of whole texts, on both halves: how seldom good ones are nagged, and how often the verdict is right. */
function figuresOf({ name, bar, badVerdict }: CoachSet, scores: readonly Score[]) {
  const figure = (label: string, of: (score: Score) => number, limit: string) => ({
    label: `${name}: ${label}`,
    measured: scores.map(of),
    bar: limit,
  })
  const most = (share: number) => `<= ${percent(share).trim()}`
  const least = (share: number) => `>= ${percent(share).trim()}`
  return [
    ...(bar.falseAlarms === undefined
      ? []
      : [figure('good texts with a hint of severity 2 or 3', falseAlarmsOf, most(bar.falseAlarms))]),
    ...(bar.verdict === undefined ? [] : [figure('verdicts right', (score) => verdictOf(score), least(bar.verdict))]),
    ...Object.entries(bar.verdicts ?? {}).map(([verdict, share]) =>
      verdict === badVerdict || badVerdict === undefined
        ? figure(`called "${verdict}", and rightly so`, (score) => verdictOf(score, verdict), least(share))
        : figure(`"${verdict}", and called "${badVerdict}"`, (score) => 1 - verdictOf(score, verdict), most(1 - share)),
    ),
  ]
}

function print(title: string, score: Score) {
  console.info(`\n${title}\n${'rule'.padEnd(8)}${['expected', 'spoke', 'precision', 'recall'].map(column).join(' ')}`)
  const line = (label: string, rules: RuleScore[]) => {
    const [expected, spoke] = (['expected', 'spoke'] as const).map((of) =>
      rules.reduce((sum, rule) => sum + rule[of], 0),
    )
    const cells = [
      expected!,
      spoke!,
      spoke ? percent(precisionOf(rules)) : '-',
      expected ? percent(recallOf(rules)) : '-',
    ]
    console.info(`${label.padEnd(8)}${cells.map(column).join(' ')}`)
  }
  for (const rule of score.rules) if (rule.expected + rule.spoke > 0) line(rule.rule, [rule])
  line('all', score.rules)
  console.info(`good texts with a hint of severity 2 or 3: ${percent(falseAlarmsOf(score))}`)
  for (const [verdict, { texts }] of Object.entries(score.verdicts))
    console.info(`called "${verdict}": ${percent(verdictOf(score, verdict))} of ${texts}`)
  if (Object.keys(score.verdicts).length > 1) console.info(`verdicts right: ${percent(verdictOf(score))}`)
}

async function weigh(set: CoachSet, cases: readonly Case[]) {
  const rounds = 20
  const once = () => {
    for (const { text, context } of cases) set.run(text, context)
  }
  once()
  const slowest = cases.reduce((worst, { text, context }) => {
    const from = performance.now()
    set.run(text, context)
    return Math.max(worst, performance.now() - from)
  }, 0)
  const from = performance.now()
  for (let round = 0; round < rounds; round++) once()
  const milliseconds = (performance.now() - from) / (rounds * cases.length)
  const kilobytes = await kilobytesOf(set.entry)
  console.info(
    `\n${set.name} coach: ${milliseconds.toFixed(3)} ms per text (slowest ${slowest.toFixed(2)}), ${kilobytes.toFixed(1)} KB gzipped`,
  )
  const { bar } = set
  report([
    ...(bar.milliseconds !== undefined && milliseconds > bar.milliseconds ? ['too slow'] : []),
    ...(bar.kilobytes !== undefined && kilobytes > bar.kilobytes ? ['too heavy'] : []),
  ])
}

function report(shortcomings: string[]) {
  for (const shortcoming of shortcomings) console.info(`BELOW THE BAR: ${shortcoming}`)
  if (shortcomings.length > 0) isShort = true
}
