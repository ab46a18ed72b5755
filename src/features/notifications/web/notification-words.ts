import { useLingui } from '@lingui/react/macro'
import { longDay, time } from '../../../web/dates.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Notification } from '../contract.ts'
import type { Kind } from '../rules/kinds.ts'

/** What each kind of news is called under Settings. */
export function useKindWords(): Record<Kind, string> {
  const { t } = useLingui()
  return {
    summary: t`A meeting was wrapped up: its summary`,
    moved: t`A meeting was moved`,
    skipped: t`A meeting was skipped`,
    wrap_up: t`A meeting is to be wrapped up`,
    agreed: t`The other wrote something down for you`,
    renegotiated: t`The other needs longer`,
    done: t`The other has done something`,
    dropped: t`The other has dropped something`,
    comment: t`The other wrote about an action item`,
    checked_out: t`The other has said how they left`,
    feedback_shared: t`Somebody has feedback for you`,
    feedback_changed: t`Feedback you got was changed`,
    feedback_answered: t`Somebody answers your feedback`,
    feedback_followed_up: t`Somebody says what changed since feedback`,
    feedback_asked: t`Somebody asks for your feedback`,
    feedback_held: t`Feedback you hold is to be looked at`,
    look_again: t`You two wanted to look again at feedback`,
    ask_feedback: t`A month without asking for feedback`,
    address_corrected: t`The address of somebody you wait for was changed`,
    due: t`What is due in two days, today, or late`,
    prepare: t`What is still empty before a meeting`,
  }
}

/** One piece of news in a sentence. */
export function useSayNews(): (news: Notification) => string {
  const { t } = useLingui()
  return ({ kind, actorName, otherName, called, about }) => {
    const who = firstName({ name: actorName ?? otherName, called })
    const when = /^\d{4}-\d\d-\d\dT/.test(about) ? `${longDay(about)}, ${time(about)}` : ''
    switch (kind) {
      case 'summary':
        return t`${who} wrapped up your one-on-one of ${when}`
      case 'moved':
        return t`${who} moved your one-on-one: ${when}`
      case 'skipped':
        return t`${who} skipped your one-on-one of ${when}`
      case 'wrap_up':
        return t`You met ${otherName} and nobody has wrapped up yet`
      case 'agreed':
        return t`${who} wrote down for you: ${about}`
      case 'renegotiated':
        return t`${who} needs longer for: ${about}`
      case 'done':
        return t`${who} has done: ${about}`
      case 'dropped':
        return t`${who} has dropped: ${about}`
      case 'comment':
        return t`${who} wrote about: ${about}`
      case 'checked_out':
        return t`${who} has said how they left. You see it once you have, too`
      case 'feedback_shared':
        return t`${who} has feedback for you`
      case 'feedback_changed':
        return t`${who} changed feedback you have from them`
      case 'feedback_answered':
        return t`${who} says what they think of your feedback`
      case 'feedback_followed_up':
        return t`${who} says what has changed since the feedback`
      case 'feedback_asked':
        return t`${who} asks for your feedback: ${about}`
      case 'feedback_held':
        return t`You hold feedback for ${otherName}. Look at it again`
      case 'look_again':
        return t`${otherName} and you wanted to look again. What has changed?`
      case 'ask_feedback':
        return t`You have not asked anybody for feedback for a month`
      case 'address_corrected':
        return t`${who} changed the address of ${otherName}, who has not joined yet. Look whether it is right`
      default:
        return ''
    }
  }
}
