import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, gather, OF_THE_LEAD_ALONE, OF_THE_MEMBER_ALONE, OF_THE_PAIR } from '../cast.ts'
import { answerTo, openWorld, type World } from '../world.ts'
import { expectations, type Kind, kinds } from './expectations.ts'
import { operationNames } from './operations.ts'

// Every operation of the contract × every kind of person.
let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld({ SAMPLE_WORKSPACE: 'off' })
  cast = await gather(world)
})
afterAll(() => world.close())

test('every operation has an expectation, and every expectation an operation', () => {
  expect(Object.keys(expectations).toSorted()).toEqual(operationNames().toSorted())
})

describe.each(operationNames())('%s', (name) => {
  test.each(Object.keys(kinds) as Kind[])(
    'answers the %s as it should, and tells nothing it should not',
    async (kind) => {
      const expectation = expectations[name]
      expect(expectation, `${name} has no expectation in expectations.ts`).toBeDefined()
      const actor = cast[kinds[kind]]
      let said: unknown
      const answer = await answerTo(
        expectation!.ask(actor, cast).then((output) => {
          said = output
        }),
      )
      expect(answer).toBe(expectation!.answers[kind])
      const words = JSON.stringify(said ?? '')
      if (kind !== 'lead') expect(words).not.toContain(OF_THE_LEAD_ALONE)
      if (kind !== 'member') expect(words).not.toContain(OF_THE_MEMBER_ALONE)
      if (kind !== 'lead' && kind !== 'member') expect(words).not.toContain(OF_THE_PAIR)
    },
  )
})

test('the two do find what they share: the words looked for above are there', async () => {
  for (const actor of [cast.priya, cast.tomas]) {
    const hits = await actor.api.search.find({ q: OF_THE_PAIR })
    expect(hits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['talking-point', 'action-item', 'summary']))
  }
  expect(JSON.stringify(await cast.priya.api.meetings.get({ id: cast.next }))).toContain(OF_THE_LEAD_ALONE)
  expect(JSON.stringify(await cast.tomas.api.meetings.get({ id: cast.next }))).toContain(OF_THE_MEMBER_ALONE)
})

test('only the author of a private point changes, shares, deletes or decides on it; to the other it does not exist', async () => {
  const { priya, tomas, leadsPoint, membersPoint, next } = cast
  for (const [other, id] of [
    [tomas, leadsPoint],
    [priya, membersPoint],
  ] as const) {
    expect(await answerTo(other.api.agenda.change({ id, text: 'Mine now' }))).toBe('not_found')
    expect(await answerTo(other.api.agenda.change({ id, visibility: 'both' }))).toBe('not_found')
    expect(await answerTo(other.api.agenda.drop({ id }))).toBe('not_found')
    expect(await answerTo(other.api.agenda.decideFate({ meetingId: next, id, fate: 'discussed' }))).toBe('not_found')
  }
})

test('whoever left the workspace is nobody', async () => {
  const { ines } = cast
  const guest = await ines.api.people.add({
    id: crypto.randomUUID(),
    name: 'A Guest',
    email: 'guest@harbour.example',
    timeZone: 'UTC',
  })
  const actor = await world.actor({
    workspaceId: ines.workspaceId,
    personId: guest.id,
    name: guest.name,
    email: guest.email,
  })
  expect(await answerTo(actor.api.identity.me())).toBe('ok')
  await ines.api.people.leave({ id: guest.id })
  expect(await answerTo(actor.api.identity.me())).toBe('not_signed_in')
})

test('the outbox of the operator opens with its key alone', async () => {
  expect((await fetch(`${world.url}/operator/guessed/mail`)).status).toBe(404)
})
