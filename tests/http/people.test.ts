import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const tokenIn = (text: string) => /\/(?:invitation|sign-in)\/([\w-]+)/.exec(text)![1]!

test('a list of five hundred with three bad lines names those three lines and keeps nobody', async () => {
  const { ines } = cast
  const before = (await ines.api.people.list()).length
  const lines = Array.from(
    { length: 500 },
    (_, index) => `Person ${index},person${index}@list.example,Nurse,,Europe/Berlin`,
  )
  lines[16] = 'No Address,,Nurse,,Europe/Berlin'
  lines[250] = 'Odd Zone,odd@list.example,Nurse,,Middle/Earth'
  lines[499] = 'Twice,person3@list.example,Nurse,,Europe/Berlin'
  const csv = ['name,email,title,manager_email,time_zone', ...lines].join('\n')
  const result = await ines.api.people.importCsv({ csv, keep: true })
  expect(result).toMatchObject({ kept: false, faulty: 3 })
  expect(result.lines.filter(({ errors }) => errors.length > 0).map(({ line }) => line)).toEqual([18, 252, 501])
  expect((await ines.api.people.list()).length).toBe(before)
})

test('a list comes in whole, with managers of the same list, and coming again changes nobody', async () => {
  const { ines } = cast
  const csv = `name,email,title,manager_email,time_zone,start_date
"Çelik, Ayşe ""Ay""",ayse@list.example,Lead 🌿,,Europe/Istanbul,2020-02-29
אורי כהן,ori@list.example,Nurse,ayse@list.example,Asia/Jerusalem,`
  expect(await ines.api.people.importCsv({ csv, keep: true })).toMatchObject({ kept: true, added: 2, faulty: 0 })
  const people = await ines.api.people.list()
  const ayse = people.find(({ email }) => email === 'ayse@list.example')!
  expect(ayse).toMatchObject({ name: 'Çelik, Ayşe "Ay"', title: 'Lead 🌿', startDate: '2020-02-29' })
  expect(people.find(({ email }) => email === 'ori@list.example')!.managerId).toBe(ayse.id)
  expect(await ines.api.people.importCsv({ csv, keep: true })).toMatchObject({ added: 0, updated: 0 })
})

test('reporting lines propose one-on-ones, and those that exist are not proposed', async () => {
  const { ines, ruth, priya } = cast
  const id = newId()
  await ines.api.people.add({
    id,
    name: 'Anna',
    email: 'anna@harbour.example',
    managerId: ruth.personId,
    timeZone: 'UTC',
  })
  expect((await ruth.api.pairs.suggested()).map(({ person }) => person.name)).toEqual(['Anna'])
  expect(await priya.api.pairs.suggested()).toEqual([])
})

test('people are called what they wish to be called; an administrator says it only until they join', async () => {
  const { ines, priya } = cast
  const id = newId()
  const pairId = newId()
  await ines.api.people.add({
    id,
    name: 'Benjamin Falk',
    called: 'Benny',
    email: 'ben@harbour.example',
    timeZone: 'UTC',
  })
  await priya.api.pairs.start({ id: pairId, otherId: id, kind: 'peer', me: 'lead', rhythm: null })
  const called = async () => (await priya.api.pairs.get({ id: pairId })).member.called
  expect(await called()).toBe('Benny')
  await ines.api.people.change({ id, called: 'Ben' })
  expect(await called()).toBe('Ben')
  const benjamin = await world.actor({ ...ines, personId: id, name: 'Benjamin Falk', email: 'ben@harbour.example' })
  await world.database.asSystem('as after following an invitation', (tx) =>
    tx.updateTable('person').set({ joined_at: new Date().toISOString() }).where('id', '=', id).execute(),
  )
  expect((await benjamin.api.identity.updateMe({ called: '  Benji ' })).person.called).toBe('Benji')
  expect(await called()).toBe('Benji')
  expect(await answerTo(ines.api.people.change({ id, called: 'Ben' }))).toBe('invalid_input')
  expect((await ines.api.people.change({ id, called: 'Benji', title: 'Tester' })).title).toBe('Tester')
  expect(await answerTo(priya.api.people.change({ id, called: 'Ben' }))).toBe('not_administrator')
  expect(await answerTo(benjamin.api.identity.updateMe({ called: 'B'.repeat(41) }))).toBe('invalid_input')
})

test('nobody reports to somebody who reports to them', async () => {
  const { ines, ruth, tomas } = cast
  expect(await answerTo(ines.api.people.change({ id: ruth.personId, managerId: tomas.personId }))).toBe(
    'manager_circle',
  )
})

test('an invitation opens once; a new one ends the last; a used or invented one says what to do', async () => {
  const { priya, mei } = cast
  await priya.api.people.invite({ id: mei.personId, invitationId: newId() })
  await priya.api.people.invite({ id: mei.personId, invitationId: newId() })
  const [first, second] = (await world.mailTo(mei.email)).slice(-2).map(({ text }) => tokenIn(text)) as [string, string]
  const { api } = cast.nobody
  expect(await answerTo(api.identity.acceptInvitation({ token: first }))).toBe('link_expired')
  expect((await api.identity.lookAtInvitation({ token: second })).inviterName).toBe('Priya Raman')
  expect(await answerTo(api.identity.acceptInvitation({ token: second }))).toBe('ok')
  expect(await answerTo(api.identity.acceptInvitation({ token: second }))).toBe('link_expired')
})

test('an invitation that is older than two weeks has expired', async () => {
  const { priya, mei } = cast
  await priya.api.people.invite({ id: mei.personId, invitationId: newId() })
  const token = tokenIn((await world.mailTo(mei.email)).at(-1)!.text)
  await world.database.asSystem('lets two weeks pass', (tx) =>
    tx
      .updateTable('invitation')
      .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .execute(),
  )
  expect(await answerTo(cast.nobody.api.identity.acceptInvitation({ token }))).toBe('link_expired')
})

test('a sign-in link works once, and asking for one says the same for known and unknown addresses', async () => {
  const { nobody, tomas } = cast
  expect(await nobody.api.identity.requestLink({ email: 'stranger@nowhere.example' })).toEqual({ sent: true })
  expect(await nobody.api.identity.requestLink({ email: tomas.email })).toEqual({ sent: true })
  expect(await world.mailTo('stranger@nowhere.example')).toEqual([])
  const token = tokenIn((await world.mailTo(tomas.email)).at(-1)!.text)
  expect((await nobody.api.identity.signIn({ token })).person.name).toBe('Tomás Oliveira')
  expect(await answerTo(nobody.api.identity.signIn({ token }))).toBe('link_expired')
})

test('signing out ends the session also for whoever kept the cookie', async () => {
  const { priya } = cast
  const again = await world.actor(priya)
  expect(await answerTo(again.api.identity.me())).toBe('ok')
  await again.api.identity.signOut()
  expect(await answerTo(again.api.identity.me())).toBe('not_signed_in')
  expect(await answerTo(priya.api.identity.me())).toBe('ok')
})

test('a write that another site causes is refused', async () => {
  const { priya, pairId } = cast
  const response = await fetch(`${world.url}/api/v1/pairs/${pairId}/talking-points`, {
    method: 'POST',
    headers: { cookie: priya.cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
    body: JSON.stringify({ id: newId(), text: 'Forged', section: 'lead' }),
  })
  expect(response.status).toBe(404)
})

test('two processes do not open one data directory', async () => {
  if (process.env.TEST_DATABASE_URL) return
  const { openPglite } = await import('../../src/platform/database/pglite.ts')
  await expect(openPglite(world.dataDir)).rejects.toThrow(/already running/)
})

test('the OpenAPI document is 3.1 and describes every operation with a summary', async () => {
  const document = (await (await fetch(`${world.url}/api/v1/openapi.json`)).json()) as {
    openapi: string
    paths: Record<string, Record<string, { summary?: string }>>
  }
  expect(document.openapi).toMatch(/^3\.1/)
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  expect(operations.filter(({ summary }) => !summary)).toEqual([])
})
