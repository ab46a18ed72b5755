import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { QuestionCoach } from '../../questions/web/QuestionCoach.tsx'

/** The questions of a section, one in each line; the coach reads along. */
export function SectionQuestionsField({
  questions,
  onChange,
}: {
  questions: readonly string[]
  onChange(questions: string[]): void
}) {
  const { t } = useLingui()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = questions.join('\n')
  const write = (written: string) => onChange(written.split('\n'))
  return (
    <>
      <TextArea
        ref={field}
        label={t`Questions in it, one in each line`}
        rows={Math.max(1, questions.length)}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <QuestionCoach field={field} text={text} onText={write} each="line" />
    </>
  )
}
