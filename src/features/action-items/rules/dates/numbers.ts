const numbers: Record<string, number> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, fourteen: 14,
  'a couple of': 2, 'a couple': 2,
} // biome-ignore format: a table reads better in two lines

/** The source of a pattern for numbers as people write them before "days" and "weeks". */
export const numberWords = '\\d{1,3}|a couple of|a couple|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen'

export const countOf = (amount: string): number => numbers[amount.toLowerCase().replace(/\s+/g, ' ')] ?? Number(amount)
