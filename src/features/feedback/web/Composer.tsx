import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import { today } from '../../../web/dates.ts'
import { useMe } from '../../../web/me.ts'
import { Card } from '../../../web/ui/Card.tsx'
import { Choices } from '../../../web/ui/Choices.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { OfferSwitchOff } from '../../coaching/web/OfferSwitchOff.tsx'
import { PolicyLink } from '../../identity/web/PolicyLink.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { WholeFeedback } from '../contract.ts'
import { partsOfShape } from '../rules/paragraph.ts'
import { shownOf } from '../rules/words-of.ts'
import { AfterwardsCard } from './AfterwardsCard.tsx'
import { AskedFor } from './AskedFor.tsx'
import { ChangeCard } from './ChangeCard.tsx'
import styles from './Composer.module.css'
import { LinksField } from './LinksField.tsx'
import { NoteLinks } from './NoteLinks.tsx'
import { PartField } from './PartField.tsx'
import { PathForward } from './PathForward.tsx'
import { SaveState } from './SaveState.tsx'
import { useCoach } from './use-coach.ts'
import { type DraftOf, isQuestion, type Start, useDraft } from './use-draft.ts'
import { Versions } from './Versions.tsx'
import { type Context, WhenCard } from './WhenCard.tsx'

/** The form and, beside it, how it will read, when it will be said and what comes after. */
export function Composer({
  of,
  context,
  given,
  start,
  onReopen,
}: {
  of: DraftOf
  context: Context
  given: WholeFeedback | null
  start: Start
  /** What is open turned out to be shared by now: read it again. */
  onReopen(): void
}) {
  const { t } = useLingui()
  const me = useMe().person
  const isShared = given?.delivery === 'shared'
  const draft = useDraft(of, start, given, onReopen)
  const { words, write, state } = draft
  const { receiver } = context
  const name = firstName(receiver)
  const coach = useCoach(words, { giver: me.name, receiver: receiver.name }, today())
  const shown = shownOf(words)
  const first = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (!given) first.current?.focus()
  }, [given])
  return (
    <div className={styles.page}>
      <section className={styles.form} aria-label={t`What you saw`}>
        <header className={styles.header}>
          <div>
            <p className={styles.quiet}>
              <Trans>Feedback for {receiver.name}</Trans>
            </p>
            <h1>
              <Trans>Say what you saw.</Trans>
            </h1>
            {of.requestId && (
              <p className={styles.quiet}>
                <AskedFor requestId={of.requestId} />
              </p>
            )}
          </div>
          {!isShared && <SaveState state={state} />}
        </header>
        {isQuestion(state) && <Versions question={state} words={words} onSettle={draft.settle} />}
        {given && !isShared && given.delivery !== 'draft' && (
          <Notice>
            {given.delivery === 'held' ? (
              <Trans>You are holding this. {name} sees nothing of it.</Trans>
            ) : (
              <Trans>You will say this when you meet. {name} sees nothing of it until you share it.</Trans>
            )}
          </Notice>
        )}
        {isShared && (
          <Notice>
            <Trans>{name} has this already. Whatever you change, both of you still read how it was.</Trans>
          </Notice>
        )}
        {!isShared && (
          <div className={styles.choices}>
            <Choices
              legend={<Trans>Kind</Trans>}
              legendHidden
              options={[
                { value: 'high-five', label: t`High five` },
                { value: 'watch-out', label: t`Watch out` },
              ]}
              value={words.kind}
              onChange={(kind) => write({ kind })}
            />
            <Choices
              legend={<Trans>Shape</Trans>}
              legendHidden
              options={[
                { value: 'sbi', label: t`Situation, behaviour, impact` },
                { value: 'four-steps', label: t`Four steps, for a hard talk` },
              ]}
              value={words.shape}
              onChange={(shape) => write({ shape })}
            />
          </div>
        )}
        <div className={styles.parts}>
          {partsOfShape[words.shape].map((part, index) => (
            <PartField
              key={part}
              part={part}
              kind={words.kind}
              name={name}
              value={words[part]}
              reading={coach.of(part)}
              ref={index === 0 ? first : undefined}
              onChange={(value) => write({ [part]: value })}
              onDismiss={coach.dismiss}
            />
          ))}
        </div>
        <OfferSwitchOff settings={coach.settings} />
        {words.kind === 'high-five' ? (
          <LinksField words={words} onChange={write} />
        ) : (
          <PathForward words={words} name={name} onChange={write} />
        )}
        <p className={styles.foot}>
          {isShared ? <VisibilityMark audience="both" other={receiver.name} /> : <VisibilityMark audience="only_me" />}
          {of.actionItemId && (
            <Link to="/action-items/$itemId" params={{ itemId: of.actionItemId }}>
              <Trans>About an action item</Trans>
            </Link>
          )}
          {words.kind === 'watch-out' && <PolicyLink />}
        </p>
      </section>
      <aside className={styles.aside} aria-label={t`How it will read, and when`}>
        <Card title={<Trans>How it will read</Trans>}>
          {shown.text === '' ? (
            <p className={styles.quiet}>
              <Trans>As you write, it stands here as one paragraph. Read it aloud once.</Trans>
            </p>
          ) : (
            <p className={styles.reads} dir="auto">
              {shown.text}
            </p>
          )}
          {(shown.skills.length + shown.waysOfWorking.length > 0 || shown.pathForward.trim() !== '') && (
            <p className={styles.links}>
              <NoteLinks note={words} />
            </p>
          )}
          {context.likes && (
            <p className={styles.likes} dir="auto">
              <Trans>
                {name} about hearing feedback: “{context.likes}”
              </Trans>
            </p>
          )}
        </Card>
        {isShared ? (
          <ChangeCard note={given} words={words} isAsked={isQuestion(state)} onDone={draft.forget} />
        ) : (
          <>
            <WhenCard context={context} of={of} words={words} note={given} draft={draft} />
            <AfterwardsCard name={name} on={words.lookAgainOn} onChange={(lookAgainOn) => write({ lookAgainOn })} />
          </>
        )}
      </aside>
    </div>
  )
}
