import { sayDay, sayMoment } from '../../../platform/mail/days.ts'
import { firstName } from '../../people/rules/names.ts'
import type { News } from './news.ts'

/** The words of letters. Screens say the same in notification-words, in the reader's language. */

export function subjectOf({ kind, actor, other, called }: News): string {
  const who = firstName({ name: actor ?? other, called })
  if (kind === 'moved') return `${who} moved your one-on-one`
  if (kind === 'skipped') return `${who} skipped your one-on-one`
  if (kind === 'wrap_up') return `Your one-on-one with ${other}: wrap up?`
  if (kind === 'feedback_shared') return `${who} has feedback for you`
  if (kind === 'feedback_asked') return `${who} asks for your feedback`
  if (kind === 'address_corrected') return `The address of ${other} was changed`
  if (kind.startsWith('feedback')) return `From ${who}, about feedback between you two`
  return `From ${who}, about what you two agreed`
}

export function sayNews({
  kind,
  actor,
  other,
  called,
  otherCalled,
  startsAt,
  item,
  dropReason,
  dueOn,
  timeZone,
  asked,
}: News): string {
  const who = firstName({ name: actor ?? other, called })
  const when = startsAt ? sayMoment(startsAt, timeZone) : ''
  const day = dueOn ? sayDay(dueOn) : ''
  switch (kind) {
    case 'summary':
      return `You met ${other} on ${when}. What you two said and agreed stands on its page.`
    case 'moved':
      return `${who} moved your one-on-one. You meet on ${when}.`
    case 'skipped':
      return `${who} skipped your one-on-one of ${when}. What was on its page stands on the next.`
    case 'wrap_up':
      return `The time of your one-on-one with ${other} is over, and nobody has wrapped up yet. It takes three minutes while it is fresh. If you leave it, everything open moves on, and the meeting counts as held only if you were both on its page.`
    case 'agreed':
      return `${who} wrote down for you: ${item}${day && `, by ${day}`}. Say that you will, or change it.`
    case 'renegotiated':
      return `${who} needs longer for “${item}”${day && `: now by ${day}`}.`
    case 'done':
      return `${who} has done: ${item}.`
    case 'dropped':
      return `${who} has dropped “${item}”${dropReason ? `: ${dropReason}` : '.'}`
    case 'comment':
      return `${who} wrote about “${item}”.`
    case 'checked_out':
      return `${who} has said how they left your one-on-one. You see it once you have, too.`
    case 'feedback_shared':
      return `${who} wrote down for you what they saw. Read it when you have a quiet moment, and say what you think of it.`
    case 'feedback_changed':
      return `${who} changed feedback you have from them. How it read before is still there.`
    case 'feedback_answered':
      return `${who} says what they think of your feedback.`
    case 'feedback_followed_up':
      return `${who} says what has changed since the feedback between you two.`
    case 'feedback_asked':
      return `${who} asks for your feedback on: ${asked}. One tap says “nothing now”.`
    case 'feedback_held':
      return `You held feedback for ${other}. Look at it again: say it, share it, hold it longer or let it go.`
    case 'look_again':
      return `Today you look again at the feedback between ${other} and you. What has changed?`
    case 'ask_feedback':
      return 'You have not asked anybody for feedback for a month. One named person and one thing is enough.'
    case 'address_corrected':
      return `${actor} changed the address of ${other}, who has not joined yet. Whoever joins with it reads what you share with ${firstName({ name: other, called: otherCalled })}: look whether it is right.`
    default:
      return ''
  }
}

/** Where one reads on. */
export function pathOf({ kind, actionItemId, meetingId, pairId, feedbackId }: News): string {
  if (feedbackId) return kind === 'feedback_held' ? `/feedback/${feedbackId}/write` : `/feedback/${feedbackId}`
  if (kind === 'feedback_asked') return '/feedback?box=asked'
  if (kind === 'ask_feedback') return '/feedback?box=asked&ask=true'
  if (actionItemId) return `/action-items/${actionItemId}`
  return meetingId ? `/meetings/${meetingId}` : `/pairs/${pairId}`
}

/** Mail programs keep together what is about the same meeting. */
export function threadOf(meetingId: string | null): Record<string, string> {
  return meetingId
    ? { References: `<meeting-${meetingId}@rapport>`, 'In-Reply-To': `<meeting-${meetingId}@rapport>` }
    : {}
}
