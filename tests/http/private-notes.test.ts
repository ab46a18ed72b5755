import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetSessionSecrets } from '../../src/features/identity/commands/index.ts'
import type { WrappedKey } from '../../src/features/private-notes/contract.ts'
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

const SEALED = (letter: string) => letter.repeat(120)
const key = (kind: WrappedKey['kind'], keyId: string): WrappedKey => ({
  ...{ id: newId(), keyId, kind, label: '', wrapped: SEALED('A'), salt: 'A'.repeat(22) },
  credentialId: kind === 'passkey' ? 'Y3JlZA' : null,
})
const byTwo = (keyId: string) => [key('passphrase', keyId), key('recovery', keyId)]
const note = (keyId: string, ciphertext: string, was: number) => ({
  ...{ aboutId: cast.next, pairId: cast.pairId, meetingId: cast.next, keyId, ciphertext, was },
})
const [first, second, third] = [newId(), newId(), newId()]

test('one begins once; a second device uses what the first made', async () => {
  const { api } = cast.priya
  for (const keys of [
    [key('passphrase', first), key('passkey', first)],
    [...byTwo(first)].fill(key('recovery', first)),
  ])
    expect(await answerTo(api.privateNotes.setUp({ keys }))).toBe('invalid_input')
  expect(await answerTo(api.privateNotes.setUp({ keys: [key('passphrase', first), key('recovery', second)] }))).toBe(
    'invalid_input',
  )
  const begun = await api.privateNotes.setUp({ keys: byTwo(first) })
  expect(await answerTo(api.privateNotes.setUp({ keys: byTwo(second) }))).toBe('private_notes_begun')
  expect(await api.privateNotes.keys()).toEqual(begun)
})

test('of two devices that begin in the same moment one is told to use what the other made', async () => {
  const { api } = cast.mei
  const answers = await Promise.all(
    [first, second].map((keyId) => answerTo(api.privateNotes.setUp({ keys: byTwo(keyId) }))),
  )
  expect(answers.toSorted()).toEqual(['ok', 'private_notes_begun'])
  expect(await api.privateNotes.keys()).toHaveLength(2)
})

test('passkeys come and go; passphrase and recovery code stay', async () => {
  const { api } = cast.priya
  const passkey = key('passkey', first)
  await api.privateNotes.addPasskey(passkey)
  expect((await api.privateNotes.addPasskey(passkey)).filter(({ kind }) => kind === 'passkey')).toHaveLength(1)
  expect(await answerTo(api.privateNotes.addPasskey(key('passkey', second)))).toBe('private_key_replaced')
  expect(await answerTo(api.privateNotes.addPasskey(key('recovery', first)))).toBe('invalid_input')
  const left = await api.privateNotes.revokePasskey({ id: passkey.id })
  expect(left.map(({ kind }) => kind).toSorted()).toEqual(['passphrase', 'recovery'])
  expect(await answerTo(api.privateNotes.revokePasskey({ id: left[0]!.id }))).toBe('not_found')
})

test('a note written on top of another version is refused, not overwritten; the same request again is the same note', async () => {
  const { api } = cast.priya
  const begun = await api.privateNotes.save(note(first, SEALED('A'), 0))
  expect(await api.privateNotes.save(note(first, SEALED('A'), 0))).toEqual(begun)
  const changed = await api.privateNotes.save(note(first, SEALED('B'), begun.version))
  for (const was of [begun.version, 0])
    expect(await answerTo(api.privateNotes.save(note(first, SEALED('C'), was)))).toBe('changed_meanwhile')
  expect(await api.privateNotes.get({ aboutId: cast.next })).toEqual(changed)
})

test('a note that was deleted and begun anew is not overwritten by a device that knew it before', async () => {
  const { api } = cast.priya
  const running = { ...note(first, SEALED('A'), 0), aboutId: cast.pairId, meetingId: null }
  const { version } = await api.privateNotes.save(running)
  await api.privateNotes.drop({ aboutId: cast.pairId })
  const changed = { ...running, ciphertext: SEALED('B') }
  expect(await answerTo(api.privateNotes.save({ ...changed, was: version }))).toBe('changed_meanwhile')
  await api.privateNotes.save(changed)
  expect(await answerTo(api.privateNotes.save({ ...running, was: version }))).toBe('changed_meanwhile')
  await api.privateNotes.drop({ aboutId: cast.pairId })
})

test('the other has a note of their own beside the same meeting; neither learns of the other’s', async () => {
  const { api } = cast.tomas
  expect(await answerTo(api.privateNotes.get({ aboutId: cast.next }))).toBe('not_found')
  await api.privateNotes.setUp({ keys: byTwo(third) })
  await api.privateNotes.save(note(third, SEALED('T'), 0))
  expect(await api.privateNotes.list()).toMatchObject([{ ciphertext: SEALED('T'), otherName: 'Priya Raman' }])
  expect(await cast.priya.api.privateNotes.list()).toMatchObject([
    { ciphertext: SEALED('B'), otherName: 'Tomás Oliveira' },
  ])
  expect(JSON.stringify(await api.meetings.get({ id: cast.next }))).not.toContain(SEALED('B'))
})

test('a note belongs to a meeting of one’s own, and to nothing else', async () => {
  const { priya, tomas, pairWithMei, next } = cast
  const foreign = { ...note(third, SEALED('A'), 0), aboutId: pairWithMei, pairId: pairWithMei, meetingId: null }
  expect(await answerTo(tomas.api.privateNotes.save(foreign))).toBe('not_found')
  const nowhere = { ...note(first, SEALED('A'), 0), aboutId: newId() }
  const crossed = { ...foreign, keyId: first, aboutId: next, meetingId: next }
  for (const misplaced of [nowhere, crossed])
    expect(await answerTo(priya.api.privateNotes.save(misplaced))).toBe('not_found')
  expect(await answerTo(priya.api.privateNotes.save(note(first, 'not sealed at all!', 1)))).toBe('invalid_input')
})

test('a changed key takes passphrase, code and passkeys of the old one with it, and keeps the old one for what it sealed', async () => {
  const { api } = cast.priya
  await api.privateNotes.addPasskey(key('passkey', first))
  const change = { was: first, keys: [...byTwo(second), key('previous', first)] }
  for (const keys of [
    [...byTwo(second), key('previous', third)], // the key there was would be lost
    [...byTwo(first), key('previous', first)], // the same again is no change
    [key('passphrase', second), key('previous', second), key('previous', first)],
  ])
    expect(await answerTo(api.privateNotes.rotateKey({ was: first, keys }))).toBe('invalid_input')
  const changed = await api.privateNotes.rotateKey(change)
  expect(changed.map(({ kind, keyId, notes }) => [kind, keyId, notes]).toSorted()).toEqual([
    ['passphrase', second, 0],
    ['previous', first, 1],
    ['recovery', second, 0],
  ])
  expect(await api.privateNotes.rotateKey(change)).toEqual(changed)
  const late = { was: first, keys: [...byTwo(third), key('previous', first)] }
  expect(await answerTo(api.privateNotes.rotateKey(late))).toBe('private_key_replaced')
  const forgetful = { was: second, keys: [...byTwo(third), key('previous', second)] }
  expect(await answerTo(api.privateNotes.rotateKey(forgetful))).toBe('invalid_input')
  expect(await api.privateNotes.keys()).toEqual(changed)
})

test('a device that still has the old key is refused; the note is sealed anew with the one there is', async () => {
  const { api } = cast.priya
  const { version } = await api.privateNotes.get({ aboutId: cast.next })
  expect(await answerTo(api.privateNotes.save(note(first, SEALED('O'), version)))).toBe('private_key_replaced')
  expect(await api.privateNotes.save(note(second, SEALED('N'), version))).toMatchObject({ keyId: second })
  expect((await api.privateNotes.keys()).map(({ kind, notes }) => [kind, notes]).toSorted()).toEqual([
    ['passphrase', 1],
    ['previous', 0],
    ['recovery', 1],
  ])
})

test('starting over leaves nothing, touches nobody else, and lets no device go on with the old key', async () => {
  const { api } = cast.priya
  await api.privateNotes.startOver()
  expect(await api.privateNotes.keys()).toEqual([])
  expect(await api.privateNotes.list()).toEqual([])
  expect(await cast.tomas.api.privateNotes.list()).toHaveLength(1)
  expect(await answerTo(api.privateNotes.save(note(second, SEALED('A'), 0)))).toBe('private_key_replaced')
  await api.privateNotes.setUp({ keys: byTwo(third) })
  expect(await answerTo(api.privateNotes.save(note(second, SEALED('A'), 0)))).toBe('private_key_replaced')
  expect(await answerTo(api.privateNotes.save(note(third, SEALED('A'), 0)))).toBe('ok')
})

test('the secret of a session is for that session alone, and ends with it', async () => {
  const { priya } = cast
  const phone = await world.actor(priya)
  expect(await answerTo(priya.api.identity.sessionSecret())).toBe('not_found')
  const made = await priya.api.identity.newSessionSecret()
  expect(await priya.api.identity.sessionSecret()).toEqual(made)
  expect(await answerTo(phone.api.identity.sessionSecret())).toBe('not_found')
  const other = await phone.api.identity.newSessionSecret()
  expect(other.secret).not.toBe(made.secret)
  expect((await priya.api.identity.newSessionSecret()).secret).not.toBe(made.secret)
  await priya.api.identity.endSessionSecret()
  expect(await answerTo(priya.api.identity.sessionSecret())).toBe('not_found')
  expect(await phone.api.identity.sessionSecret()).toEqual(other)
  await phone.api.identity.signOut()
  expect(await secretsKept()).toEqual([])
})

test('the secret of a session is forgotten after a day, though the session goes on', async () => {
  const { api } = cast.tomas
  const { until } = await api.identity.newSessionSecret()
  expect(Math.round((Date.parse(until) - Date.now()) / 3_600_000)).toBe(24)
  await world.database.asSystem('a day goes by', (tx) =>
    tx.updateTable('identity.session_secret').set({ expires_at: new Date().toISOString() }).execute(),
  )
  expect(await answerTo(api.identity.sessionSecret())).toBe('not_found')
  await world.database.asSystem('what comes every hour', forgetSessionSecrets)
  expect(await secretsKept()).toEqual([])
  expect(await answerTo(api.identity.me())).toBe('ok')
})

const secretsKept = () =>
  world.database.asSystem('reads what nobody signed in may', (tx) =>
    tx.selectFrom('identity.session_secret').selectAll().execute(),
  )
