import { runSchedule } from './schedule.ts'

// node tests/fuzz/fuzz.ts [how many] [first seed]. Put a seed that ever failed into seeds.json.
const [count = 10_000, first = 1] = process.argv.slice(2).map(Number)
const failed: number[] = []
const started = performance.now()
for (let seed = first; seed < first + count; seed++) {
  const difference = runSchedule(seed)
  if (difference) {
    failed.push(seed)
    console.error(`seed ${seed}: ${difference}\n`)
  }
  if ((seed - first + 1) % 1000 === 0) console.info(`${seed - first + 1} schedules, ${failed.length} failed`)
}
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.info(
  `${count} schedules in ${seconds} s. ${failed.length === 0 ? 'No divergence.' : `Seeds that failed: ${failed.join(', ')}`}`,
)
process.exit(failed.length === 0 ? 0 : 1)
