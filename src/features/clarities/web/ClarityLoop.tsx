import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useRef, useState } from 'react'
import { changedMeanwhile, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { TalkingPoint } from '../../agenda/contract.ts'
import type { MeetingPage } from '../../meetings/contract.ts'
import { ClarityLine } from './ClarityLine.tsx'
import styles from './ClarityLoop.module.css'
import { useClarities } from './clarity-actions.ts'

/**
 * Explore, say it back, agree: what a point comes down to, kept as a sentence. A point can hold several, or none. The steps
 * show where the two are, and each leads to what it asks for.
 */
export function ClarityLoop({ page, point }: { page: MeetingPage; point: TalkingPoint }) {
  const { t } = useLingui()
  const clarities = useClarities(page)
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const said = page.clarities.filter(({ talkingPointId }) => talkingPointId === point.id)
  const open = said.find(({ agreedBy }) => agreedBy === null)
  const step = open || text !== '' ? 2 : said.length > 0 ? 3 : 1
  const keep = async () => {
    const sentence = text.trim()
    if (sentence === '') return
    setText('')
    setError(null)
    try {
      await clarities.say(point.id, sentence)
    } catch (problem) {
      setText((now) => now || sentence)
      if (changedMeanwhile(problem) === null) setError(problemMessage(problem))
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void keep()
  }
  const steps = [
    { name: t`Explore`, go: () => document.querySelector<HTMLElement>('[data-notes] [contenteditable]')?.focus() },
    { name: t`Say it back`, go: () => field.current?.focus() },
    { name: t`Agree`, go: () => (open ? clarities.agree(open.id, true) : field.current?.focus()) },
  ]
  return (
    <section className={styles.loop} aria-label={t`What it comes down to`}>
      <div className={styles.steps}>
        {steps.map(({ name, go }, index) => (
          <button key={name} type="button" aria-current={step === index + 1 ? 'step' : undefined} onClick={go}>
            {index + 1} {name}
          </button>
        ))}
      </div>
      {said.length > 0 && (
        <ul className={styles.said}>
          {said.map((clarity) => (
            <ClarityLine key={clarity.id} clarity={clarity} page={page} clarities={clarities} />
          ))}
        </ul>
      )}
      <div className={styles.field}>
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={500}
          aria-label={t`Say back what it comes down to`}
          placeholder={
            said.length === 0 ? t`What does it come down to, in a sentence?` : t`Something else you agree on?`
          }
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys}
        />
        {text.trim() !== '' && (
          <Button size="small" onClick={() => void keep()}>
            <Trans>Say it</Trans>
          </Button>
        )}
      </div>
      <FormError error={error} />
    </section>
  )
}
