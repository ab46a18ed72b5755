// Long: one world serves all laws of a live note; each of its lines is about the same few documents.
import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import {
  addTwo,
  isSaved,
  type LiveWorld,
  noteName,
  openDocument,
  openLiveWorld,
  openSocket,
  openTestEngine,
  pairName,
  socketOptions,
  type Two,
  until,
} from '../../../tests/bench/live-world.ts'
import { type Faults, faulty } from '../../../tests/crash/faulty-engine.ts'
import type { Engine, Who } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/live/announce.ts'
import { appendText } from './commands.ts'
import { currentTexts, noteMarkdown } from './queries.ts'
import { DocumentProvider } from './web/document-provider.ts'
import { LiveSocket } from './web/live-socket.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let engine: Engine
let faults: Faults
let world: LiveWorld
let two: Two
let sockets: HocuspocusProviderWebsocket[] = []

beforeAll(async () => {
  ;({ engine, faults } = faulty(await openTestEngine()))
  world = await openLiveWorld(engine)
})

beforeEach(async () => {
  two = await addTwo(world.database)
})

afterEach(() => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  Object.assign(faults, { late: 0, refuses: false, losesAnswers: false })
})

afterAll(async () => {
  await world.close()
  await engine.close()
})

function open(who: Who, name: string): HocuspocusProvider & { refusals: string[] } {
  const socket = openSocket(world.port, who)
  sockets.push(socket)
  const refusals: string[] = []
  const provider = openDocument(socket, name)
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => refusals.push(reason))
  provider.on('close', ({ event }: { event: { reason: string } }) => refusals.push(event.reason))
  return Object.assign(provider, { refusals })
}

const textOf = (provider: HocuspocusProvider) => provider.document.getText('test')
const write = (provider: HocuspocusProvider, text: string) => textOf(provider).insert(textOf(provider).length, text)
const reads = (provider: HocuspocusProvider, text: string) =>
  until(`the screen shows ${text}`, () => textOf(provider).toString().includes(text))
const saved = (provider: HocuspocusProvider) => until('saved', () => isSaved(provider))
const rows = (id: string) =>
  world.database.asSystem('looks at what is stored', (tx) =>
    tx.selectFrom('note_update').select(['seq', 'author_id']).where('note_id', '=', id).execute(),
  )
const note = () => noteName(two.lead, two.meetingId)

test('what one writes the other reads, and each row says who wrote it', async () => {
  const [lead, member] = [open(two.lead, note()), open(two.member, note())]
  await saved(lead)
  await saved(member)
  write(lead, 'from the lead. ')
  await reads(member, 'from the lead.')
  write(member, 'from the member.')
  await reads(lead, 'from the member.')
  await saved(member)
  expect(await rows(two.meetingId)).toMatchObject([
    { author_id: two.lead.personId },
    { author_id: two.member.personId },
  ])
})

test('nothing is called saved, or shown to the other, before it is committed', async () => {
  const [lead, member] = [open(two.lead, note()), open(two.member, note())]
  await saved(lead)
  await saved(member)
  faults.refuses = true
  const told = new Promise((resolve) => lead.on('stateless', resolve))
  write(lead, 'not yet')
  expect(await told).toEqual({ payload: '{"notSaved":true}' })
  expect(isSaved(lead)).toBe(false)
  expect(textOf(member).toString()).toBe('')
  faults.refuses = false
  await saved(lead)
  await reads(member, 'not yet')
  expect(await rows(two.meetingId)).toHaveLength(1)
})

test('an answer that got lost leaves the text whole and in it once', async () => {
  const lead = open(two.lead, note())
  await saved(lead)
  faults.losesAnswers = true
  write(lead, 'once')
  await new Promise((resolve) => lead.on('stateless', resolve))
  faults.losesAnswers = false
  await saved(lead)
  const member = open(two.member, note())
  await saved(member)
  expect(textOf(member).toString()).toBe('once')
})

test('a note opened while the database is down says so, and opens when it is back', async () => {
  const early = open(two.lead, note())
  await saved(early)
  faults.refuses = true
  const late = open(two.lead, note())
  await until('refused', () => late.refusals.includes('unavailable'))
  faults.refuses = false
  await late.sendToken()
  late.startSync()
  await saved(late)
})

test('somebody outside the pair finds no note there, nor does somebody of another workspace under the same id', async () => {
  const others = await addTwo(world.database, two.lead.workspaceId)
  const strangers = await addTwo(world.database)
  const attempts = [
    open(others.lead, note()),
    open(strangers.lead, note()),
    open(strangers.lead, noteName(strangers.lead, two.meetingId)),
    open(others.lead, pairName(two.lead, two.pairId)),
    open(two.lead, noteName(two.lead, newId())),
    open(two.lead, 'note/nonsense'),
    open(two.lead, `other/${two.lead.workspaceId}/${two.meetingId}`),
  ]
  for (const attempt of attempts) await until('refused', () => attempt.refusals[0] === 'not-found')
})

test('the note of a private point is invisible to the other until its author shares it', async () => {
  const id = newId()
  await world.database.asPerson(two.lead, (tx) =>
    tx
      .insertInto('talking_point')
      .values({
        workspace_id: two.lead.workspaceId,
        id,
        pair_id: two.pairId,
        author_id: two.lead.personId,
        text: 'Private',
        section: 'Mine',
        position: 'a0',
        visibility: 'only_me',
      })
      .execute(),
  )
  const author = open(two.lead, noteName(two.lead, id))
  await saved(author)
  write(author, 'between me and me')
  await saved(author)
  const other = open(two.member, noteName(two.lead, id))
  await until('refused', () => other.refusals[0] === 'not-found')
  await world.database.asPerson(two.lead, (tx) =>
    tx
      .updateTable('talking_point')
      .set({ visibility: 'both', shared_at: new Date().toISOString() })
      .where('id', '=', id)
      .execute(),
  )
  const again = open(two.member, noteName(two.lead, id))
  await reads(again, 'between me and me')
})

test('when a pair ends, its notes stay readable and take nothing more, also on a page that is open', async () => {
  const lead = open(two.lead, note())
  await saved(lead)
  write(lead, 'before. ')
  await saved(lead)
  await world.database.asPerson(two.member, async (tx) => {
    const ended = { ended_at: new Date().toISOString(), ended_by: two.member.personId }
    await tx.updateTable('pair').set(ended).where('id', '=', two.pairId).execute()
    await announce(tx, { workspaceId: two.lead.workspaceId, pairId: two.pairId, what: 'pair' })
  })
  await until('asked to open it again', () => lead.refusals.includes('reopen'))
  await lead.sendToken()
  lead.startSync()
  await until('read-only', () => lead.authorizedScope === 'readonly')
  write(lead, 'after')
  const reader = open(two.member, note())
  await reads(reader, 'before.')
  expect(textOf(reader).toString()).toBe('before. ')
})

test('what the database refuses in the very moment is neither applied nor acknowledged', async () => {
  const [lead, member] = [open(two.lead, note()), open(two.member, note())]
  await saved(lead)
  await saved(member)
  await world.database.asSystem('ends the pair without telling anybody', (tx) =>
    tx.updateTable('pair').set({ ended_at: new Date().toISOString() }).where('id', '=', two.pairId).execute(),
  )
  write(lead, 'too late')
  await until('closed', () => lead.refusals.includes('reopen'))
  expect(isSaved(lead)).toBe(false)
  expect(textOf(member).toString()).toBe('')
})

test('an update of more than a megabyte is refused and nothing of it is kept', async () => {
  const lead = open(two.lead, note())
  await saved(lead)
  write(lead, 'x'.repeat(1_100_000))
  await until('closed', () => lead.refusals.includes('too-large'))
  expect(await rows(two.meetingId)).toEqual([])
})

test('a change is told to the pair, one only for its author to nobody else', async () => {
  const [lead, member] = [
    open(two.lead, pairName(two.lead, two.pairId)),
    open(two.member, pairName(two.lead, two.pairId)),
  ]
  const heard: Record<'lead' | 'member', string[]> = { lead: [], member: [] }
  lead.on('stateless', ({ payload }: { payload: string }) => heard.lead.push(payload))
  member.on('stateless', ({ payload }: { payload: string }) => heard.member.push(payload))
  await until('both listen', () => lead.isSynced && member.isSynced)
  const change = { workspaceId: two.lead.workspaceId, pairId: two.pairId }
  await world.database.asPerson(two.lead, async (tx) => {
    await announce(tx, { ...change, what: 'agenda', onlyFor: two.lead.personId })
    await announce(tx, { ...change, what: 'meeting' })
  })
  await until('told', () => heard.member.length > 0 && heard.lead.length > 1)
  expect(heard).toEqual({ lead: ['{"changed":"agenda"}', '{"changed":"meeting"}'], member: ['{"changed":"meeting"}'] })
})

test('a change that is rolled back is told to nobody', async () => {
  const member = open(two.member, pairName(two.lead, two.pairId))
  const heard: string[] = []
  member.on('stateless', ({ payload }: { payload: string }) => heard.push(payload))
  await until('listens', () => member.isSynced)
  const change = { workspaceId: two.lead.workspaceId, pairId: two.pairId }
  await world.database
    .asPerson(two.lead, async (tx) => {
      await announce(tx, { ...change, what: 'agenda' })
      throw new Error('changed my mind')
    })
    .catch(() => {})
  await world.database.asPerson(two.lead, (tx) => announce(tx, { ...change, what: 'pair' }))
  await until('told', () => heard.length > 0)
  expect(heard).toEqual(['{"changed":"pair"}'])
})

test('a channel takes no content', async () => {
  const [lead, member] = [
    open(two.lead, pairName(two.lead, two.pairId)),
    open(two.member, pairName(two.lead, two.pairId)),
  ]
  await until('both listen', () => lead.isSynced && member.isSynced)
  write(lead, 'smuggled')
  write(member, 'x')
  expect(isSaved(lead)).toBe(false)
  const late = open(two.member, pairName(two.lead, two.pairId))
  await until('synced', () => late.isSynced)
  expect(textOf(late).toString()).toBe('')
})

test('nobody can appear as the other', async () => {
  const [lead, member] = [open(two.lead, note()), open(two.member, note())]
  await saved(lead)
  await saved(member)
  member.setAwarenessField('person', two.lead.personId)
  await until('seen', () => lead.awareness!.getStates().has(member.document.clientID))
  await until(
    'as themselves',
    () => lead.awareness!.getStates().get(member.document.clientID)?.person === two.member.personId,
  )
})

test('text added by an import appears on an open page, and is stored as the editor stores it', async () => {
  const lead = open(two.lead, note())
  await saved(lead)
  await world.database.asPerson(two.member, (tx) => appendText(tx, two.meetingId, 'Imported **line**\n\n- one\n- two'))
  const fragment = lead.document.getXmlFragment('default')
  await until('shown', () => fragment.length === 2)
  expect(fragment.toString()).toContain('<listitem><paragraph>two</paragraph></listitem>')
  await world.database.asPerson(two.lead, async (tx) => {
    expect(await noteMarkdown(tx, two.meetingId)).toBe('Imported **line**\n\n- one\n- two')
    const { text } = await tx
      .selectFrom('note')
      .select('text')
      .where('id', '=', two.meetingId)
      .executeTakeFirstOrThrow()
    expect(text).toBe('Imported line\n- one\n- two')
  })
})

test('closing and starting again keeps everything, folded into one snapshot', async () => {
  const lead = open(two.lead, note())
  await saved(lead)
  for (const word of ['one ', 'two ', 'three']) write(lead, word)
  await saved(lead)
  await world.close()
  expect(await rows(two.meetingId)).toEqual([])
  world = await openLiveWorld(engine)
  const member = open(two.member, note())
  await reads(member, 'one two three')
})

test('a socket opens for nobody unknown and for no other site', async () => {
  const attempt = (headers: Record<string, string>, path = '/live') =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${world.port}${path}`, { headers })
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      socket.on('open', () => {
        socket.close()
        resolve(101)
      })
      socket.on('error', () => {})
    })
  const who = { 'x-who': `${two.lead.workspaceId} ${two.lead.personId}` }
  expect(await attempt({})).toBe(401)
  expect(await attempt({ ...who, origin: 'https://elsewhere.test' })).toBe(403)
  expect(await attempt({ ...who, origin: 'http://rapport.test' }, '/lives')).toBe(404)
  expect(await attempt({ ...who, origin: 'http://rapport.test' })).toBe(101)
})

test('a page whose session has ended loses its socket, and is told why', async () => {
  const lead = open(two.lead, note())
  await saved(lead)
  const code = new Promise((resolve) => {
    lead.configuration.websocketProvider.on('close', ({ event }: { event: { code: number } }) => resolve(event.code))
  })
  world.signedOut.add(two.lead.personId)
  expect(await code).toBe(4401)
  world.signedOut.clear()
})

test('the text of a note is current in the moment a summary is drafted', async () => {
  await world.database.asPerson(two.lead, (tx) => appendText(tx, two.meetingId, 'first'))
  const lead = open(two.lead, note())
  await saved(lead)
  lead.document.getXmlFragment('default').delete(0, 1)
  await saved(lead)
  await world.database.asPerson(two.lead, (tx) => appendText(tx, two.meetingId, 'just now'))
  const texts = await world.database.asPerson(two.member, (tx) => currentTexts(tx, [two.meetingId]))
  expect(texts.get(two.meetingId)).toBe('just now')
})

/** The client of the screens, which comes back by itself. */
function openAsScreen(who: Who, name: string): DocumentProvider {
  const socket = new LiveSocket(socketOptions(world.port, who))
  sockets.push(socket)
  const provider = new DocumentProvider(socket, name)
  provider.attach()
  return provider
}

test('a screen that was told to open its note again does so, and nothing typed meanwhile is lost or called saved', async () => {
  const screen = openAsScreen(two.lead, note())
  await until('saved', () => screen.saved)
  const refused = new Promise((resolve) => screen.on('refused', resolve))
  world.live.revoke(note())
  await refused
  screen.document.getText('test').insert(0, 'meanwhile')
  expect(screen.saved).toBe(false)
  await until('saved', () => screen.saved)
  const member = open(two.member, note())
  await reads(member, 'meanwhile')
})

test('a screen opened while the database is down opens by itself when it is back', async () => {
  const early = open(two.member, note())
  await saved(early)
  faults.refuses = true
  const screen = openAsScreen(two.lead, note())
  await new Promise((resolve) => screen.on('refused', resolve))
  expect(screen.refusal).toBe('unavailable')
  screen.document.getText('test').insert(0, 'written in the dark')
  faults.refuses = false
  await until('saved', () => screen.saved)
  await reads(early, 'written in the dark')
})
