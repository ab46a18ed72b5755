import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { api, changedMeanwhile, problemMessage } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { AddItem } from '../../action-items/web/AddItem.tsx'
import { ItemRow } from '../../action-items/web/ItemRow.tsx'
import { useAgenda } from '../../agenda/web/agenda-actions.ts'
import { inReadingOrder } from '../../agenda/web/sections.ts'
import { OutcomeField } from '../../intentions/web/OutcomeField.tsx'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { MeetingPage } from '../contract.ts'
import { LONGEST_SUMMARY } from '../rules/summary.ts'
import { useMeetingActions } from './meeting-actions.ts'
import { NextMeeting } from './NextMeeting.tsx'
import { Reflection } from './Reflection.tsx'
import { useSharedSummary } from './shared-summary.ts'
import { TheirWords } from './TheirWords.tsx'
import styles from './WrapUpDialog.module.css'

/** The last minute: what was promised, what moves on, when they meet next, and a summary for both. */
export function WrapUpDialog({ page, onClose }: { page: MeetingPage; onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const { meeting, pair } = page
  const actions = useMeetingActions(page)
  const agenda = useAgenda(page, (error) => tell({ text: problemMessage(error), tone: 'problem' }))
  const draft = useQuery(api.meetings.draftWrapUp.queryOptions({ input: { id: meeting.id }, gcTime: 0, staleTime: 0 }))
  const other = otherOf(pair)
  const shared = useSharedSummary(page, draft.data?.summary ?? '')
  const { summary } = shared
  const carries = inReadingOrder(page).filter(({ fate }) => fate !== 'discussed')
  const ownerless = page.actionItems.filter(({ dueOn, doneAt }) => dueOn === null && doneAt === null).length
  const intention = page.intentions.find(({ personId }) => personId === selfOf(pair).id)
  const { wrapUp } = actions
  return (
    <Dialog wide title={<Trans>Wrap up</Trans>} onClose={onClose}>
      <section className={styles.part}>
        <h3>
          <Trans>Promised</Trans>
        </h3>
        {page.actionItems.length === 0 ? (
          <p className={styles.quiet}>
            <Trans>Nothing was promised. Is there really nothing one of you will do?</Trans>
          </p>
        ) : (
          <ul className={styles.list}>
            {page.actionItems.map((item) => (
              <ItemRow key={item.id} item={item} pair={pair} meetingId={meeting.id} compact />
            ))}
          </ul>
        )}
        <AddItem pair={pair} meetingId={meeting.id} talkingPointId={null} />
        {ownerless > 0 && (
          <Notice>
            <Plural
              value={ownerless}
              one="One of them has no day. Promises with a day are kept more often."
              other="# of them have no day. Promises with a day are kept more often."
            />
          </Notice>
        )}
      </section>
      <section className={styles.part}>
        <h3>
          <Trans>Moves on to the next meeting</Trans>
        </h3>
        {carries.length === 0 ? (
          <p className={styles.quiet}>
            <Trans>Nothing: you talked about everything on the page.</Trans>
          </p>
        ) : (
          <ul className={styles.list}>
            {carries.map((point) => (
              <li key={point.id} className={styles.carry}>
                <span>
                  {point.text}
                  {point.visibility !== 'both' && (
                    <>
                      {' '}
                      <VisibilityMark audience={point.visibility} />
                    </>
                  )}
                </span>
                <Button size="small" variant="ghost" onClick={() => agenda.decideFate(point, 'discussed')}>
                  <Trans>We discussed it</Trans>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.part}>
        <h3>
          <Trans>You meet next</Trans>
        </h3>
        <NextMeeting page={page} />
      </section>
      {intention && (
        <section className={styles.part}>
          <h3>
            <Trans>What you wanted</Trans>
          </h3>
          <OutcomeField intention={intention} pairId={pair.id} />
        </section>
      )}
      <section className={styles.part}>
        <h3>
          <Trans>Looking back</Trans>
        </h3>
        <Reflection page={page} />
      </section>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          try {
            await wrapUp.mutateAsync({ summary, was: shared.was() })
            shared.kept()
            tell({ text: other.joined ? t`Wrapped up. The summary is on its way to you both.` : t`Wrapped up.` })
          } catch (problem) {
            // The form says so and keeps what was written.
            if (changedMeanwhile(problem) !== null) shared.refused(problem)
          }
        }}
      >
        {draft.isPending ? (
          <Bones lines={4} />
        ) : (
          <TextArea
            label={t`Summary, for you both`}
            hint={
              draft.isError ? (
                <Trans>It could not be drafted from your notes just now; write it in your words.</Trans>
              ) : (
                <Trans>Drafted from your notes. Both of you can change it; a held meeting shows it first.</Trans>
              )
            }
            value={summary}
            maxLength={LONGEST_SUMMARY}
            onChange={(event) => shared.write(event.target.value)}
          />
        )}
        {shared.theirs !== null && (
          <TheirWords
            first={firstName(other)}
            words={shared.theirs}
            onTake={shared.takeTheirs}
            onBoth={shared.keepBoth}
            onMine={shared.keepMine}
          />
        )}
        <FormError
          error={
            shared.error || (wrapUp.error && changedMeanwhile(wrapUp.error) === null && problemMessage(wrapUp.error))
          }
        />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button
            type="submit"
            variant="primary"
            busy={wrapUp.isPending}
            disabledReason={shared.theirs === null ? undefined : t`Choose first what becomes of the two summaries.`}
          >
            {other.joined ? <Trans>Wrap up and mail it to both</Trans> : <Trans>Wrap up</Trans>}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
