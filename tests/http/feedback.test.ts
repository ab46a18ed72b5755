// Long, because all laws of feedback share one world with one cast.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remindOfFeedback } from '../../src/features/feedback/commands/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point, sawHim } from '../cast.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld({ SAMPLE_WORKSPACE: 'off' })
  cast = await gather(world)
  await world.database.asSystem('as after following an invitation', (tx) =>
    tx.updateTable('person').set({ joined_at: new Date().toISOString() }).execute(),
  )
})
afterAll(() => world.close())

const draft = (rest = {}) => cast.priya.api.feedback.save({ ...sawHim(cast.tomas), ...rest })
const shared = async (rest = {}) => cast.priya.api.feedback.share({ id: (await draft(rest)).id })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a draft exists for its author alone, in every list, in search and in the export', async () => {
  const { id } = await draft({ situation: 'At the petrichor workshop' })
  for (const other of [cast.tomas, cast.mei, cast.ruth, cast.ines]) {
    await expect(other.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
    for (const box of ['received', 'given', 'drafts', 'waiting', 'team'] as const)
      expect(await other.api.feedback.list({ box })).not.toContainEqual(expect.objectContaining({ id }))
    expect(await other.api.search.find({ q: 'petrichor' })).toEqual([])
  }
  expect(await cast.priya.api.search.find({ q: 'petrichor' })).toMatchObject([{ kind: 'feedback', id }])
  await cast.priya.api.feedback.drop({ id })
  await expect(cast.priya.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
})

test('held and planned feedback is as private as a draft, until it is said and shared', async () => {
  const { id } = await draft()
  expect(await cast.priya.api.feedback.hold({ id, remindOn: inDays(7) })).toMatchObject({ delivery: 'held' })
  await expect(cast.tomas.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await cast.priya.api.feedback.plan({ id, meetingId: cast.next })).toMatchObject({
    delivery: 'planned',
    meetingId: cast.next,
    heldAt: null,
  })
  await expect(cast.tomas.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
  const note = await cast.priya.api.feedback.share({ id })
  expect(note).toMatchObject({ delivery: 'shared', followUp: { lookAgainOn: inDays(14) } })
  expect(await cast.tomas.api.feedback.get({ id })).toMatchObject({
    text: 'At Tuesday night’s hand-over to Lisbon, you stayed until the other team had read the timeline back to you. They fixed it by one o’clock without waking anyone. Please keep that, and show Mei how.',
  })
})

test('it cannot be planned for a meeting with somebody else, nor shared twice', async () => {
  const { id } = await draft()
  const [withMei] = await cast.priya.api.meetings.upcoming({ pairId: cast.pairWithMei })
  await expect(cast.priya.api.feedback.plan({ id, meetingId: withMei!.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  const first = await cast.priya.api.feedback.share({ id })
  expect(await cast.priya.api.feedback.share({ id })).toEqual(first)
  const { notifications } = await cast.tomas.api.notifications.list({})
  expect(notifications.filter(({ feedbackId, kind }) => feedbackId === id && kind === 'feedback_shared')).toHaveLength(
    1,
  )
})

test('what is half written stays a draft, and says what is missing', async () => {
  const half = await draft({ impact: ' ' })
  await expect(cast.priya.api.feedback.share({ id: half.id })).rejects.toMatchObject({
    code: 'invalid_input',
    data: { errors: [{ field: 'impact', message: 'Say what came of it. Until then it stays a draft.' }] },
  })
  const openEnded = await draft({ kind: 'watch-out', request: '' })
  await expect(cast.priya.api.feedback.share({ id: openEnded.id })).rejects.toMatchObject({ code: 'invalid_input' })
  await cast.priya.api.feedback.save({
    ...sawHim(cast.tomas),
    id: openEnded.id,
    kind: 'watch-out',
    request: '',
    pathForward: 'A checklist beside the door',
    pathAim: 'system',
  })
  expect((await cast.priya.api.feedback.share({ id: openEnded.id })).delivery).toBe('shared')
})

test('nobody gives feedback to themselves, to somebody who left, or twenty thousand characters', async () => {
  await expect(cast.tomas.api.feedback.save(sawHim(cast.tomas))).rejects.toMatchObject({ code: 'invalid_input' })
  const gone = newId()
  await cast.ines.api.people.add({ id: gone, name: 'Otto Gone', email: 'otto@harbour.example', timeZone: 'UTC' })
  const waiting = await draft({ receiverId: gone })
  await cast.ines.api.people.leave({ id: gone })
  await expect(draft({ receiverId: gone })).rejects.toMatchObject({ code: 'person_left' })
  await expect(cast.priya.api.feedback.share({ id: waiting.id })).rejects.toMatchObject({ code: 'person_left' })
  await expect(draft({ behaviour: 'x'.repeat(20_000) })).rejects.toMatchObject({ code: 'invalid_input' })
})

test('a draft that is open in two windows is not overwritten, and one that was deleted is not made again', async () => {
  const words = sawHim(cast.tomas)
  const first = await cast.priya.api.feedback.save(words)
  await cast.priya.api.feedback.save({ ...words, impact: 'From the one window.', was: first.changedAt })
  await expect(
    cast.priya.api.feedback.save({ ...words, impact: 'From the other window.', was: first.changedAt }),
  ).rejects.toMatchObject({ code: 'changed_meanwhile' })
  const kept = await cast.priya.api.feedback.get({ id: words.id })
  expect(kept).toMatchObject({ impact: 'From the one window.' })
  await cast.priya.api.feedback.drop({ id: words.id })
  await expect(cast.priya.api.feedback.save({ ...words, was: kept.changedAt })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('what is shared changes only in the open: both read how it was', async () => {
  const note = await shared()
  const change = { ...sawHim(cast.tomas), id: note.id, was: note.changedAt, impact: 'Nobody was woken.' }
  const changed = await cast.priya.api.feedback.change(change)
  for (const { api } of [cast.priya, cast.tomas])
    expect((await api.feedback.get({ id: note.id })).revisions).toMatchObject([{ text: note.text }])
  expect(changed.text).toContain('Nobody was woken.')
  await expect(cast.priya.api.feedback.save({ ...sawHim(cast.tomas), id: note.id })).rejects.toMatchObject({
    code: 'already_shared',
  })
  await expect(cast.priya.api.feedback.drop({ id: note.id })).rejects.toMatchObject({ code: 'already_shared' })
  await expect(cast.priya.api.feedback.change({ ...change, impact: 'Older.' })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
})

test('the receiver reads it, answers, both look again and say what changed', async () => {
  const { id } = await shared()
  const unread = (await cast.tomas.api.feedback.overview()).counts.unread
  expect(await cast.tomas.api.feedback.read({ id })).toMatchObject({ readAt: expect.any(String), answer: '' })
  expect((await cast.tomas.api.feedback.overview()).counts.unread).toBe(unread - 1)
  await cast.tomas.api.feedback.answer({ id, text: 'I had not noticed that it helped.' })
  expect(await cast.priya.api.feedback.get({ id })).toMatchObject({ answer: 'I had not noticed that it helped.' })
  await cast.tomas.api.feedback.lookAgain({ id, on: inDays(3) })
  await expect(cast.tomas.api.feedback.lookAgain({ id, on: inDays(-3) })).rejects.toMatchObject({ code: 'time_past' })
  await cast.priya.api.feedback.sayWhatChanged({ id, text: 'Mei does it too.' })
  await cast.tomas.api.feedback.sayWhatChanged({ id, text: 'It takes me ten minutes.' })
  expect(await cast.priya.api.feedback.get({ id })).toMatchObject({
    followUp: { lookAgainOn: inDays(3), setBy: cast.tomas.personId },
    outcomes: [{ text: 'Mei does it too.' }, { text: 'It takes me ten minutes.' }],
  })
  const kinds = (await cast.priya.api.notifications.list({})).notifications.filter((news) => news.feedbackId === id)
  expect(kinds.map(({ kind }) => kind)).toEqual(['feedback_followed_up', 'feedback_answered'])
})

test('somebody the receiver passes it on to reads it, without the answer between the two, until that is taken back', async () => {
  const { id } = await shared()
  await cast.tomas.api.feedback.answer({ id, text: 'Between us.' })
  await expect(cast.ruth.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
  await cast.tomas.api.feedback.show({ id, personId: cast.ruth.personId, shown: true })
  expect(await cast.ruth.api.feedback.get({ id })).toMatchObject({
    id,
    answer: '',
    outcomes: [],
    revisions: [],
    readers: [],
  })
  await expect(cast.ruth.api.feedback.answer({ id, text: 'Mine' })).rejects.toMatchObject({ code: 'not_found' })
  await cast.tomas.api.feedback.show({ id, personId: cast.ruth.personId, shown: false })
  await expect(cast.ruth.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
})

test('only praise is shown to the team, by its receiver alone, and only the team sees it', async () => {
  const praise = await shared()
  await expect(cast.priya.api.feedback.show({ id: praise.id, personId: null, shown: true })).rejects.toMatchObject({
    code: 'not_found',
  })
  await cast.tomas.api.feedback.show({ id: praise.id, personId: null, shown: true })
  expect(await cast.mei.api.feedback.list({ box: 'team' })).toMatchObject([{ id: praise.id }])
  expect(await cast.ines.api.feedback.list({ box: 'team' })).toEqual([])
  const hard = await shared({ kind: 'watch-out' })
  await expect(cast.tomas.api.feedback.show({ id: hard.id, personId: null, shown: true })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})

test('named people are asked about one thing; each gives, or says "nothing now" in one tap, and sees nobody else who is asked', async () => {
  const id = newId()
  const asked = {
    id,
    about: 'How I chair the retro',
    dueOn: inDays(7),
    personIds: [cast.tomas.personId, cast.mei.personId],
  }
  await cast.priya.api.feedback.ask(asked)
  await cast.priya.api.feedback.ask(asked)
  expect(
    (await cast.tomas.api.feedback.requests()).find((one) => one.id === id)?.people.map(({ person }) => person.name),
  ).toEqual(['Tomás Oliveira'])
  await cast.mei.api.feedback.nothingNow({ id })
  const note = await cast.tomas.api.feedback.save({ ...sawHim(cast.priya), requestId: id })
  const before = (await cast.priya.api.feedback.requests()).find((one) => one.id === id)!
  expect(before.people.map(({ sharedId, nothingNowAt }) => [sharedId, nothingNowAt !== null])).toEqual([
    [null, true],
    [null, false],
  ])
  await cast.tomas.api.feedback.share({ id: note.id })
  const after = (await cast.priya.api.feedback.requests()).find((one) => one.id === id)!
  expect(after.people.map(({ sharedId }) => sharedId)).toEqual([null, note.id])
  expect(await cast.priya.api.feedback.closeRequest({ id })).toMatchObject({ closedAt: expect.any(String) })
  await expect(cast.ruth.api.feedback.save({ ...sawHim(cast.priya), requestId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the giver alone sees their balance, over time and how much of it was specific; no receiver has a score', async () => {
  await shared({ kind: 'watch-out', behaviour: 'You were lazy.' })
  const { balance } = await cast.priya.api.feedback.overview()
  const toTomas = balance.find(({ person }) => person.id === cast.tomas.personId)!
  expect(toTomas.highFives).toBeGreaterThan(toTomas.watchOuts)
  expect(toTomas.specific).toBeLessThan(toTomas.highFives + toTomas.watchOuts)
  expect(toTomas.months).toHaveLength(1)
  expect((await cast.ruth.api.feedback.overview()).balance).toEqual([])
})

test('the season reaches the lead who noted it and nobody else', async () => {
  await cast.priya.api.seasons.add({ pairId: cast.pairId, id: newId(), season: 'low' })
  expect(await cast.priya.api.feedback.context({ personId: cast.tomas.personId })).toMatchObject({
    season: 'low',
    next: { id: cast.next },
    pairId: cast.pairId,
  })
  expect(await cast.tomas.api.feedback.context({ personId: cast.priya.personId })).toMatchObject({ season: null })
  expect(await cast.mei.api.feedback.context({ personId: cast.tomas.personId })).toMatchObject({
    season: null,
    pairId: null,
    next: null,
  })
})

test('what is held, what is due again and a month without asking are said once, in the morning', async () => {
  const held = await draft()
  await cast.priya.api.feedback.hold({ id: held.id, remindOn: inDays(0) })
  const due = await shared()
  await cast.tomas.api.feedback.lookAgain({ id: due.id, on: inDays(1) })
  await world.database.asSystem('Mei came long ago', (tx) =>
    tx.updateTable('person').set({ joined_at: '2020-01-01T00:00:00Z' }).where('id', '=', cast.mei.personId).execute(),
  )
  // A Wednesday, long enough from now for whatever day this test runs on.
  const wednesday = new Date(Date.UTC(2031, 0, 8, 12))
  for (let run = 0; run < 2; run++)
    await world.database.asSystem('the job of the hour', (tx) => remindOfFeedback(tx, wednesday))
  const newsOf = async (who: typeof cast.priya, kind: string, id: string | null) =>
    (await who.api.notifications.list({ limit: 200 })).notifications.filter(
      (one) => one.kind === kind && one.feedbackId === id,
    )
  expect(await newsOf(cast.priya, 'feedback_held', held.id)).toHaveLength(1)
  expect(await newsOf(cast.priya, 'look_again', due.id)).toHaveLength(1)
  expect(await newsOf(cast.tomas, 'look_again', due.id)).toHaveLength(1)
  expect(await newsOf(cast.mei, 'ask_feedback', null)).toHaveLength(1)
  expect(await newsOf(cast.mei, 'look_again', due.id)).toHaveLength(0)
})

test('in SQL too: whoever holds only their own transaction cannot reach what is not theirs', async () => {
  const { id } = await draft()
  for (const who of [cast.tomas, cast.mei, cast.ruth, cast.ines]) {
    const changed = await world.database.asPerson(who, (tx) =>
      tx.updateTable('feedback').set({ shared_at: new Date().toISOString() }).where('id', '=', id).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    await expect(
      world.database.asPerson(who, (tx) =>
        sql`insert into feedback_reader (workspace_id, id, feedback_id, receiver_id, person_id)
          values (${who.workspaceId}, ${newId()}, ${id}, ${who.personId}, ${who.personId})`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  }
})

test('everybody takes along what is theirs, as a page to read and as data', async () => {
  const { id } = await shared({ impact: 'The harmonium was ready at noon.' })
  await cast.tomas.api.feedback.answer({ id, text: 'Glad it was.' })
  const held = await draft({ impact: 'Not yet said: the sousaphone.' })
  const read = async (who: typeof cast.priya) => [
    await (await who.api.feedback.markdown()).text(),
    await (await who.api.feedback.json()).text(),
  ]
  for (const text of await read(cast.priya)) {
    expect(text).toContain('harmonium')
    expect(text).toContain('Glad it was.')
    expect(text).toContain('sousaphone')
  }
  for (const text of await read(cast.tomas)) {
    expect(text).toContain('harmonium')
    expect(text).not.toContain('sousaphone')
  }
  for (const text of await read(cast.mei)) expect(text).not.toContain('harmonium')
  expect(JSON.parse((await read(cast.priya))[1]!)).toContainEqual(
    expect.objectContaining({ id: held.id, delivery: 'draft' }),
  )
})

test('feedback between the two becomes one open point; about what is not shared, one that only its author sees', async () => {
  const note = await shared()
  const bring = (who: typeof cast.priya, feedbackId: string, pairId = cast.pairId) =>
    who.api.agenda.add({ ...point(pairId, 'Feedback: the hand-over'), section: 'feedback', feedbackId })
  const first = await bring(cast.tomas, note.id)
  expect((await bring(cast.priya, note.id)).id).toBe(first.id)
  expect(first).toMatchObject({ feedbackId: note.id, visibility: 'both' })
  expect(await bring(cast.priya, (await draft()).id)).toMatchObject({ visibility: 'only_me' })
  await expect(bring(cast.priya, note.id, cast.pairWithMei)).rejects.toMatchObject({ code: 'not_found' })
  await expect(bring(cast.mei, note.id, cast.pairWithMei)).rejects.toMatchObject({ code: 'not_found' })
})

test('what is between two: unread first, then what waits, then the last ones; a draft is not among them', async () => {
  const { id } = await cast.mei.api.feedback.save({ ...sawHim(cast.ruth), impact: 'Held.' })
  await cast.mei.api.feedback.hold({ id, remindOn: null })
  const fromRuth = await cast.ruth.api.feedback.save(sawHim(cast.mei))
  await cast.ruth.api.feedback.share({ id: fromRuth.id })
  const given = await cast.mei.api.feedback.save(sawHim(cast.ruth))
  await cast.mei.api.feedback.share({ id: given.id })
  await cast.mei.api.feedback.save({ ...sawHim(cast.ruth), impact: 'A draft.' })
  const between = await cast.mei.api.feedback.between({ personId: cast.ruth.personId })
  expect(between.notes.map((note) => note.id)).toEqual([fromRuth.id, id, given.id])
  expect(between.lastKinds).toEqual(['high-five'])
  expect((await cast.ruth.api.feedback.between({ personId: cast.mei.personId })).notes.map((note) => note.id)).toEqual([
    given.id,
    fromRuth.id,
  ])
})

test('feedback about an action item stands beside it, for whom it is shared with', async () => {
  const of = { actionItemId: cast.actionItem }
  const kept = await draft(of)
  const note = await shared(of)
  const listed = async (who: typeof cast.priya) => (await who.api.feedback.list(of)).map(({ id }) => id)
  expect((await listed(cast.priya)).toSorted()).toEqual([kept.id, note.id].toSorted())
  expect(await listed(cast.tomas)).toEqual([note.id])
  await expect(cast.mei.api.feedback.save({ ...sawHim(cast.tomas), ...of })).rejects.toMatchObject({
    code: 'not_found',
  })
})
