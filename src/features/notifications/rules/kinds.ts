/** What somebody can be told, and how they are told unless they chose otherwise. */
export type Mail = 'now' | 'daily' | 'off'

export const kinds = [
  'summary',
  'moved',
  'skipped',
  'wrap_up',
  'agreed',
  'renegotiated',
  'done',
  'dropped',
  'comment',
  'checked_out',
  'feedback_shared',
  'feedback_changed',
  'feedback_answered',
  'feedback_followed_up',
  'feedback_asked',
  'feedback_held',
  'look_again',
  'ask_feedback',
  'address_corrected',
  'due',
  'prepare',
] as const
export type Kind = (typeof kinds)[number]

export interface How {
  inApp: boolean
  mail: Mail
}

export const usually: Record<Kind, How> = {
  summary: { inApp: false, mail: 'now' },
  moved: { inApp: true, mail: 'now' },
  skipped: { inApp: true, mail: 'now' },
  wrap_up: { inApp: true, mail: 'now' },
  agreed: { inApp: true, mail: 'daily' },
  renegotiated: { inApp: true, mail: 'daily' },
  done: { inApp: true, mail: 'off' },
  dropped: { inApp: true, mail: 'daily' },
  comment: { inApp: true, mail: 'daily' },
  checked_out: { inApp: true, mail: 'off' },
  feedback_shared: { inApp: true, mail: 'now' },
  feedback_changed: { inApp: true, mail: 'daily' },
  feedback_answered: { inApp: true, mail: 'daily' },
  feedback_followed_up: { inApp: true, mail: 'daily' },
  feedback_asked: { inApp: true, mail: 'now' },
  feedback_held: { inApp: true, mail: 'daily' },
  look_again: { inApp: true, mail: 'daily' },
  ask_feedback: { inApp: true, mail: 'daily' },
  address_corrected: { inApp: true, mail: 'now' },
  due: { inApp: false, mail: 'daily' },
  prepare: { inApp: false, mail: 'daily' },
}

/** What is due and what to prepare stands in the letter of the day and on Today: never in the inbox, never at once. */
export const onlyDaily: readonly Kind[] = ['due', 'prepare']
