/**
 * How PostgreSQL's text becomes JavaScript, the same for both drivers: times as ISO 8601 in UTC, dates and times of day
 * as they stand ('2026-11-20', '10:00:00'), 64-bit integers as numbers (ours stay far below 2^53).
 */
export const parsers: Record<number, (text: string) => unknown> = {
  20: Number,
  1082: (text) => text,
  1083: (text) => text,
  1114: (text) => text,
  1184: (text) => new Date(text).toISOString(),
  1700: Number,
}
