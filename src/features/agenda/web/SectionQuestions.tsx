import { Trans } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import type { MeetingPage } from '../../meetings/contract.ts'
import type { Agenda } from './agenda-actions.ts'
import styles from './SectionQuestions.module.css'
import type { SectionOnPage } from './sections.ts'

/** The questions a template has for a section, as long as they are not on the page; a press puts one there. */
export function SectionQuestions({
  section,
  page,
  agenda,
}: {
  section: SectionOnPage
  page: MeetingPage
  agenda: Agenda
}) {
  const asked = new Set(page.points.map(({ text }) => text))
  const open = section.questions.filter((question) => !asked.has(question))
  // What could not be added has been said already.
  const ask = (text: string) =>
    agenda.add({ text, section: section.key, visibility: 'both' }, page.meeting.id).catch(() => {})
  if (open.length === 0) return null
  return (
    <ul className={styles.questions}>
      {open.map((text) => (
        <li key={text}>
          <button type="button" onClick={() => void ask(text)}>
            <Plus aria-hidden size={14} />
            <span className={styles.hidden}>
              <Trans>Ask:</Trans>{' '}
            </span>
            {text}
          </button>
        </li>
      ))}
    </ul>
  )
}
