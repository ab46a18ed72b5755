import { describe, expect, test } from 'vitest'
import { settleDates } from './settle-dates.ts'
import { dateSpelling } from './spelled-dates.ts'

const settled = (texts: string[], { importedOn = '2025-11-20', locale = 'en-GB' } = {}) =>
  settleDates(
    texts.map((text) => ({ spelled: dateSpelling('en').find(text)[0]!, hintedYear: null })),
    { importedOn, locale },
  )
const days = (texts: string[], settings = {}) => settled(texts, settings).dates.map(({ date }) => date)

describe('a year that is not written', () => {
  test('is that of the neighbours, whichever way the document runs', () => {
    expect(days(['13 Nov 2025', '6 Nov', '2 Oct 2025'])).toEqual(['2025-11-13', '2025-11-06', '2025-10-02'])
    expect(days(['18 Dec 2023', '8 Jan', '22 Jan'])).toEqual(['2023-12-18', '2024-01-08', '2024-01-22'])
    expect(days(['22 Jan', '8 Jan', '18 Dec', '4 Dec 2023'])).toEqual([
      '2024-01-22',
      '2024-01-08',
      '2023-12-18',
      '2023-12-04',
    ])
  })

  test('is never one that is still to come, but for an agenda written ahead', () => {
    expect(days(['8 Jan', '18 Dec'])).toEqual(['2025-01-08', '2024-12-18'])
    expect(days(['27 Nov', '20 Nov'])).toEqual(['2025-11-27', '2025-11-20'])
    expect(days(['5 Dec', '28 Nov'], { importedOn: '2025-11-10' })).toEqual(['2024-12-05', '2024-11-28'])
  })

  test('is told by the weekday', () => {
    expect(days(['Wed 6 Nov', 'Wed 30 Oct'])).toEqual(['2024-11-06', '2024-10-30'])
  })

  test('of 29 February is a leap year', () => {
    expect(days(['29 Feb'])).toEqual(['2024-02-29'])
  })

  test('is said to be guessed, unless a weekday speaks for it', () => {
    expect(settled(['13 Nov 2025', '6 Nov', 'Thu 30 Oct']).dates.map(({ yearGuessed }) => yearGuessed)).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('5/6', () => {
  test('is read as the locale writes it', () => {
    expect(settled(['5/6/2025']).dates).toMatchObject([
      { date: '2025-06-05', ambiguous: { other: '2025-05-06', because: 'locale' } },
    ])
    expect(days(['5/6/2025'], { locale: 'en-US' })).toEqual(['2025-05-06'])
  })

  test('is read as a clear date of the same document is written', () => {
    expect(settled(['30/10/2025', '5/6/2025'], { locale: 'en-US' })).toMatchObject({
      order: 'day_first',
      dates: [{ ambiguous: null }, { date: '2025-06-05', ambiguous: { because: 'other_dates' } }],
    })
  })

  test('is read so that it fits between its neighbours', () => {
    expect(settled(['2 Nov 2025', '10/12/2025', '3 Oct 2025']).dates[1]).toMatchObject({
      date: '2025-10-12',
      ambiguous: { other: '2025-12-10', because: 'order' },
    })
  })
})

test('a date against the order of the document is kept, and pointed out', () => {
  const { newestFirst, dates } = settled(['13 Nov 2025', '6 Nov 2025', '20 Nov 2025', '30 Oct 2025'])
  expect(newestFirst).toBe(true)
  expect(dates.map(({ outOfOrder }) => outOfOrder)).toEqual([false, false, true, false])
})

test('a year typed wrong is pointed out', () => {
  expect(settled(['13 Nov 2052']).dates).toMatchObject([{ date: '2052-11-13', inTheFuture: true }])
})
