import { Trans } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dayAndMonth, time } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { paragraphOf } from '../rules/paragraph.ts'
import type { Words } from '../rules/words-of.ts'
import { NoteLinks } from './NoteLinks.tsx'
import type { Question } from './use-draft.ts'
import styles from './Versions.module.css'

/** What is here and what was saved elsewhere meanwhile, side by side: the writer says which one stays. */
export function Versions({
  question,
  words,
  onSettle,
}: {
  question: Question
  words: Words
  onSettle(keep: 'mine' | 'theirs'): void
}) {
  const navigate = useNavigate()
  if (question.kind === 'gone')
    return (
      <Notice
        tone="warn"
        loud
        action={
          <span className={styles.actions}>
            <Button size="small" onClick={() => onSettle('mine')}>
              <Trans>Keep what is here</Trans>
            </Button>
            <Button
              size="small"
              onClick={() => {
                onSettle('theirs')
                void navigate({ to: '/feedback', search: { box: 'drafts' } })
              }}
            >
              <Trans>Let it go</Trans>
            </Button>
          </span>
        }
      >
        <Trans>This draft was deleted in another window or on another device. What you see is only here.</Trans>
      </Notice>
    )
  const { theirs } = question
  return (
    <section className={styles.versions}>
      <Notice tone="warn" loud>
        {theirs.sharedAt ? (
          <Trans>You have shared this from another window or device. What you typed here is not part of it.</Trans>
        ) : (
          <Trans>This draft was changed in another window or on another device. Nothing is overwritten yet.</Trans>
        )}
      </Notice>
      <div className={styles.both}>
        <Version title={<Trans>Here</Trans>} words={words}>
          <Button size="small" onClick={() => onSettle('mine')}>
            <Trans>Keep what is here</Trans>
          </Button>
        </Version>
        <Version
          title={
            <Trans>
              Elsewhere, {dayAndMonth(theirs.changedAt)} at {time(theirs.changedAt)}
            </Trans>
          }
          words={theirs}
        >
          <Button size="small" onClick={() => onSettle('theirs')}>
            <Trans>Take this one</Trans>
          </Button>
        </Version>
      </div>
    </section>
  )
}

function Version({ title, words, children }: { title: ReactNode; words: Words; children: ReactNode }) {
  const text = paragraphOf(words.shape, words)
  return (
    <div className={styles.version}>
      <small>
        {title}
        {' · '}
        {words.kind === 'high-five' ? <Trans>High five</Trans> : <Trans>Watch out</Trans>}
      </small>
      <p className={styles.text} dir="auto">
        {text === '' ? <Trans>Nothing written yet</Trans> : text}
      </p>
      <p className={styles.links}>
        <NoteLinks note={words} />
      </p>
      {children}
    </div>
  )
}
