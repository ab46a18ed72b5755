import { describe, expect, test } from 'vitest'
import { runSchedule } from './schedule.ts'
import seeds from './seeds.json' with { type: 'json' }

const COUNT = Number(process.env.FUZZ_SCHEDULES ?? 300)
const FIRST = Number(process.env.FUZZ_FIRST ?? 1)

describe('three people writing one note, with and without a connection, end up with the same note', () => {
  test.each(seeds)('under the kept seed %d', (seed) => {
    expect(runSchedule(seed)).toBeNull()
  })

  test(`under ${COUNT} schedules`, () => {
    for (let seed = FIRST; seed < FIRST + COUNT; seed++) expect(runSchedule(seed), `seed ${seed}`).toBeNull()
  })
})
