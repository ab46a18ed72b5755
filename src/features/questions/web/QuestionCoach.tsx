import type { RefObject } from 'react'
import { type CoachActions, CoachHints } from '../../coaching/web/CoachHints.tsx'
import type { QuestionContext, QuestionHint } from '../rules/coach.ts'

type Coach = typeof import('../rules/coach.ts').coachQuestion

/** The question coach beside a field, whatever the field: it reads along, and puts what is taken into the text. */
export function QuestionCoach({
  text,
  onText,
  field,
  context = {},
  each = 'text',
  anyText = false,
  actions,
}: {
  text: string
  onText(text: string): void
  field?: RefObject<HTMLTextAreaElement | null>
  context?: QuestionContext
  /** A list has a question on each line, and each is one by itself. */
  each?: 'text' | 'line'
  /** The field takes more than questions: what asks nothing is left alone. */
  anyText?: boolean
  actions?: CoachActions
}) {
  const coach = async (written: string) => {
    if (anyText && !written.includes('?')) return []
    const { coachQuestion } = await import('../rules/coach.ts')
    const given = { ...context, finishedOnly: anyText }
    return each === 'line' ? onEachLine(written, coachQuestion, given) : coachQuestion(written, given)
  }
  return <CoachHints text={text} field={field} coach={coach} actions={actions} onRewrite={onText} />
}

function onEachLine(text: string, coach: Coach, context: QuestionContext): QuestionHint[] {
  let from = 0
  return text.split('\n').flatMap((line) => {
    const at = from
    from += line.length + 1
    return coach(line, context).map((hint) => ({ ...hint, start: hint.start + at, end: hint.end + at }))
  })
}
