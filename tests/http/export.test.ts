import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point, weekly } from '../cast.ts'
import { type Actor, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

/** A one-on-one of Priya's with another Tomás, in which nothing has been written. */
async function freshPair(): Promise<{ pairId: string; priya: Actor; tomas: Actor }> {
  const { ines, priya } = cast
  const who = {
    workspaceId: ines.workspaceId,
    personId: newId(),
    name: 'Tomás Oliveira',
    email: `${newId()}@harbour.example`,
  }
  await ines.api.people.add({ id: who.personId, name: who.name, email: who.email, timeZone: 'Europe/London' })
  const pairId = newId()
  await priya.api.pairs.start({ id: pairId, otherId: who.personId, kind: 'manager', me: 'lead', rhythm: weekly })
  return { pairId, priya, tomas: await world.actor(who) }
}

async function bringIn(actor: Actor, pairId: string, content: string) {
  const { document } = await actor.api.exchange.preview({ pairId, content })
  return actor.api.exchange.keep({ pairId, id: newId(), document })
}

const markdownOf = async (actor: Actor, pairId: string) => (await actor.api.exchange.markdown({ pairId })).text()
const jsonOf = async (actor: Actor, pairId: string) =>
  JSON.parse(await (await actor.api.exchange.json({ pairId })).text()) as Record<string, Record<string, unknown>[]>

describe('points that not both may see', () => {
  async function withPrivatePoints() {
    const pair = await freshPair()
    const { pairId, priya, tomas } = pair
    await priya.api.agenda.add(point(pairId, 'Say it kindly', 'only_me'))
    await priya.api.agenda.add({ ...point(pairId, 'The new role', 'at_start'), notes: '- [ ] Tomás: not yet' })
    await tomas.api.agenda.add({ ...point(pairId, 'How the week felt'), repeatsEvery: 2 })
    return { ...pair, exported: await markdownOf(priya, pairId) }
  }

  test('are marked in the export, and come back to their author as private as they were', async () => {
    const { exported } = await withPrivatePoints()
    expect(exported).toContain('Say it kindly *(not discussed)* *(only me)*')
    expect(exported).toContain('The new role *(not discussed)* *(shared when the meeting starts)*')
    expect(exported).toContain('How the week felt *(not discussed)* *(every 2nd time)*')
    const { pairId, priya, tomas } = await freshPair()
    await bringIn(priya, pairId, exported)
    const { talkingPoints } = await jsonOf(priya, pairId)
    expect(
      talkingPoints!.map(({ text, visibility, repeats_every }) => [text, visibility, repeats_every]).sort(),
    ).toEqual([
      ['How the week felt', 'both', 2],
      ['Say it kindly', 'only_me', null],
      ['The new role', 'at_start', null],
    ])
    expect(await markdownOf(tomas, pairId)).not.toMatch(/kindly|new role|not yet/)
    expect(await bringIn(priya, pairId, exported)).toMatchObject({ points: 0, notes: 0 })
  })

  test('are left out when the other imports the same file, who is told so', async () => {
    const { exported } = await withPrivatePoints()
    const { pairId, priya, tomas } = await freshPair()
    const { document, adds } = await tomas.api.exchange.preview({ pairId, content: exported })
    expect(adds.points).toBe(1)
    expect(document.warnings.filter(({ kind }) => kind === 'private_of_other')).toHaveLength(2)
    // Whatever the request says: the writer is whoever asks.
    await tomas.api.exchange.keep({ pairId, id: newId(), document: { ...document, writerId: priya.personId } })
    for (const actor of [priya, tomas]) {
      const everything = JSON.stringify(await jsonOf(actor, pairId))
      expect(everything).toContain('How the week felt')
      expect(everything).not.toMatch(/kindly|new role|not yet/)
    }
    expect(await bringIn(priya, pairId, exported)).toMatchObject({ points: 2 })
  })
})

describe('what the two said in their own names', () => {
  async function withRecords() {
    const pair = await freshPair()
    const { pairId, priya, tomas } = pair
    await bringIn(priya, pairId, '## 6 Nov 2025\n- [ ] Tomás: write the report by 13 Nov 2025')
    const [item] = await tomas.api.actionItems.list({ pairId, state: 'open' })
    await tomas.api.actionItems.change({ id: item!.id, dueOn: '2030-01-08', reason: 'the audit came first' })
    await priya.api.actionItems.comment({ id: item!.id, commentId: newId(), text: 'Take\nyour time.' })
    const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    const about = await tomas.api.agenda.add(point(pairId, 'The importer'))
    await priya.api.intentions.set({ meetingId, text: 'He leaves with one thing less', shared: false })
    await tomas.api.intentions.set({ meetingId, text: 'To say what is too much', shared: true })
    await priya.api.clarities.say({ id: newId(), meetingId, talkingPointId: about.id, text: 'Mei takes the parser' })
    await priya.api.agenda.decideFate({ meetingId, id: about.id, fate: 'discussed' })
    await tomas.api.meetings.setScore({ id: meetingId, score: 6, toTen: 'An evening without a page' })
    await priya.api.meetings.wrapUp({ id: meetingId, summary: 'One thing less.' })
    await tomas.api.meetings.reflect({
      id: meetingId,
      wentWell: 'We slowed down',
      doBetter: 'Begin with the hard part',
    })
    return pair
  }

  test('is in the Markdown and in the JSON, each as far as its reader may see it', async () => {
    const { pairId, priya, tomas } = await withRecords()
    const [hers, his] = [await markdownOf(priya, pairId), await markdownOf(tomas, pairId)]
    for (const said of [
      '**Tomás:** To say what is too much',
      '**Said back:** Mei takes the parser *(Priya)*',
      '*Moved from 2025-11-13 to 2030-01-08* by Tomás on ',
      'the audit came first',
      'your time.',
      '**Tomás:** 6/10. What would make it a 10? An evening without a page',
      '**Tomás, well:** We slowed down',
      '**Tomás, better:** Begin with the hard part',
    ]) {
      expect(hers).toContain(said)
      expect(his).toContain(said)
    }
    expect(hers).toContain('**Priya:** He leaves with one thing less *(only me)*')
    expect(his).not.toContain('one thing less *(only me)*')
    expect((await jsonOf(tomas, pairId)).reflections).toMatchObject([{ went_well: 'We slowed down' }])
    expect((await jsonOf(cast.tomas, cast.pairId)).reflections).toEqual([])
  })

  test('is neither kept in another name nor doubled into the notes when the export is imported', async () => {
    const from = await withRecords()
    const to = await freshPair()
    const exported = await markdownOf(from.priya, from.pairId)
    const { document } = await to.priya.api.exchange.preview({ pairId: to.pairId, content: exported })
    expect(document.meetings.flatMap(({ records }) => records.map(({ kind }) => kind)).sort()).toEqual(
      ['clarity', 'comment', 'intention', 'intention', 'reflection', 'reflection', 'renegotiation', 'score'].sort(),
    )
    await to.priya.api.exchange.keep({ pairId: to.pairId, id: newId(), document })
    const [before, after] = [await jsonOf(from.priya, from.pairId), await jsonOf(to.priya, to.pairId)]
    const kept = ({ meetings, talkingPoints, notes, actionItems }: typeof before) => ({
      meetings: meetings!.map(({ starts_at, summary }) => [
        String(starts_at).slice(0, 'YYYY-MM-DDTHH:MM'.length),
        summary,
      ]),
      points: talkingPoints!.map(({ text }) => text),
      notes: notes!.map(({ markdown }) => markdown),
      items: actionItems!.map(({ text, due_on }) => [text, due_on]),
    })
    expect(kept(after)).toEqual(kept(before))
    expect(after).toMatchObject({
      reflections: [],
      intentions: [],
      clarities: [],
      itemComments: [],
      renegotiations: [],
    })
    expect(await bringIn(to.priya, to.pairId, exported)).toMatchObject({
      meetings: 0,
      points: 0,
      notes: 0,
      actionItems: 0,
    })
  })

  test('is found by both, and by nobody else', async () => {
    const { pairId, priya, tomas } = await withRecords()
    const [item] = await priya.api.actionItems.list({ pairId, state: 'open' })
    await priya.api.actionItems.drop({ id: item!.id, reason: 'Superseded by the runbook' })
    const said = [
      ['slowed down', 'reflection'],
      ['evening without', 'score'],
      ['audit came first', 'comment'],
      ['superseded', 'action-item'],
    ] as const
    for (const [q, kind] of said) {
      for (const actor of [priya, tomas])
        expect(await actor.api.search.find({ q, pairId })).toMatchObject([{ kind, pairId }])
      for (const actor of [cast.ruth, cast.ines, cast.mei, cast.yuki])
        expect(await actor.api.search.find({ q })).toEqual([])
    }
  })
})
