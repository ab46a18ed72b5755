import { type ReactNode, useState } from 'react'
import type { BringingPair } from '../../agenda/web/bring-point.ts'
import type { Question } from '../contract.ts'
import { isAboutColleague } from '../rules/colleague.ts'
import { ColleagueDialog } from './ColleagueDialog.tsx'
import { useQuestionActions } from './question-actions.ts'

interface Asking {
  question: Question
  pair: BringingPair
  plannedFor: string | null
}

/** Puts a question on a page, having asked whom it is about where it takes a name. `dialog` is to be rendered. */
export function useAsking(): {
  ask(question: Question, pair: BringingPair, plannedFor?: string | null): void
  /** The question that is on its way onto a page. */
  asking: string | null
  dialog: ReactNode
} {
  const actions = useQuestionActions()
  const [unnamed, setUnnamed] = useState<Asking | null>(null)
  const [asking, setAsking] = useState<string | null>(null)
  const bring = async ({ question, pair, plannedFor }: Asking) => {
    setAsking(question.key)
    await actions.ask(question, pair, plannedFor)
    setAsking(null)
  }
  return {
    asking,
    ask: (question, pair, plannedFor = null) => {
      const wanted = { question, pair, plannedFor }
      if (isAboutColleague(question.text)) setUnnamed(wanted)
      else void bring(wanted)
    },
    dialog: unnamed && (
      <ColleagueDialog
        text={unnamed.question.text}
        pair={unnamed.pair}
        onChoose={(text) => void bring({ ...unnamed, question: { ...unnamed.question, text } })}
        onClose={() => setUnnamed(null)}
      />
    ),
  }
}
