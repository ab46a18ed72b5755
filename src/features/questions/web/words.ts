import { useLingui } from '@lingui/react/macro'
import type { Depth, Tag, Topic } from '../rules/topics.ts'

/** How topics, depths and tags are called on the screen. */
export function useQuestionWords() {
  const { t } = useLingui()
  const topics: Record<Topic, string> = {
    connection: t`Personal connection`,
    growth: t`Learning & growth`,
    feedback: t`Feedback`,
    engagement: t`Work engagement`,
    team: t`Improving the team`,
    concerns: t`Concerns & challenges`,
  }
  const depths: Record<Depth, string> = { 1: t`Facts`, 2: t`Feelings`, 3: t`The relationship` }
  const tags: Record<Tag, string> = {
    'first-meeting': t`First meetings`,
    remote: t`Working apart`,
    'after-conflict': t`After a conflict`,
    'after-leave': t`Back from leave`,
    okr: t`OKRs`,
    kpi: t`KPIs`,
    'named-colleague': t`About a colleague`,
    'follow-up': t`Following up`,
    goals: t`Goals`,
    retrospective: t`Looking back`,
    'feedback-on-me': t`Feedback on myself`,
    'instead-of-how-are-you': t`Instead of “how are you”`,
    encouraging: t`Encouraging`,
    stretching: t`Stretching`,
  }
  return { topics, depths, tags }
}
