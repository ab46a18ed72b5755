import type { Day } from '../../action-items/rules/dates/days.ts'
import type { PointVisibility } from '../../agenda/contract.ts'
import type { DayOrder } from './dates/day-order.ts'
import type { RecordKind } from './history/records.ts'

/** Lines of the source, counted from 1, both included. */
export interface SourceRange {
  firstLine: number
  lastLine: number
}

export interface UnderstandContext {
  /** The two, the lead first. */
  people: readonly { id: string; name: string; called?: string }[]
  /** Who brings the document: "I'll…" is theirs. */
  writerId: string
  importedOn: Day
  /** Decides whether 5/6 is June or May when the document itself does not. */
  locale: string
  /** The language the months are written in besides English, such as 'de'. */
  language: string
  /** How 5/6 was read when the document came before; it stands above the locale, not above the document. */
  order?: DayOrder
}

export type HeadingKind =
  | 'title'
  | 'period'
  | 'meeting'
  | 'author'
  | 'section'
  | 'agenda'
  | 'notes'
  | 'action-items'
  | 'summary'
  | 'records'
  | 'rule'

/** A line that gives the document its shape and is kept as shape: a date, a name, a section. */
export interface UnderstoodHeading extends SourceRange {
  kind: HeadingKind
  text: string
}

export interface UnderstoodNote extends SourceRange {
  /** The same for the same words at the same meeting, however often the document is imported. */
  key: string
  markdown: string
}

export interface UnderstoodPoint extends SourceRange {
  key: string
  /** null: the document does not say. */
  authorId: string | null
  section: string
  text: string
  fate: 'open' | 'discussed' | 'carried_over' | 'dropped'
  /** Whoever is not its author leaves a private one out. */
  visibility: PointVisibility
  /** Standing: returns every n-th meeting; null: once. */
  repeatsEvery: number | null
  /** Markdown of what was written beneath it. */
  notes: string
}

/**
 * What somebody said in their own name, as our export writes it: an intention, a score, a reflection, what a point came down
 * to, a day that moved, a comment. Only they could say it again, so it is shown and not kept.
 */
export interface UnderstoodRecord extends SourceRange {
  kind: RecordKind
  text: string
}

export interface UnderstoodActionItem extends SourceRange {
  key: string
  /** null: the document does not say, or names somebody who is none of the two. */
  ownerId: string | 'both' | null
  text: string
  due: Day | null
  state: 'open' | 'done' | 'dropped'
  doneOn: Day | null
  dropReason: string
  /** The words it was read from: "by Friday" is another day when the meeting's is mended. Empty: `due` stays as it is. */
  said: string
}

export interface UnderstoodMeeting extends SourceRange {
  key: string
  /** The names of meetings that were made a part of it: they are known too when the document comes again. */
  joined: string[]
  date: Day
  /** HH:MM where the document says it. */
  time: string | null
  title: string
  movedFrom: Day | null
  skipped: ({ reason: string } & SourceRange) | null
  mood: ({ score: number; wish: string | null } & SourceRange) | null
  summary: ({ markdown: string } & SourceRange) | null
  points: UnderstoodPoint[]
  notes: UnderstoodNote[]
  actionItems: UnderstoodActionItem[]
  records: UnderstoodRecord[]
  headings: UnderstoodHeading[]
}

/** What stands outside every meeting: the top of the document, an appendix. */
export interface Undated {
  points: UnderstoodPoint[]
  notes: UnderstoodNote[]
  actionItems: UnderstoodActionItem[]
  records: UnderstoodRecord[]
  headings: UnderstoodHeading[]
}

export type WarningKind =
  | 'no_date'
  | 'year_guessed'
  | 'day_guessed'
  | 'day_month_ambiguous'
  | 'out_of_order'
  | 'in_the_future'
  | 'same_day'
  | 'date_not_understood'
  | 'owner_unknown'
  | 'private_of_other'
  | 'due_unclear'
  | 'too_many_action_items'

/** Something to look at before it is kept. `message` is English and complete. */
export interface UnderstoodWarning {
  kind: WarningKind
  line: number
  message: string
}

export interface UnderstoodDocument {
  /** Our own export is read back exactly; everything else by its looks. */
  format: 'rapport' | 'running_notes'
  writerId: string
  importedOn: Day
  /** The two, and how dates are written: what a line needs to be read again when it is mended. */
  people: readonly { id: string; name: string; called?: string }[]
  locale: string
  language: string
  /** How many lines the source has. */
  lines: number
  newestFirst: boolean
  /** In the order of the document. */
  meetings: UnderstoodMeeting[]
  undated: Undated
  warnings: UnderstoodWarning[]
}
