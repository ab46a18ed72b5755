import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  addTwo,
  isSaved,
  type LiveWorld,
  noteName,
  openDocument,
  openLiveWorld,
  openSocket,
  openTestEngine,
  type Two,
  until,
} from '../../../tests/bench/live-world.ts'
import type { Engine } from '../../platform/database/index.ts'
import { foldNote } from './commands.ts'

// Two servers in front of one PostgreSQL, as behind a balancer. The embedded database belongs to one process alone.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })
const here = test.skipIf(!process.env.TEST_DATABASE_URL)
const worlds: LiveWorld[] = []
const engines: Engine[] = []
const sockets: HocuspocusProviderWebsocket[] = []
let two: Two
let lead: HocuspocusProvider
let member: HocuspocusProvider

beforeAll(async () => {
  if (!process.env.TEST_DATABASE_URL) return
  for (let index = 0; index < 2; index++) {
    const engine = await openTestEngine()
    engines.push(engine)
    worlds.push(await openLiveWorld(engine))
  }
})

beforeEach(async () => {
  const [first, second] = worlds
  if (!first || !second) return
  two = await addTwo(first.database)
  sockets.push(openSocket(first.port, two.lead), openSocket(second.port, two.member))
  const [of, at] = sockets.slice(-2)
  lead = openDocument(of!, noteName(two.lead, two.meetingId))
  member = openDocument(at!, noteName(two.lead, two.meetingId))
  await until('both are there', () => isSaved(lead) && isSaved(member))
})

afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  for (const world of worlds) await world.close()
  for (const engine of engines) await engine.close()
})

const text = (provider: HocuspocusProvider) => provider.document.getText('test').toString()
const write = (provider: HocuspocusProvider, words: string) => provider.document.getText('test').insert(0, words)

here('what is written through one process is read through the other', async () => {
  write(lead, 'from one. ')
  await until('read', () => text(member).includes('from one.'))
  write(member, 'from the other. ')
  await until('read', () => text(lead).includes('from the other.'))
})

here('each sees that the other is here, and sees them leave', async () => {
  const sees = (who: HocuspocusProvider, other: HocuspocusProvider) =>
    who.awareness?.getStates().get(other.document.clientID)?.person
  member.setAwarenessField('at', 'there')
  await until('seen', () => sees(lead, member) === two.member.personId)
  lead.setAwarenessField('at', 'here')
  await until('seen', () => sees(member, lead) === two.lead.personId)
  sockets.at(-2)?.disconnect()
  await until('gone', () => sees(member, lead) === undefined)
})

here('both write at once, one process folds meanwhile, and both end up with all of it', async () => {
  for (let round = 0; round < 40; round++) {
    write(lead, `l${round} `)
    write(member, `m${round} `)
    if (round % 8 === 0) {
      const address = { workspaceId: two.lead.workspaceId, id: two.meetingId }
      await worlds[round % 16 === 0 ? 0 : 1]!.database.asSystem('folds at a bad moment', (tx) => foldNote(tx, address))
    }
  }
  await until('saved', () => isSaved(lead) && isSaved(member))
  await until('the same', () => text(lead) === text(member))
  expect(text(lead).trim().split(' ')).toHaveLength(80)
})
