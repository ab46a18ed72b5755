import { useLingui } from '@lingui/react/macro'
import { longDay, time } from '../../../web/dates.ts'
import type { Notification } from '../contract.ts'
import type { Kind } from '../rules.ts'

/** What each kind of news is called under Settings. */
export function useKindWords(): Record<Kind, string> {
  const { t } = useLingui()
  return {
    moved: t`A meeting was moved`,
    skipped: t`A meeting was skipped`,
    wrap_up: t`A meeting is to be wrapped up`,
    agreed: t`The other wrote something down for you`,
    renegotiated: t`The other needs longer`,
    done: t`The other has done something`,
    comment: t`The other wrote about an action item`,
    checked_out: t`The other has said how they left`,
    due: t`What is due in two days, today, or late`,
    prepare: t`What is still empty before a meeting`,
  }
}

/** One piece of news in a sentence. */
export function useSayNews(): (news: Notification) => string {
  const { t } = useLingui()
  return ({ kind, actorName, otherName, about }) => {
    const who = (actorName ?? otherName).split(' ')[0]!
    const when = /^\d{4}-\d\d-\d\dT/.test(about) ? `${longDay(about)}, ${time(about)}` : ''
    switch (kind) {
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
      case 'comment':
        return t`${who} wrote about: ${about}`
      case 'checked_out':
        return t`${who} has said how they left. You see it once you have, too`
      default:
        return ''
    }
  }
}
