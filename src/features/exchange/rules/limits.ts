/** What the tables hold at most (db/migrations). What is longer is kept as a note instead of being cut. */
export const limits = {
  pointText: 2000,
  actionItemText: 1000,
  title: 200,
  skipReason: 300,
  section: 60,
  summary: 20_000,
} as const

/** What is read at once: years of weekly notes are a few hundred kilobytes. */
export const sourceLimits = {
  bytes: 10 * 1024 * 1024,
  lines: 100_000,
  /** Signs that may open a tag of HTML: about two seconds' work, and ten years of notes from Google Docs. */
  tags: 100_000,
  /** What a Word document unpacks to, pictures aside. */
  unpacked: 12 * 1024 * 1024,
  /** A longer line is prose pasted without breaks: kept as it is, never searched for dates and owners. */
  lineLength: 4000,
  /** More sentences than ten years of meetings bring are kept as notes. */
  actionItems: 5000,
} as const
