import type { Database, SystemTx } from '../../platform/database/index.ts'
import { compose, type LetterPart, post, sayDay, sayDayOf, sayMoment } from '../../platform/mail/index.ts'
import { readSummary } from '../meetings/queries/index.ts'
import { writeSummary } from '../meetings/rules/letter.ts'
import { firstName } from '../people/rules/names.ts'
import { meetingsBetween, type Preparing, preparationFacts } from '../preparation/queries.ts'
import { sayMissing, stillMissing } from '../preparation/rules.ts'
import { claimReaders, claimReadersOf, noteReminders, takeNews, takeUnmailed } from './commands/index.ts'
import { type Sender, unsubscribing } from './provider/unsubscribing.ts'
import { itemsComingDue, type Reader, readNews, remindersOf, settingsOf } from './queries/index.ts'
import { isToPrepare, letterDay, saysOfDue } from './rules/days.ts'
import type { Kind, Mail } from './rules/kinds.ts'
import { isStillTrue, type News, worthTelling } from './rules/news.ts'
import { pathOf, sayNews, subjectOf, threadOf } from './rules/words.ts'

/** Mails one piece of news at once, if it has not gone out and its reader is not away. Safe to run twice. */
export async function mailAtOnce(tx: SystemTx, id: string, sender: Sender, now = new Date()): Promise<void> {
  if (!(await takeNews(tx, id, now))) return
  const [news] = await readNews(tx, [id])
  if (!news || !isStillTrue(news, now)) return
  const { subject, parts, label } = await wordsOf(tx, news)
  await post(tx, {
    to: news.email,
    subject,
    workspaceId: news.workspaceId,
    headers: { ...unsubscribing(news, news.kind, sender), ...threadOf(news.threadId) },
    ...compose(parts, { label, url: sender.publicUrl + pathOf(news) }),
  })
}

async function wordsOf(tx: SystemTx, news: News): Promise<{ subject: string; parts: LetterPart[]; label: string }> {
  if (news.kind === 'summary')
    return { ...writeSummary(await readSummary(tx, news.meetingId!), news), label: 'Open the page' }
  return {
    subject: subjectOf(news),
    parts: [sayNews(news), 'Only the two of you can read what is behind it.'],
    label: 'Open it',
  }
}

const PEOPLE_AT_ONCE = 200

/**
 * The one letter of the day, at each reader's own morning and on working days: what to prepare, what is due or late, and
 * what happened. Nobody gets two for a day, whoever runs this and how often; who is away, or has nothing to read, gets none,
 * and the first one after speaks for the days between. Goes through the people in batches, each in a transaction of its own.
 * Returns how many letters went out.
 */
export async function sendDailyLetters(database: Database, sender: Sender, now = new Date()): Promise<number> {
  let sent = 0
  for (;;) {
    const batch = await database.asSystem('each gets the letter of their day', async (tx) => {
      const readers = await claimReaders(tx, now, PEOPLE_AT_ONCE)
      let letters = 0
      for (const reader of readers) if (await writeDaily(tx, reader, sender, now)) letters += 1
      return { readers: readers.length, letters }
    })
    sent += batch.letters
    if (batch.readers < PEOPLE_AT_ONCE) return sent
  }
}

async function writeDaily(tx: SystemTx, reader: Reader, sender: Sender, now: Date): Promise<boolean> {
  const settings = new Map((await settingsOf(tx, reader.personId)).map(({ kind, mail }) => [kind, mail]))
  const wanted = (kind: Kind) => settings.get(kind) === 'daily'
  const parts = [
    ...(wanted('prepare') ? await sayPreparations(tx, reader, sender, now) : []),
    ...(wanted('due') ? await sayDue(tx, reader, sender) : []),
    ...(await sayHappened(tx, reader, settings, sender, now)),
  ]
  if (parts.length === 0) return false
  await post(tx, {
    to: reader.email,
    subject: `Your one-on-ones, ${sayDayOf(`${reader.day}T12:00:00Z`, 'UTC')}`,
    workspaceId: reader.workspaceId,
    headers: unsubscribing(reader, 'daily', sender),
    ...compose(parts, { label: 'Open Rapport', url: sender.publicUrl }),
  })
  return true
}

async function sayPreparations(tx: SystemTx, reader: Reader, { publicUrl }: Sender, now: Date): Promise<LetterPart[]> {
  const until = new Date(now.getTime() + 5 * 86_400_000)
  const meetings = await toPrepare(tx, reader, await meetingsBetween(tx, reader.personId, now, until))
  await noteReminders(tx, reader, meetings, now)
  return meetings.map((one) => sayPreparation(one, reader, publicUrl))
}

/** Those of these meetings that it is time to prepare, and on whose page something of the reader is missing. */
async function toPrepare(tx: SystemTx, reader: Reader, ids: string[]): Promise<Preparing[]> {
  const reminders = await remindersOf(tx, reader.personId, ids)
  return (await preparationFacts(tx, reader.personId, ids)).filter(
    (one) =>
      !one.ready &&
      stillMissing(one).length > 0 &&
      isToPrepare({ startsAt: one.startsAt, remindedAt: reminders.get(one.meetingId) ?? null }, reader),
  )
}

function sayPreparation(one: Preparing, { timeZone }: Reader, publicUrl: string): LetterPart {
  return {
    heading: `You meet ${one.otherName} on ${sayMoment(one.startsAt, timeZone)}, for ${one.minutes} minutes. Still empty on your side:`,
    lines: [
      ...stillMissing(one).map((what) => ({ text: sayMissing(what, one) })),
      { text: 'Prepare', url: `${publicUrl}/meetings/${one.meetingId}/prepare` },
    ],
  }
}

/** Reminds of a meeting that got its time after the letters of its day had gone: each of its two once, as far as they need it. */
export async function remindLate(tx: SystemTx, meetingId: string, sender: Sender, now = new Date()): Promise<void> {
  for (const one of await claimReadersOf(tx, meetingId)) {
    const day = letterDay(one.timeZone, now)
    if (day === null || one.last !== day) continue
    const reader = { ...one, day }
    const wanted = (await settingsOf(tx, reader.personId)).some(
      ({ kind, mail }) => kind === 'prepare' && mail !== 'off',
    )
    const [meeting] = wanted ? await toPrepare(tx, reader, [meetingId]) : []
    if (!meeting || Date.parse(meeting.startsAt) < now.getTime()) continue
    await noteReminders(tx, reader, [meeting], now)
    await post(tx, {
      to: reader.email,
      subject: `Your one-on-one with ${meeting.otherName}, ${sayDayOf(meeting.startsAt, reader.timeZone)}`,
      workspaceId: reader.workspaceId,
      headers: { ...unsubscribing(reader, 'prepare', sender), ...threadOf(meetingId) },
      ...compose([sayPreparation(meeting, reader, sender.publicUrl)]),
    })
  }
}

async function sayDue(tx: SystemTx, reader: Reader, { publicUrl }: Sender): Promise<LetterPart[]> {
  const items = await itemsComingDue(tx, reader)
  const part = (heading: string, says: 'due' | 'late'): LetterPart[] => {
    const lines = items
      .filter(({ dueOn }) => saysOfDue(dueOn, reader) === says)
      .map(({ id, text, dueOn, ...other }) => ({
        text,
        detail: `(${firstName(other)}, ${dueOn === reader.day ? 'today' : `by ${sayDay(dueOn, reader.day)}`})`,
        url: `${publicUrl}/action-items/${id}`,
      }))
    return lines.length > 0 ? [{ heading, lines }] : []
  }
  return [...part('What is due:', 'due'), ...part('Past its day. Say so and set a new one, in one tap:', 'late')]
}

async function sayHappened(
  tx: SystemTx,
  reader: Reader,
  settings: ReadonlyMap<Kind, Mail>,
  { publicUrl }: Sender,
  now: Date,
): Promise<LetterPart[]> {
  const happened = await readNews(tx, await takeUnmailed(tx, reader, now))
  const news = worthTelling(happened, now).filter(({ kind }) => settings.get(kind) !== 'off')
  if (news.length === 0) return []
  const lines = news.map((one) => ({ text: sayNews(one), url: publicUrl + pathOf(one) }))
  return [{ heading: 'Since your last letter:', lines }]
}
