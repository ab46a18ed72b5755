import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const SEALED = (letter: string) => letter.repeat(120)
const key = (kind: 'passphrase' | 'recovery' | 'passkey', letter = 'A') => ({
  ...{ id: newId(), kind, label: '', wrapped: SEALED(letter), salt: 'A'.repeat(22) },
  credentialId: kind === 'passkey' ? 'Y3JlZA' : null,
})
const note = (ciphertext: string, was: number) => ({
  ...{ aboutId: cast.next, pairId: cast.pairId, meetingId: cast.next },
  ciphertext,
  was,
})

test('one begins once; a second device uses what the first made', async () => {
  const { api } = cast.priya
  await expect(api.privateNotes.replaceKey(key('passkey'))).rejects.toMatchObject({ code: 'not_found' })
  await expect(api.privateNotes.setUp({ keys: [key('passphrase'), key('passkey')] })).rejects.toMatchObject({
    code: 'invalid_input',
  })
  const begun = await api.privateNotes.setUp({ keys: [key('passphrase'), key('recovery')] })
  await expect(api.privateNotes.setUp({ keys: [key('passphrase'), key('recovery')] })).rejects.toMatchObject({
    code: 'private_notes_begun',
  })
  expect(await api.privateNotes.keys()).toEqual(begun)
})

test('a new passphrase takes the place of the old one; passkeys come and go; the two ways on paper and in mind stay', async () => {
  const { api } = cast.priya
  const fresh = key('passphrase', 'B')
  const changed = await api.privateNotes.replaceKey(fresh)
  expect(changed.filter(({ kind }) => kind === 'passphrase').map(({ id }) => id)).toEqual([fresh.id])
  const passkey = key('passkey')
  await api.privateNotes.replaceKey(passkey)
  expect((await api.privateNotes.replaceKey(passkey)).filter(({ kind }) => kind === 'passkey')).toHaveLength(1)
  expect((await api.privateNotes.removeKey({ id: passkey.id })).some(({ kind }) => kind === 'passkey')).toBe(false)
  await expect(api.privateNotes.removeKey({ id: fresh.id })).rejects.toMatchObject({ code: 'invalid_input' })
})

test('a note written on top of another version is refused, not overwritten; the same request again is the same note', async () => {
  const { api } = cast.priya
  const first = await api.privateNotes.save(note(SEALED('A'), 0))
  expect(await api.privateNotes.save(note(SEALED('A'), 0))).toEqual(first)
  const second = await api.privateNotes.save(note(SEALED('B'), first.version))
  await expect(api.privateNotes.save(note(SEALED('C'), first.version))).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  await expect(api.privateNotes.save(note(SEALED('D'), 0))).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(await api.privateNotes.get({ aboutId: cast.next })).toEqual(second)
})

test('the other has a note of their own beside the same meeting; neither learns of the other’s', async () => {
  await expect(cast.tomas.api.privateNotes.get({ aboutId: cast.next })).rejects.toMatchObject({ code: 'not_found' })
  await cast.tomas.api.privateNotes.save(note(SEALED('T'), 0))
  expect(await cast.tomas.api.privateNotes.list()).toMatchObject([
    { ciphertext: SEALED('T'), otherName: 'Priya Raman' },
  ])
  expect(await cast.priya.api.privateNotes.list()).toMatchObject([
    { ciphertext: SEALED('B'), otherName: 'Tomás Oliveira' },
  ])
  expect(JSON.stringify(await cast.tomas.api.meetings.get({ id: cast.next }))).not.toContain(SEALED('B'))
})

test('a note belongs to a meeting of one’s own, and to nothing else', async () => {
  const foreign = { ...note(SEALED('A'), 0), aboutId: cast.pairWithMei, pairId: cast.pairWithMei, meetingId: null }
  await expect(cast.tomas.api.privateNotes.save(foreign)).rejects.toMatchObject({ code: 'not_found' })
  await expect(cast.priya.api.privateNotes.save({ ...note(SEALED('A'), 0), aboutId: newId() })).rejects.toMatchObject({
    code: 'not_found',
  })
  const crossed = { ...foreign, aboutId: cast.next, meetingId: cast.next }
  await expect(cast.priya.api.privateNotes.save(crossed)).rejects.toMatchObject({ code: 'not_found' })
  await expect(cast.priya.api.privateNotes.save(note('not sealed at all!', 1))).rejects.toMatchObject({
    code: 'invalid_input',
  })
})

test('starting over leaves nothing, and touches nobody else', async () => {
  await cast.priya.api.privateNotes.startOver()
  expect(await cast.priya.api.privateNotes.keys()).toEqual([])
  expect(await cast.priya.api.privateNotes.list()).toEqual([])
  expect(await cast.tomas.api.privateNotes.list()).toHaveLength(1)
})
