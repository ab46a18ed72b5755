import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client, queryClient } from '../../../web/api.ts'
import { longDay, time } from '../../../web/dates.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { AboutWords } from '../../about-me/web/AboutWords.tsx'
import { AskAbout } from '../../about-me/web/AskAbout.tsx'
import { ItemRow } from '../../action-items/web/ItemRow.tsx'
import { AgendaList } from '../../agenda/web/AgendaList.tsx'
import { PairFeedback } from '../../feedback/web/PairFeedback.tsx'
import { IntentionField } from '../../intentions/web/IntentionField.tsx'
import { IntentionLines } from '../../intentions/web/IntentionLines.tsx'
import { IntentionsDialog } from '../../intentions/web/IntentionsDialog.tsx'
import { OutcomeField } from '../../intentions/web/OutcomeField.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { meetingKey, useMeetingPage } from '../../meetings/web/meeting-data.ts'
import { usePairHints } from '../../notes/web/pair-channel.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { OwnNote } from '../../private-notes/web/OwnNote.tsx'
import { PrivateNote } from '../../private-notes/web/PrivateNote.tsx'
import { AskNext } from '../../questions/web/AskNext.tsx'
import { SeasonCard } from '../../seasons/web/SeasonCard.tsx'
import { PlannedMinutes } from '../../templates/web/PlannedMinutes.tsx'
import type { PreparationPage } from '../contract.ts'
import { LastTime } from './LastTime.tsx'
import styles from './PreparePage.module.css'
import { usePrompts } from './prompts.ts'
import { ReadyButton } from './ReadyButton.tsx'
import { ScoreTrend } from './ScoreTrend.tsx'

/** The weekly template plans for five more than its usual 25: that is no news every week. */
const SLACK_MINUTES = 5

/** All there is to prepare a meeting, on one page, read in one request and written in place. */
export function PreparePage() {
  const { meetingId } = useParams({ from: '/inside/meetings/$meetingId/prepare' })
  const { data, error } = useQuery({
    ...api.preparation.get.queryOptions({ input: { meetingId } }),
    queryFn: ({ signal }) => readAll(meetingId, signal),
  })
  usePairHints(data?.page.pair.id)
  if (error) throw error
  if (!data) return <Bones title lines={9} />
  return <Preparation key={meetingId} given={data} />
}

/** One answer fills what the parts of the page would each ask for, so that they do not ask again. */
async function readAll(meetingId: string, signal: AbortSignal): Promise<PreparationPage> {
  const all = await client.preparation.get({ meetingId }, { signal })
  const pairId = all.page.pair.id
  queryClient.setQueryData(meetingKey(meetingId), all.page)
  queryClient.setQueryData(api.questions.suggest.queryKey({ input: { pairId } }), all.questions)
  queryClient.setQueryData(api.aboutMe.get.queryKey({ input: { personId: all.about.personId } }), all.about)
  queryClient.setQueryData(api.feedback.between.queryKey({ input: { personId: all.about.personId } }), all.feedback)
  queryClient.setQueryData(api.seasons.list.queryKey({ input: { pairId } }), all.seasons)
  return all
}

function Preparation({ given }: { given: PreparationPage }) {
  const { t } = useLingui()
  const page: MeetingPage = useMeetingPage(given.page.meeting.id).data ?? given.page
  const prompts = usePrompts(page.pair)
  // Stays while one writes about it, though once answered it is no longer owed.
  const [lookBack] = useState(given.lookBack)
  const [listing, setListing] = useState(false)
  const { meeting, pair } = page
  const other = otherOf(pair)
  const first = firstName(other)
  const theirIntention = page.intentions.filter(({ personId }) => personId === other.id)
  if (meeting.state !== 'planned')
    return <Navigate to="/meetings/$meetingId" params={{ meetingId: meeting.id }} replace />
  return (
    <>
      <header className={styles.header}>
        <div>
          <p className={styles.when}>
            <Trans>
              {longDay(meeting.startsAt)}, {time(meeting.startsAt)} · {meeting.minutes} minutes · {page.template.name}
            </Trans>
          </p>
          <h1>
            <Trans>Prepare for {first}</Trans>
          </h1>
          <PlannedMinutes
            name={page.template.name}
            planned={page.template.minutes}
            minutes={meeting.minutes}
            slack={SLACK_MINUTES}
          />
        </div>
        <div className={styles.actions}>
          <ReadyButton page={page} />
          <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className={buttonClass('secondary')}>
            <Trans>Open the page</Trans>
          </Link>
        </div>
      </header>
      <div className={styles.grid}>
        <div className={styles.main}>
          <section aria-label={t`Your intention`}>
            <IntentionField page={page} />
            <IntentionLines page={{ ...page, intentions: theirIntention }} />
            <Button size="small" variant="ghost" onClick={() => setListing(true)}>
              <Trans>What you wanted before, and what came of it</Trans>
            </Button>
          </section>
          {lookBack && (
            <Card title={<Trans>Look back</Trans>}>
              <OutcomeField intention={lookBack} pairId={pair.id} />
            </Card>
          )}
          {given.lastTime && <LastTime last={given.lastTime} pair={pair} />}
          <section aria-label={t`Agenda`}>
            <h2>
              <Trans>What you bring</Trans>
            </h2>
            <div className={styles.agenda}>
              <AgendaList page={page} prompts={prompts} />
            </div>
            <VisibilityMark audience="both" other={other.name} />
          </section>
          <section aria-label={t`Worth asking`}>
            <h2>
              <Trans>Worth asking</Trans>
            </h2>
            <AskNext pair={pair} meetingId={meeting.id} several={3} />
            <AskAbout about={given.about} pair={pair} meetingId={meeting.id} />
          </section>
        </div>
        <aside className={styles.aside} aria-label={t`What helps to prepare`}>
          <Card title={<Trans>Open between you</Trans>}>
            {page.earlierActionItems.length === 0 ? (
              <p className={styles.quiet}>
                <Trans>Nothing is open between you.</Trans>
              </p>
            ) : (
              <ul className={styles.items}>
                {page.earlierActionItems.map((item) => (
                  <ItemRow key={item.id} item={item} pair={pair} meetingId={meeting.id} compact />
                ))}
              </ul>
            )}
          </Card>
          <Card title={<Trans>For yourself</Trans>}>
            <PrivateNote
              about={{ aboutId: pair.id, pairId: pair.id, meetingId: null }}
              label={t`Your private note on working together`}
              placeholder={t`What you want to remember about your work together`}
            />
            {given.lastTime && (
              <OwnNote meetingId={given.lastTime.meeting.id} title={<Trans>Your note on the last meeting</Trans>} />
            )}
          </Card>
          <Card title={<Trans>Feedback</Trans>}>
            <PairFeedback pair={pair} />
          </Card>
          {pair.me === 'lead' && pair.kind !== 'peer' && (
            <Card title={<Trans>Season</Trans>}>
              <SeasonCard pair={pair} />
            </Card>
          )}
          {given.scores.length > 0 && (
            <Card title={<Trans>How work feels</Trans>}>
              <ScoreTrend scores={given.scores} pair={pair} />
            </Card>
          )}
          <Card title={<Trans>{first}, in their own words</Trans>}>
            <AboutWords about={{ ...given.about, askAbout: [] }} name={first} />
            {given.aboutMeEmpty && (
              <p className={styles.quiet}>
                <Link to="/about-me">
                  <Trans>Say how you like to be worked with</Trans>
                </Link>
              </p>
            )}
          </Card>
        </aside>
      </div>
      {listing && <IntentionsDialog pair={pair} onClose={() => setListing(false)} />}
    </>
  )
}
