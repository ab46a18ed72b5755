import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { client } from '../../../web/api.ts'
import styles from './FoundQuestions.module.css'
import { QuestionCoach } from './QuestionCoach.tsx'
import { useQuestionWords } from './words.ts'

type Found = Awaited<ReturnType<typeof client.questions.importList>>
type FoundQuestion = Found['understood'][number]

/** What was found in a list: the new questions, with what the coach makes of each, those that are there, and the rest. */
export function FoundQuestions({
  found: { understood, rest },
  onReword,
}: {
  found: Found
  onReword(question: FoundQuestion, text: string): void
}) {
  const words = useQuestionWords()
  const fresh = understood.filter(({ known }) => !known)
  const known = understood.filter((one) => one.known)
  return (
    <div className={styles.found} role="status">
      <p>
        {fresh.length === 0 ? (
          <Trans>No new question was found in it.</Trans>
        ) : (
          <Plural value={fresh.length} one="One new question:" other="# new questions:" />
        )}
      </p>
      {fresh.length > 0 && (
        <ul className={styles.list}>
          {fresh.map((question) => (
            <li key={question.line + question.text}>
              {question.text} <small>{words.topics[question.topic]}</small>
              <QuestionCoach text={question.text} onText={(text) => onReword(question, text)} />
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <Lines
          title={
            <Plural
              value={known.length}
              one="One is there already and stays out"
              other="# are there already and stay out"
            />
          }
          lines={known}
        />
      )}
      {rest.length > 0 && (
        <Lines
          open={understood.length === 0}
          title={
            <Plural
              value={rest.length}
              one="One line is no question and stays out"
              other="# lines are no questions and stay out"
            />
          }
          lines={rest}
        />
      )}
    </div>
  )
}

function Lines({
  title,
  lines,
  open = false,
}: {
  title: ReactNode
  lines: readonly { line: number; text: string }[]
  open?: boolean
}) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul className={styles.list}>
        {lines.map(({ line, text }) => (
          <li key={line + text}>
            <small>
              <Trans>Line {line}</Trans>
            </small>{' '}
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
