import { useLingui } from '@lingui/react/macro'
import { about } from '../rules/colleague.ts'
import type { Depth, Direction, Tag, Topic } from '../rules/topics.ts'

/** How questions, topics, depths, tags and directions read on the screen. */
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
  const directions: Record<Direction, string> = {
    'lead-to-member': t`For leads to ask`,
    'member-to-lead': t`For team members to ask`,
    both: t`For either to ask`,
  }
  /** As it is read before it is asked: whom it is about is not said yet. */
  const textOf = ({ text }: { text: string }) => about(text, t`a colleague`)
  return { topics, depths, tags, directions, textOf }
}
