import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, SystemTx } from '../../platform/database/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { compose, post } from '../../platform/mail/index.ts'
import { firstName } from '../people/rules/names.ts'
import { meetingsBetween, preparationFacts } from '../preparation/queries.ts'
import { sayMissing, stillMissing } from '../preparation/rules.ts'
import { type Sender, unsubscribing } from './provider/unsubscribing.ts'
import { settingsOf } from './queries.ts'
import { asksForWord, type Kind, letterDay, type Mail, prepareOn, remindsOn } from './rules.ts'

/** The job that mails one piece of news; jobs.ts runs it. */
export const mailJob = { name: 'notifications.mail', data: z.object({ id: z.uuid() }) }

interface News {
  id: string
  workspaceId: string
  personId: string
  email: string
  timeZone: string
  kind: Kind
  meetingId: string | null
  actionItemId: string | null
  pairId: string | null
  feedbackId: string | null
  feedbackRequestId: string | null
  actor: string | null
  other: string
  /** What people call the actor, else the other. */
  called: string
  asked: string | null
  startsAt: string | null
  item: string | null
  dropReason: string | null
  dueOn: string | null
}

const selectNews = sql<News>`
  select n.id, n.workspace_id as "workspaceId", n.person_id as "personId", me.email, me.time_zone as "timeZone", n.kind,
    n.meeting_id as "meetingId", n.action_item_id as "actionItemId", n.pair_id as "pairId", n.feedback_id as "feedbackId",
    n.feedback_request_id as "feedbackRequestId", actor.name as actor, coalesce(other.name, colleague.name, '') as other,
    coalesce(actor.called, other.called, colleague.called, '') as called, q.about as asked, m.starts_at as "startsAt", a.text as item, a.drop_reason as "dropReason", a.due_on as "dueOn"
  from notification n
  join person me on me.workspace_id = n.workspace_id and me.id = n.person_id
  left join pair p on p.workspace_id = n.workspace_id and p.id = n.pair_id
  left join person other on other.workspace_id = n.workspace_id and other.id in (p.lead_id, p.member_id) and other.id <> n.person_id
  left join feedback f on f.workspace_id = n.workspace_id and f.id = n.feedback_id
  left join feedback_request q on q.workspace_id = n.workspace_id and q.id = n.feedback_request_id
  left join person colleague on colleague.workspace_id = n.workspace_id and colleague.id in (f.giver_id, f.receiver_id)
    and colleague.id <> n.person_id
  left join person actor on actor.workspace_id = n.workspace_id and actor.id = n.actor_id
  left join meeting m on m.workspace_id = n.workspace_id and m.id = n.meeting_id
  left join action_item a on a.workspace_id = n.workspace_id and a.id = n.action_item_id`

/** Mails one piece of news at once, if it has not gone out and its reader is not away. Safe to run twice. */
export async function mailAtOnce(tx: SystemTx, id: string, sender: Sender): Promise<void> {
  const { rows } = await sql<News>`${selectNews}
    where n.id = ${id} and n.mail = 'now' and n.mailed_at is null and me.left_at is null
      and coalesce(me.away_until < current_date, true) for update of n skip locked`.execute(tx)
  const [news] = rows
  if (!news) return
  await tx.updateTable('notification').set({ mailed_at: new Date().toISOString() }).where('id', '=', id).execute()
  const letter = compose([sayNews(news), 'Only the two of you can read what is behind it.'], {
    label: 'Open it',
    url: sender.publicUrl + pathOf(news),
  })
  await post(tx, {
    to: news.email,
    subject: subjectOf(news),
    workspaceId: news.workspaceId,
    headers: { ...unsubscribing(news, news.kind, sender), ...threadOf(news) },
    ...letter,
  })
}

/** Mail programs keep together what is about the same meeting. */
function threadOf({ meetingId }: News): Record<string, string> {
  return meetingId
    ? { References: `<meeting-${meetingId}@rapport>`, 'In-Reply-To': `<meeting-${meetingId}@rapport>` }
    : {}
}

function subjectOf({ kind, actor, other, called }: News): string {
  const who = firstName({ name: actor ?? other, called })
  if (kind === 'moved') return `${who} moved your one-on-one`
  if (kind === 'skipped') return `${who} skipped your one-on-one`
  if (kind === 'wrap_up') return `Your one-on-one with ${other}: wrap up?`
  if (kind === 'feedback_shared') return `${who} has feedback for you`
  if (kind === 'feedback_asked') return `${who} asks for your feedback`
  if (kind.startsWith('feedback')) return `From ${who}, about feedback between you two`
  return `From ${who}, about what you two agreed`
}

function sayNews({ kind, actor, other, called, startsAt, item, dropReason, dueOn, timeZone, asked }: News): string {
  const who = firstName({ name: actor ?? other, called })
  const when = startsAt
    ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(startsAt))
    : ''
  switch (kind) {
    case 'moved':
      return `${who} moved your one-on-one. You meet on ${when}.`
    case 'skipped':
      return `${who} skipped your one-on-one of ${when}. What was on its page stands on the next.`
    case 'wrap_up':
      return `You met ${other} today, and nobody has wrapped up yet. It takes three minutes while it is fresh. If you leave it, the meeting ends by itself and everything open moves on.`
    case 'agreed':
      return `${who} wrote down for you: ${item}${dueOn ? `, by ${dueOn}` : ''}. Say that you will, or change it.`
    case 'renegotiated':
      return `${who} needs longer for “${item}”${dueOn ? `: now by ${dueOn}` : ''}.`
    case 'done':
      return `${who} has done: ${item}.`
    case 'dropped':
      return `${who} has dropped “${item}”${dropReason ? `: ${dropReason}` : '.'}`
    case 'comment':
      return `${who} wrote about “${item}”.`
    case 'checked_out':
      return `${who} has said how they left your one-on-one. You see it once you have, too.`
    case 'feedback_shared':
      return `${who} wrote down for you what they saw. Read it when you have a quiet moment, and say what you think of it.`
    case 'feedback_changed':
      return `${who} changed feedback you have from them. How it read before is still there.`
    case 'feedback_answered':
      return `${who} says what they think of your feedback.`
    case 'feedback_followed_up':
      return `${who} says what has changed since the feedback between you two.`
    case 'feedback_asked':
      return `${who} asks for your feedback on: ${asked}. One tap says “nothing now”.`
    case 'feedback_held':
      return `You held feedback for ${other}. Look at it again: say it, share it, hold it longer or let it go.`
    case 'look_again':
      return `Today you look again at the feedback between ${other} and you. What has changed?`
    case 'ask_feedback':
      return 'You have not asked anybody for feedback for a month. One named person and one thing is enough.'
    default:
      return ''
  }
}

function pathOf({ kind, actionItemId, meetingId, pairId, feedbackId }: News): string {
  if (feedbackId) return kind === 'feedback_held' ? `/feedback/${feedbackId}/write` : `/feedback/${feedbackId}`
  if (kind === 'feedback_asked') return '/feedback?box=asked'
  if (kind === 'ask_feedback') return '/feedback?box=asked&ask=true'
  if (actionItemId) return `/action-items/${actionItemId}`
  return meetingId ? `/meetings/${meetingId}` : `/pairs/${pairId}`
}

const PEOPLE_AT_ONCE = 200

/**
 * The one letter of the day, at each reader's own morning and on working days: what to prepare, what is due or late, and
 * what happened. Nobody gets two for a day, whoever runs this and how often; who is away, or has nothing to read, gets none.
 * Goes through the people in batches, each in a transaction of its own. Returns how many letters went out.
 */
export async function sendDailyLetters(database: Database, sender: Sender, now = new Date()): Promise<number> {
  let sent = 0
  for (;;) {
    const batch = await database.asSystem('each gets the letter of their day', async (tx) => {
      const readers = await claimReaders(tx, now)
      let letters = 0
      for (const reader of readers) if (await writeDaily(tx, reader, sender, now)) letters += 1
      return { readers: readers.length, letters }
    })
    sent += batch.letters
    if (batch.readers < PEOPLE_AT_ONCE) return sent
  }
}

interface Reader {
  workspaceId: string
  personId: string
  email: string
  timeZone: string
  day: string
}

/** Those whose letter of the day is still to be written, marked as written: whoever comes second finds them taken. */
async function claimReaders(tx: SystemTx, now: Date): Promise<Reader[]> {
  const zones = await tx.selectFrom('person').select('time_zone').distinct().execute()
  const days = zones.flatMap(({ time_zone }) => {
    const day = letterDay(time_zone, now)
    return day ? [{ time_zone, day }] : []
  })
  const { rows } = await sql<Reader>`
    with claimed as (
      insert into daily_letter (workspace_id, person_id, day)
      select p.workspace_id, p.id, d.day from person p
      join json_to_recordset(${JSON.stringify(days)}::text::json) as d (time_zone text, day date) using (time_zone)
      where p.joined_at is not null and p.left_at is null and coalesce(p.away_until < d.day, true)
        and not exists (select from daily_letter l where l.workspace_id = p.workspace_id and l.person_id = p.id and l.day = d.day)
      order by p.workspace_id, p.id limit ${PEOPLE_AT_ONCE}
      on conflict do nothing returning workspace_id, person_id, day)
    select c.workspace_id as "workspaceId", c.person_id as "personId", p.email, p.time_zone as "timeZone",
      to_char(c.day, 'YYYY-MM-DD') as day
    from claimed c join person p on p.workspace_id = c.workspace_id and p.id = c.person_id`.execute(tx)
  return rows
}

async function writeDaily(tx: SystemTx, reader: Reader, sender: Sender, now: Date): Promise<boolean> {
  const settings = new Map((await settingsOf(tx, reader.personId)).map(({ kind, mail }) => [kind, mail]))
  const wanted = (kind: Kind) => settings.get(kind) === 'daily'
  const parts = [
    ...(wanted('prepare') ? await sayPreparations(tx, reader, sender, now) : []),
    ...(wanted('due') ? await sayDue(tx, reader, sender) : []),
    ...(await sayHappened(tx, reader, sender)),
  ]
  if (parts.length === 0) return false
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(reader.day))
  await post(tx, {
    to: reader.email,
    subject: `Your one-on-ones, ${day}`,
    workspaceId: reader.workspaceId,
    headers: unsubscribing(reader, 'daily', sender),
    ...compose(parts, { label: 'Open Rapport', url: sender.publicUrl }),
  })
  return true
}

async function sayPreparations(tx: SystemTx, reader: Reader, { publicUrl }: Sender, now: Date): Promise<string[]> {
  const until = new Date(now.getTime() + 5 * 86_400_000)
  const meetings = await meetingsBetween(tx, reader.personId, now, until)
  const facts = (await preparationFacts(tx, reader.personId, meetings)).filter(
    ({ ready, startsAt }) => !ready && prepareOn(startsAt, reader.timeZone) === reader.day,
  )
  return facts.flatMap((one) => {
    const missing = stillMissing(one)
    if (missing.length === 0) return []
    const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: reader.timeZone })
    return [
      [
        `You meet ${one.otherName} on ${when.format(new Date(one.startsAt))}, for ${one.minutes} minutes. Still empty on your side:`,
        ...missing.map((what) => `• ${sayMissing(what, one)}`),
        `Prepare: ${publicUrl}/meetings/${one.meetingId}/prepare`,
      ].join('\n'),
    ]
  })
}

async function sayDue(tx: SystemTx, { workspaceId, personId, day }: Reader, { publicUrl }: Sender): Promise<string[]> {
  const { rows } = await sql<{ id: string; text: string; dueOn: string; name: string; called: string }>`
    select a.id, a.text, a.due_on as "dueOn", other.name, other.called
    from (select id, case when lead_id = ${personId}::uuid then member_id else lead_id end as other_id from pair
      where workspace_id = ${workspaceId} and ended_at is null and (lead_id = ${personId}::uuid or member_id = ${personId}::uuid)) p
    join person other on other.workspace_id = ${workspaceId} and other.id = p.other_id
    join action_item a on a.workspace_id = ${workspaceId} and a.pair_id = p.id
      and (a.owner_id = ${personId}::uuid or a.owner_id is null)
      and a.done_at is null and a.dropped_at is null and a.due_on < ${day}::date + 5
    order by a.due_on, a.id limit 200`.execute(tx)
  const line = ({ id, text, dueOn, ...other }: (typeof rows)[number]) =>
    `• ${text} (${firstName(other)}, ${dueOn === day ? 'today' : `by ${dueOn}`}): ${publicUrl}/action-items/${id}`
  const due = rows.filter(({ dueOn }) => remindsOn(dueOn, day))
  const late = rows.filter(({ dueOn }) => asksForWord(dueOn, day))
  return [
    ...(due.length > 0 ? [`You promised:\n${due.map(line).join('\n')}`] : []),
    ...(late.length > 0 ? [`Past its day. Say so and set a new one, in one tap:\n${late.map(line).join('\n')}`] : []),
  ]
}

async function sayHappened(tx: SystemTx, { workspaceId, personId }: Reader, { publicUrl }: Sender): Promise<string[]> {
  const { rows } = await sql<News>`${selectNews}
    where n.workspace_id = ${workspaceId} and n.person_id = ${personId} and n.mail = 'daily' and n.mailed_at is null
    order by n.created_at limit 100`.execute(tx)
  if (rows.length === 0) return []
  await tx
    .updateTable('notification')
    .set({ mailed_at: new Date().toISOString() })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return [`Since your last letter:\n${rows.map((news) => `• ${sayNews(news)} ${publicUrl}${pathOf(news)}`).join('\n')}`]
}

const ASKED_AFTER_HOURS = 1

/** Asks both, the same day and once, to wrap up a meeting that has run out and that nobody ended. */
export async function askToWrapUp(tx: SystemTx, now = new Date()): Promise<void> {
  const { rows } = await sql<{ id: string; mail: Mail }>`
    insert into notification (workspace_id, id, person_id, kind, pair_id, meeting_id, in_app, mail)
    select m.workspace_id, gen_random_uuid(), who.id, 'wrap_up', m.pair_id, m.id,
      coalesce(s.in_app, true), coalesce(s.mail, 'now')
    from meeting m
    join pair p on p.workspace_id = m.workspace_id and p.id = m.pair_id and p.ended_at is null
    join person who on who.workspace_id = m.workspace_id and who.id in (p.lead_id, p.member_id)
      and who.joined_at is not null and who.left_at is null
    left join notification_setting s on s.workspace_id = who.workspace_id and s.person_id = who.id and s.kind = 'wrap_up'
    where m.started_at is not null and m.held_at is null and m.skipped_at is null
      and m.started_at + make_interval(mins => m.minutes, hours => ${ASKED_AFTER_HOURS}) < ${now.toISOString()}::timestamptz
      and not exists (select from notification n where n.workspace_id = m.workspace_id and n.meeting_id = m.id
        and n.person_id = who.id and n.kind = 'wrap_up')
    returning id, mail`.execute(tx)
  for (const { id, mail } of rows) if (mail === 'now') await enqueue(tx, mailJob, { id })
}
