import { expect, test } from 'vitest'
import { groupItems } from './grouping.ts'

const item = (dueOn: string | null, doneAt: string | null = null, leftOpenAt: string | null = null) => ({
  dueOn,
  doneAt,
  leftOpenAt,
  createdAt: '2026-11-01T10:00:00Z',
})

test('what was due yesterday is late, what is due today is not', () => {
  const groups = groupItems([item('2026-11-19'), item('2026-11-20')], '2026-11-20')
  expect(groups.late).toEqual([item('2026-11-19')])
  expect(groups.week).toEqual([item('2026-11-20')])
})

test('the seventh day from today is still this week, the eighth is later', () => {
  const groups = groupItems([item('2026-11-28'), item('2026-11-27')], '2026-11-20')
  expect(groups.week).toEqual([item('2026-11-27')])
  expect(groups.later).toEqual([item('2026-11-28')])
})

test('what is done is late no more, and the latest done stands first', () => {
  const [early, late] = [item('2026-11-01', '2026-11-02T10:00:00Z'), item(null, '2026-11-05T10:00:00Z')]
  const groups = groupItems([early, late], '2026-11-20')
  expect(groups.late).toEqual([])
  expect(groups.done).toEqual([late, early])
})

test('no item is in two groups, and none is lost', () => {
  const items = [
    item(null),
    item('2026-11-01'),
    item('2026-12-24'),
    item('2026-11-21'),
    item('2026-11-21', '2026-11-20'),
  ]
  expect(Object.values(groupItems(items, '2026-11-20')).flat()).toHaveLength(items.length)
})

test('what was left open when a one-on-one ended is not late, however long ago its day was', () => {
  const left = item('2026-01-07', null, '2026-11-01T10:00:00Z')
  expect(groupItems([left], '2026-11-20')).toMatchObject({ late: [], left: [left] })
})
