const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * The source of a pattern for the receiver as the one who acts: "you", and their first and full name when the note speaks
 * about them by name.
 */
export function receiverSource(names: readonly string[]): string {
  const all = names.flatMap((name) => [name.trim(), name.trim().split(/\s+/)[0]!]).filter((name) => name.length > 1)
  const unique = [...new Set(all)].sort((a, b) => b.length - a.length).map(escaped)
  return `(?<![\\p{L}\\p{N}_'@])(?:you|${["y'all", ...unique].join('|')})(?![\\p{L}\\p{N}_])`
}
