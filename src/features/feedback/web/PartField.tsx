import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, type Ref, useId } from 'react'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import type { FeedbackHint, FeedbackKind, FeedbackRule } from '../rules/coach.ts'
import type { PartName } from '../rules/paragraph.ts'
import styles from './PartField.module.css'
import type { PartReading } from './use-coach.ts'

const LONGEST = 4000

/** One part of a note: its words, underlined where the coach has something to say, and what it says. */
export function PartField({
  part,
  kind,
  name,
  value,
  reading,
  ref,
  onChange,
  onDismiss,
}: {
  part: PartName
  kind: FeedbackKind
  name: string
  value: string
  reading: PartReading | null
  ref?: Ref<HTMLTextAreaElement>
  onChange(value: string): void
  onDismiss(rule: FeedbackRule): void
}) {
  const { t } = useLingui()
  const id = useId()
  const { label, example } = usePartWords(kind, name)[part]
  const tooLong = value.length > LONGEST
  // As the words run; an example runs as the page does.
  const direction = value === '' ? undefined : 'auto'
  return (
    <div className={styles.part}>
      <div className={styles.top}>
        <label htmlFor={id}>{label}</label>
        {reading?.clear && (
          <small className={styles.clear}>
            <Trans>clear</Trans>
          </small>
        )}
      </div>
      <div className={styles.text}>
        <p aria-hidden dir={direction} className={styles.mirror}>
          {marked(value, reading?.hints ?? [])}{' '}
        </p>
        <textarea
          id={id}
          ref={ref}
          rows={1}
          dir={direction}
          value={value}
          placeholder={example}
          aria-describedby={`${id}-hints`}
          aria-invalid={tooLong || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <ul id={`${id}-hints`} className={styles.hints} aria-live="polite">
        {tooLong && (
          <li className={styles.bad}>
            <Trans>One part takes at most 4,000 characters; this has {value.length}. Keep to what matters most.</Trans>
          </li>
        )}
        {reading?.hints.map((hint) => (
          <li key={hint.rule} className={hint.severity >= 2 ? styles.loud : styles.soft}>
            <span>{hint.message}</span>
            <IconButton label={t`Not here`} onClick={() => onDismiss(hint.rule)}>
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
        {reading?.question && (
          <li className={styles.asks}>
            <span>{reading.question}</span>
          </li>
        )}
      </ul>
    </div>
  )
}

/** The words once more, unseen behind the field: only the wavy lines show. */
function marked(text: string, hints: readonly FeedbackHint[]): ReactNode[] {
  const nodes: ReactNode[] = []
  let from = 0
  for (const { start, end, rule, severity } of [...hints].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    nodes.push(text.slice(from, start))
    nodes.push(
      <mark key={`${rule} ${start}`} className={severity >= 2 ? styles.loudMark : styles.softMark}>
        {text.slice(start, end)}
      </mark>,
    )
    from = end
  }
  nodes.push(text.slice(from))
  return nodes
}

function usePartWords(kind: FeedbackKind, name: string): Record<PartName, { label: string; example: string }> {
  const { t } = useLingui()
  const praise = kind === 'high-five'
  return {
    situation: {
      label: t`Situation — when and where`,
      example: praise
        ? t`At Tuesday night’s hand-over to the Lisbon team`
        : t`In Thursday’s planning, when Mei showed her estimate`,
    },
    behaviour: {
      label: t`Behaviour — what could a camera have seen?`,
      example: praise
        ? t`You stayed until they had read the timeline back to you.`
        : t`You answered before she had finished her second sentence.`,
    },
    impact: {
      label: t`Impact — on whom, how`,
      example: praise
        ? t`They fixed it by one o’clock without waking anyone.`
        : t`She did not come back to it, and we planned without her numbers.`,
    },
    facts: {
      label: t`Facts — what happened, as both could have seen it`,
      example: t`The report for the board came in at six in the evening on the 14th; we had said noon.`,
    },
    feelings: {
      label: t`Your own thoughts and feelings`,
      example: t`I was worried, because I had to present numbers that I had not read.`,
    },
    options: {
      label: t`Options — yours, with room for theirs`,
      example: t`A draft two days before, or fewer numbers. What do you see, ${name}?`,
    },
    request: {
      label: praise ? t`Keep doing / next time` : t`Request — what would you like to happen next?`,
      example: praise
        ? t`Do the same at the next hand-over, and show Mei how.`
        : t`Next time, could you let her finish, and then ask one question?`,
    },
  }
}
