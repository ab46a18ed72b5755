import type { Day } from '../../action-items/rules/dates/days.ts'

/** Lines of the source, counted from 1, both included. */
export interface SourceRange {
  firstLine: number
  lastLine: number
}

export interface UnderstandContext {
  /** The two, the lead first. */
  people: readonly { id: string; name: string }[]
  /** Who brings the document: "I'll…" is theirs. */
  writerId: string
  importedOn: Day
  /** Decides whether 5/6 is June or May when the document itself does not. */
  locale: string
  /** The language the months are written in besides English, such as 'de'. */
  language: string
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
  /** Markdown of what was written beneath it. */
  notes: string
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
}

export interface UnderstoodMeeting extends SourceRange {
  key: string
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
  headings: UnderstoodHeading[]
}

/** What stands outside every meeting: the top of the document, an appendix. */
export interface Undated {
  points: UnderstoodPoint[]
  notes: UnderstoodNote[]
  actionItems: UnderstoodActionItem[]
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
  /** How many lines the source has. */
  lines: number
  newestFirst: boolean
  /** In the order of the document. */
  meetings: UnderstoodMeeting[]
  undated: Undated
  warnings: UnderstoodWarning[]
}
