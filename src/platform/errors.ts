/**
 * Every way an operation can say no: a stable code, its HTTP status, and one sentence for people that says what to do.
 * The list is closed; an operation throws Problem with one of these and nothing else.
 */
export const problems = {
  not_signed_in: [401, 'Please sign in first.'],
  not_found: [404, 'This does not exist, or it is not yours to see.'],
  not_lead: [403, 'Only the lead of a one-on-one notes a season, and only the lead reads it.'],
  not_administrator: [403, 'Only an administrator of this workspace can do that.'],
  invalid_input: [400, 'Something in this form needs another look.'],
  too_large: [413, 'This is more than Rapport takes at once. Split it and send the parts.'],
  too_many_requests: [429, 'That was a lot in a short time. Wait a minute, then try again.'],
  workspace_exists: [409, 'This Rapport already has a workspace. Ask its administrator to invite you.'],
  sample_unavailable: [403, 'This server does not offer the sample workspace.'],
  link_expired: [410, 'This link has expired or was used before. Ask for a new one.'],
  email_taken: [409, 'Somebody in this workspace already has this e-mail address.'],
  manager_circle: [409, 'That would make two people report to each other. Choose another manager.'],
  person_left: [409, 'This person has left the workspace.'],
  pair_exists: [409, 'You two already have a one-on-one of this kind. Open that one.'],
  pair_ended: [409, 'This one-on-one has ended. Its history stays readable for you both.'],
  meeting_over: [409, 'This meeting is already over. Its page can be read, but not changed.'],
  meeting_not_started: [409, 'This meeting has not started yet. Start it first.'],
  meeting_not_held: [409, 'This meeting has not been held yet. Wrap it up first.'],
  both_checked_out: [409, 'You both have answered, so it stands: nobody changes their answer with the other in view.'],
  meeting_started: [409, 'This meeting has already started.'],
  time_taken: [409, 'You two already have a meeting at that time. Choose another time.'],
  time_past: [400, 'That time has passed. Choose one that is still to come.'],
  already_shared: [409, 'This has been shared and cannot be hidden again. You can delete it.'],
  changed_meanwhile: [
    409,
    'The other person changed this while you were writing. Both versions are shown: keep what is right.',
  ],
  private_notes_begun: [
    409,
    'You have begun private notes already, on this or another device. Unlock them with what you chose there.',
  ],
  private_key_replaced: [
    409,
    'Your private notes have a new key, made on another device. Unlock them again, with what you chose there.',
  ],
  not_understood: [422, 'This file could not be read. Save it as Markdown, HTML, plain text or .docx and try again.'],
  database_unavailable: [
    503,
    'Not saved: the database does not answer. Your text is still here; try again in a moment.',
  ],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof problems

/** `field` names the input that is at fault, `data` carries what the screen needs to help (never somebody else's text). */
export interface ProblemDetail {
  field?: string
  message?: string
  data?: unknown
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly detail: ProblemDetail

  constructor(code: ProblemCode, detail: ProblemDetail = {}) {
    super(detail.message ?? problems[code][1])
    this.name = 'Problem'
    this.code = code
    this.status = problems[code][0]
    this.detail = detail
  }
}

/** The row, or "not found": a forbidden row and a missing one look the same. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new Problem('not_found')
  return row
}
