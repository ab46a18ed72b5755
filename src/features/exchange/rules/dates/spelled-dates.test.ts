import { expect, test } from 'vitest'
import { dateSpelling } from './spelled-dates.ts'

const day = (text: string, language = 'en') =>
  dateSpelling(language)
    .find(text)
    .map(({ start, end, readings, weekday, isRange }) => {
      const said = readings.map(({ year, month, day }) => `${year ?? '????'}-${month}-${day}`).join(' or ')
      return `${text.slice(start, end)} → ${said}${weekday ? `, weekday ${weekday}` : ''}${isRange ? ', and on' : ''}`
    })

test.each([
  ['Nov 13, 2025', '2025-11-13'],
  ['2 Oct 2025', '2025-10-2'],
  ['November 6th 2025', '2025-11-6'],
  ['the 2nd of March 2026', '2026-3-2', '2nd of March 2026'],
  ['6-Nov-2025', '2025-11-6'],
  ['6 Nov ’25', '2025-11-6'],
  ['06 Nov 25', '2025-11-6'],
  ['Oct 16', '????-10-16'],
  ['2025-10-23', '2025-10-23'],
  ['2025/11/06', '2025-11-6'],
  ['20251106', '2025-11-6'],
  ['2025-W45', '2025-11-3'],
  ['13.11.2025', '2025-11-13'],
  ['6.11.25', '2025-11-6'],
  ['30/10/2025', '2025-10-30'],
  ['10/30/2025', '2025-10-30'],
  ['5/6/2025', '2025-6-5 or 2025-5-6'],
  ['5-6-2025', '2025-6-5 or 2025-5-6'],
  ['4/4/2025', '2025-4-4'],
  ['5/6', '????-6-5 or ????-5-6'],
  ['13.11.', '????-11-13'],
])('%s is a date', (text, said, words = text) => {
  expect(day(text)).toEqual([`${words} → ${said}`])
})

test.each([
  ['Thursday 6 November', 'Thursday 6 November → ????-11-6, weekday 4'],
  ['Thu, Nov 6', 'Thu, Nov 6 → ????-11-6, weekday 4'],
  ['Thu 2025-11-06', 'Thu 2025-11-06 → 2025-11-6, weekday 4'],
  ['3–7 Nov', '3–7 Nov → ????-11-3, and on'],
  ['Nov 3-7, 2025', 'Nov 3-7, 2025 → 2025-11-3, and on'],
  ['Nov 6 10:00', 'Nov 6 → ????-11-6'],
  ['Nov 6 – 10:00', 'Nov 6 → ????-11-6'],
  ['Nov 6: Recall', 'Nov 6 → ????-11-6'],
  ['November 6th: Recall', 'November 6th → ????-11-6'],
])('%s says more than a day', (text, said) => {
  expect(day(text)).toEqual([said])
})

test.each([
  ['de', 'Donnerstag, 6. November 2025', '2025-11-6, weekday 4'],
  ['de', '3. März', '????-3-3'],
  ['fr', 'jeudi 1er février', '????-2-1, weekday 4'],
  ['es', '6 de noviembre de 2025', '2025-11-6'],
  ['pt', '13 de março', '????-3-13'],
  ['it', 'venerdì 7 novembre', '????-11-7, weekday 5'],
  ['nl', '13 mei 2025', '2025-5-13'],
])('in %s: %s', (language, text, said) => {
  expect(day(text, language)).toEqual([`${text} → ${said}`])
})

test.each([
  ['Donnerstag, 6. November 2025', '2025-11-6, weekday 4'],
  ['12. Oktober 2025', '2025-10-12'],
  ['29 Okt 2025', '2025-10-29'],
  ['5 octobre', '????-10-5'],
  ['1 de octubre de 2025', '2025-10-1'],
  ['Do 13.11.', '????-11-13, weekday 4'],
])('whatever the language of the browser: %s', (text, said) => {
  expect(day(text, 'en')).toEqual([`${text} → ${said}`])
})

test.each([
  ['Sam 6 Nov', '6 Nov → ????-11-6'],
  ['Mei 2 topics', undefined],
  ['7 out of 10', undefined],
  ['5 set pieces', undefined],
])('a name or an English word is no date of another language: %s', (text, said) => {
  expect(day(text, 'en')).toEqual(said ? [said] : [])
})

test.each([
  '31 Feb',
  '2025-02-30',
  '10:30',
  'Nov 10:30',
  'v1.2.3',
  '24/7/365',
  'may be 2',
  'sat with 3',
  'Q4',
  '1,200',
  '45/46',
  'November 2025',
  '',
])('%s is none', (text) => {
  expect(day(text)).toEqual([])
})

test('a month or a year alone dates what stands beneath it', () => {
  const { period } = dateSpelling('en')
  expect(period('November 2025')).toEqual({ year: 2025, month: 11 })
  expect(period('2025')).toEqual({ year: 2025, month: null })
  expect(period('Goals 2026')).toBeNull()
})

test('a weekday behind a date is no word of the title', () => {
  const { find, weekdayBehind } = dateSpelling('en')
  const behind = (date: string, rest: string) => weekdayBehind(rest, find(date)[0]!)
  expect(behind('2025-11-06', ' (Thu) Weekly')).toEqual({ weekday: 4, length: 6 })
  expect(behind('2025-11-06', ' Thu Weekly')).toEqual({ weekday: 4, length: 4 })
  expect(behind('2025-11-06', ' Sun cream')).toBeNull()
  expect(behind('6 Nov', ' So what')).toBeNull()
})
