import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remindOfFeedback } from '../../src/features/feedback/commands/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, sawHim } from '../cast.ts'
import { type Actor, openWorld, type World } from '../world.ts'

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
const exportsOf = async ({ api }: Actor) =>
  (await (await api.feedback.markdown()).text()) + (await (await api.feedback.json()).text())
const newsOf = async (who: Actor, id: string) =>
  (await who.api.notifications.list({ limit: 200 })).notifications
    .filter((one) => one.feedbackId === id)
    .map(({ kind }) => kind)

test('words of the shape that was not chosen, and what belongs to the other kind, reach nobody', async () => {
  const { id } = await draft({
    kind: 'watch-out',
    facts: 'A bassoon fell.',
    feelings: 'I hate the bassoon.',
    options: 'Sell the bassoon?',
    skills: ['bassoon'],
    waysOfWorking: ['bassoon first'],
    pathForward: 'A stand for it',
    pathAim: 'system',
  })
  await cast.priya.api.feedback.share({ id })
  await cast.tomas.api.feedback.show({ id, personId: cast.ruth.personId, shown: true })
  for (const who of [cast.priya, cast.tomas, cast.ruth]) {
    expect(await who.api.feedback.get({ id })).toMatchObject({
      ...{ facts: '', feelings: '', options: '', skills: [], waysOfWorking: [] },
      ...{ pathForward: 'A stand for it', pathAim: 'system' },
    })
    expect(await who.api.search.find({ q: 'bassoon' })).toEqual([])
    expect(await exportsOf(who)).not.toContain('bassoon')
  }
})

test('a change brings in nothing that is not shown either', async () => {
  const { id, changedAt } = await shared()
  const words = { ...sawHim(cast.tomas), id, was: changedAt }
  const changed = await cast.priya.api.feedback.change({ ...words, feelings: 'Envy', pathForward: 'Sing less' })
  expect(changed).toMatchObject({ feelings: '', pathForward: '', revisions: [] })
})

test('a draft is found by its chosen parts; the others wait in it for their author alone', async () => {
  const { id } = await draft({
    shape: 'four-steps',
    facts: 'The zither was out of tune.',
    situation: 'By the theremin',
  })
  expect(await cast.priya.api.search.find({ q: 'zither' })).toMatchObject([{ id }])
  expect(await cast.priya.api.search.find({ q: 'theremin' })).toEqual([])
  expect(await cast.priya.api.feedback.get({ id })).toMatchObject({ situation: 'By the theremin' })
})

test('whatever a reader sees of shared feedback cannot change in silence, nor can what it named be lost', async () => {
  const { id, text, changedAt } = await shared({ skills: ['listening'], waysOfWorking: ['closes loops'] })
  const words = { ...sawHim(cast.tomas), id, waysOfWorking: ['closes loops'] }
  const first = await cast.priya.api.feedback.change({ ...words, was: changedAt, skills: ['patience'] })
  await cast.priya.api.feedback.change({ ...words, was: first.changedAt, skills: ['patience'], waysOfWorking: [] })
  for (const { api } of [cast.priya, cast.tomas])
    expect((await api.feedback.get({ id })).revisions).toMatchObject([
      { text, skills: ['patience'], waysOfWorking: ['closes loops'] },
      { text, skills: ['listening'], waysOfWorking: ['closes loops'] },
    ])
  expect(await newsOf(cast.tomas, id)).toEqual(['feedback_changed', 'feedback_changed', 'feedback_shared'])
  expect(await exportsOf(cast.tomas)).toContain('Skills: listening')
  const hard = await shared({ kind: 'watch-out', pathForward: 'A checklist', pathAim: 'system' })
  const other = { ...sawHim(cast.tomas), id: hard.id, was: hard.changedAt, pathForward: 'A checklist' }
  expect(await cast.priya.api.feedback.change({ ...other, pathAim: 'habit' })).toMatchObject({
    revisions: [{ pathForward: 'A checklist', pathAim: 'system' }],
  })
})

test('what changes nothing that can be seen is no change, and nobody is told of one', async () => {
  const { id, changedAt } = await shared()
  const again = { ...sawHim(cast.tomas), id, was: changedAt, situation: ' At Tuesday night’s hand-over to Lisbon ' }
  expect(await cast.priya.api.feedback.change(again)).toMatchObject({ revisions: [], changedAt })
  expect(await newsOf(cast.tomas, id)).toEqual(['feedback_shared'])
})

test('in SQL too: what is shared stays shared, with the same person, as what it was', async () => {
  const { id } = await shared()
  const set = (columns: object) =>
    world.database.asPerson(cast.priya, (tx) =>
      tx.updateTable('feedback').set(columns).where('id', '=', id).executeTakeFirst(),
    )
  for (const columns of [
    { shared_at: null },
    { shared_at: new Date().toISOString() },
    { receiver_id: cast.mei.personId },
    { kind: 'watch-out' },
    { shape: 'four-steps', situation: '', behaviour: '', impact: '', facts: 'Rewritten.' },
    { meeting_id: cast.next },
  ])
    await expect(set(columns)).rejects.toMatchObject({ code: '42501' })
  await expect(set({ facts: 'Slipped in.' })).rejects.toMatchObject({ code: '23514' })
  expect((await set({ request: 'The words may change.' })).numUpdatedRows).toBe(1n)
})

test('a draft that is saved, held or deleted while it is shared changes nothing the receiver reads', async () => {
  for (let round = 0; round < 8; round++) {
    const { id, text, changedAt } = await draft()
    const { feedback } = cast.priya.api
    const late = [
      feedback.save({ ...sawHim(cast.tomas), id, was: changedAt, impact: '' }),
      feedback.hold({ id, remindOn: null }),
      feedback.drop({ id }),
    ]
    const [outcome] = await Promise.allSettled([feedback.share({ id }), ...late])
    const read = await cast.tomas.api.feedback.get({ id }).catch(({ code }) => code)
    if (outcome!.status === 'fulfilled') expect(read).toMatchObject({ text, heldAt: null })
    else expect(read).toBe('not_found')
  }
})

test('an answer, and what somebody said has changed, can be said differently: both read how it was', async () => {
  const { id } = await shared()
  for (const text of ['You are wrong.', 'You are wrong.', 'I see it now.'])
    await cast.tomas.api.feedback.answer({ id, text })
  for (const text of ['Nothing yet.', 'Mei does it too.']) await cast.priya.api.feedback.sayWhatChanged({ id, text })
  for (const { api } of [cast.priya, cast.tomas])
    expect(await api.feedback.get({ id })).toMatchObject({
      answer: 'I see it now.',
      answerRevisions: [{ text: 'You are wrong.' }],
      outcomes: [{ text: 'Mei does it too.', revisions: [{ text: 'Nothing yet.' }] }],
    })
  expect(await newsOf(cast.priya, id)).toEqual(['feedback_answered', 'feedback_answered'])
  expect(await exportsOf(cast.tomas)).toContain('> You are wrong.')
  await cast.tomas.api.feedback.show({ id, personId: cast.ruth.personId, shown: true })
  expect(await cast.ruth.api.feedback.get({ id })).toMatchObject({ answer: '', answerRevisions: [], outcomes: [] })
})

test('praise shown to a team stays with who was in it: not with the lead or the colleague who comes later', async () => {
  const { id } = await shared({ situation: 'At the glockenspiel rehearsal' })
  const person = async (name: string, managerId: string | null) => {
    const personId = newId()
    const email = `${name.toLowerCase()}@harbour.example`
    await cast.ines.api.people.add({ id: personId, name, email, managerId, timeZone: 'UTC' })
    return world.actor({ workspaceId: cast.priya.workspaceId, personId, name, email })
  }
  const sees = async ({ api }: Actor) => [
    (await api.feedback.list({ box: 'team' })).some((note) => note.id === id),
    await api.feedback.get({ id }).then(
      () => true,
      () => false,
    ),
    (await api.search.find({ q: 'glockenspiel' })).length > 0,
  ]
  const [all, none] = [
    [true, true, true],
    [false, false, false],
  ]
  const shown = await cast.tomas.api.feedback.show({ id, personId: null, shown: true })
  expect(shown.readers).toMatchObject([{ personId: null, name: 'Mei Lindqvist' }])
  const newLead = await person('Lena', null)
  const colleague = await person('Otto', newLead.personId)
  const joiner = await person('Nora', cast.priya.personId)
  await cast.ines.api.people.change({ id: cast.tomas.personId, managerId: newLead.personId })
  for (const stranger of [newLead, colleague, joiner, cast.ruth]) expect(await sees(stranger)).toEqual(none)
  expect(await sees(cast.mei)).toEqual(all)
  await cast.tomas.api.feedback.show({ id, personId: null, shown: false })
  expect(await sees(cast.mei)).toEqual(none)
  await cast.tomas.api.feedback.show({ id, personId: null, shown: true })
  expect(await sees(newLead)).toEqual(all)
  expect(await sees(cast.mei)).toEqual(none)
  await cast.ines.api.people.change({ id: cast.tomas.personId, managerId: cast.priya.personId })
})

test('said in a meeting is what was said in one: shared outside of it, a planned note names none', async () => {
  const { id } = await draft()
  await cast.priya.api.feedback.plan({ id, meetingId: cast.next })
  expect(await cast.priya.api.feedback.share({ id })).toMatchObject({ meetingId: null })
  const said = await draft()
  const [withMei] = await cast.priya.api.meetings.upcoming({ pairId: cast.pairWithMei })
  await expect(cast.priya.api.feedback.share({ id: said.id, meetingId: withMei!.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await cast.priya.api.feedback.share({ id: said.id, meetingId: cast.later })
  expect(await cast.tomas.api.feedback.get({ id: said.id })).toMatchObject({ meetingId: cast.later })
})

test('a day to look again that has passed by the time it is shared becomes two weeks from then', async () => {
  expect(await shared({ lookAgainOn: inDays(-3) })).toMatchObject({ followUp: { lookAgainOn: inDays(14) } })
  expect(await shared({ lookAgainOn: inDays(5) })).toMatchObject({ followUp: { lookAgainOn: inDays(5) } })
})

test('what is held is said once, in the morning of its day where its author is, and once more when held again', async () => {
  const zones = ['Pacific/Kiritimati', 'Pacific/Auckland', 'UTC', 'Pacific/Pago_Pago']
  const givers = [cast.priya, cast.ruth, cast.mei, cast.ines]
  const notes: string[] = []
  for (const [index, { personId, api }] of givers.entries()) {
    await world.database.asSystem('they move', (tx) =>
      tx.updateTable('person').set({ time_zone: zones[index] }).where('id', '=', personId).execute(),
    )
    notes.push((await api.feedback.save(sawHim(cast.tomas))).id)
  }
  const saidAt = async (remindOn: string) => {
    for (const [index, { api }] of givers.entries()) await api.feedback.hold({ id: notes[index]!, remindOn })
    // From before the day begins anywhere until it is over everywhere.
    for (let hour = -15; hour < 37; hour++)
      await world.database.asSystem('the job of the hour', (tx) =>
        remindOfFeedback(tx, new Date(Date.parse(remindOn) + hour * 3_600_000)),
      )
    const { rows } = await world.database.asSystem('when it was said, on the clock there', (tx) =>
      sql<{ zone: string; at: string }>`
        select p.time_zone as zone, to_char(n.created_at at time zone p.time_zone, 'YYYY-MM-DD HH24') as at
        from notification n join person p on p.workspace_id = n.workspace_id and p.id = n.person_id
        where n.feedback_id = any(${notes}::uuid[]) and n.kind = 'feedback_held' order by n.created_at`.execute(tx),
    )
    return zones.map((zone) => rows.filter((row) => row.zone === zone).map(({ at }) => at))
  }
  expect(await saidAt('2031-01-11')).toEqual(zones.map(() => ['2031-01-11 07']))
  expect(await saidAt('2031-02-15')).toEqual(zones.map(() => ['2031-01-11 07', '2031-02-15 07']))
})

test('what nobody here can read the words of is counted, and called neither specific nor vague', async () => {
  const { mei, ruth } = cast
  const give = async (words: Partial<ReturnType<typeof sawHim>>) => {
    const { id } = await mei.api.feedback.save({ ...sawHim(ruth), ...words })
    await mei.api.feedback.share({ id })
  }
  const german = {
    situation: 'Bei der Übergabe am Dienstag',
    behaviour: 'Du bist geblieben, bis die anderen den Ablauf zurückgelesen hatten.',
    impact: 'Um eins lief alles wieder, und niemand wurde geweckt.',
    request: 'Bitte bleib dabei.',
  }
  const balance = async () =>
    (await mei.api.feedback.overview()).balance.find(({ person }) => person.id === ruth.personId)
  await give(german)
  expect(await balance()).toMatchObject({ highFives: 1, readable: 0, specific: 0 })
  await give({})
  expect(await balance()).toMatchObject({ highFives: 2, readable: 1, specific: 1 })
  await give({ situation: 'Lately', behaviour: 'You were good at everything.', impact: 'It was nice.', request: '' })
  expect(await balance()).toMatchObject({ highFives: 3, readable: 2, specific: 1 })
  // Half in each: by the English half alone nobody could tell.
  await give({ ...german, request: 'Could you show the others how you did it, because they would like to know?' })
  expect(await balance()).toMatchObject({ highFives: 4, readable: 2, specific: 1 })
})
