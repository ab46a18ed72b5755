import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { begin, type Cast, gather } from '../cast.ts'
import { answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const tokenIn = (text: string) => /\/(?:invitation|sign-in|address)\/([\w-]+)/.exec(text)![1]!

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

test('the address of somebody who has joined is theirs alone: no administrator changes it, by the API or in SQL', async () => {
  const { ines, priya } = cast
  await world.database.asSystem('Priya came in by her own link', (tx) =>
    tx.updateTable('person').set({ joined_at: new Date().toISOString() }).where('id', '=', priya.personId).execute(),
  )
  const change = ines.api.people.change({ id: priya.personId, email: 'ines.too@harbour.example' })
  await expect(change).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringMatching(/only they can/) })
  expect(await answerTo(ines.api.people.change({ id: priya.personId, email: priya.email, title: 'Lead' }))).toBe('ok')
  for (const change of [
    sql`update person set email = 'x@harbour.example' where id = ${priya.personId}::uuid`,
    sql`select correct_address(${priya.personId}::uuid, 'x@harbour.example')`,
  ])
    await world.database.asAdministrator(ines, (tx) => change.execute(tx)).catch(() => {})
  expect((await ines.api.people.list()).find(({ id }) => id === priya.personId)!.email).toBe(priya.email)
})

test('before somebody has joined an administrator puts their address right; the link sent before ends, and who waits for them hears of it', async () => {
  const { ines, priya, ruth } = cast
  const id = newId()
  await ines.api.people.add({ id, name: 'Sol Vega', email: 'sol@harbour.example', managerId: null, timeZone: 'UTC' })
  await begin(priya, { workspaceId: priya.workspaceId, personId: id })
  await priya.api.people.invite({ id, invitationId: newId() })
  const token = tokenIn((await world.mailTo('sol@harbour.example')).at(-1)!.text)
  await ines.api.people.change({ id, email: 'sol.vega@harbour.example' })
  expect(await answerTo(cast.nobody.api.identity.acceptInvitation({ token }))).toBe('link_expired')
  const news = async (who: typeof priya) =>
    (await who.api.notifications.list({})).notifications.filter(({ kind }) => kind === 'address_corrected')
  expect(await news(priya)).toMatchObject([{ actorName: 'Ines Duarte', otherName: 'Sol Vega' }])
  expect(await news(ruth)).toEqual([])
})

test('a new address counts once its link was pressed; the old one signs in no more, and is told', async () => {
  const { ines, mei, tomas, nobody } = cast
  const again = await world.actor(mei)
  const ask = { id: newId(), email: 'mei@elsewhere.example' }
  expect(await answerTo(mei.api.identity.askForAddress({ id: newId(), email: tomas.email }))).toBe('email_taken')
  await mei.api.identity.askForAddress(ask)
  await mei.api.identity.askForAddress(ask)
  const letters = await world.mailTo(ask.email)
  expect(letters).toHaveLength(1)
  expect((await mei.api.identity.me()).person.email).toBe(mei.email)
  const token = tokenIn(letters[0]!.text)
  expect((await nobody.api.identity.confirmAddress({ token })).person).toMatchObject({
    email: ask.email,
    name: mei.name,
  })
  expect(await answerTo(nobody.api.identity.confirmAddress({ token }))).toBe('link_expired')
  expect(await answerTo(again.api.identity.me())).toBe('not_signed_in')
  expect((await world.mailTo(mei.email)).at(-1)!.text).toContain(ask.email)
  const list = await ines.api.people.list()
  expect(list.find(({ id }) => id === mei.personId)!.email).toBe(ask.email)
})

test('two presses on “invite” are one invitation', async () => {
  const { ines } = cast
  const id = newId()
  await ines.api.people.add({ id, name: 'Ola', email: 'ola@harbour.example', managerId: null, timeZone: 'UTC' })
  const invitation = { id, invitationId: newId() }
  await ines.api.people.invite(invitation)
  await ines.api.people.invite(invitation)
  const letters = await world.mailTo('ola@harbour.example')
  expect(letters).toHaveLength(1)
  expect(await answerTo(cast.nobody.api.identity.acceptInvitation({ token: tokenIn(letters[0]!.text) }))).toBe('ok')
})

test('a list names the line as the file has it, leaves out what it does not speak of, and moves people to another lead', async () => {
  const { ines, ruth } = cast
  await ines.api.people.importCsv({
    csv: 'name,email,title,time_zone\nPaz,paz@lines.example,Nurse,Europe/Madrid',
    keep: true,
  })
  const odd = `name,email,manager_email\n\n"Paz\nLuz",paz@lines.example,\n\nNobody,,\n`
  const { lines } = await ines.api.people.importCsv({ csv: odd, keep: false })
  expect(lines.map(({ line, errors }) => [line, errors.length])).toEqual([
    [3, 0],
    [6, 1],
  ])
  const moved = `name,email,manager_email\nPaz,paz@lines.example,${ruth.email}`
  expect(await ines.api.people.importCsv({ csv: moved, keep: true })).toMatchObject({ updated: 1, kept: true })
  const paz = (await ines.api.people.list()).find(({ email }) => email === 'paz@lines.example')!
  expect(paz).toMatchObject({ title: 'Nurse', managerId: ruth.personId, timeZone: 'Europe/Madrid' })
  expect(await ines.api.people.importCsv({ csv: moved, keep: true })).toMatchObject({ updated: 0 })
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
