import type { Who } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/ids.ts'
import type { Actor, World } from './world.ts'

/** Words that stand in everything of the pair, so that a test sees at once where they leak. */
export const OF_THE_PAIR = 'xylophone'
export const OF_THE_LEAD_ALONE = 'quasar'
export const OF_THE_MEMBER_ALONE = 'marzipan'

/** The people of every test. Priya leads Tomás and Mei and reports to Ruth; Ines administers; Yuki is from elsewhere. */
export interface Cast {
  priya: Actor
  tomas: Actor
  mei: Actor
  ruth: Actor
  ines: Actor
  yuki: Actor
  nobody: Actor
  /** Priya and Tomás, and what they have. */
  pairId: string
  /** The next meeting, and the one after it. */
  next: string
  later: string
  /** A meeting they held, with a summary. */
  held: string
  sharedPoint: string
  leadsPoint: string
  membersPoint: string
  actionItem: string
  /** What Priya shared with Tomás. */
  feedback: string
  /** The other one-on-ones: Priya and Mei, Ruth and Priya, Yuki and a colleague of hers. */
  pairWithMei: string
  pairWithRuth: string
  pairElsewhere: string
}

export const weekly = {
  everyWeeks: 1 as const,
  weekday: 4,
  startsAt: '10:00',
  timeZone: 'Europe/London',
  minutes: 25,
  anchorOn: '2026-01-01',
}

/** Builds the cast as people would: an administrator adds them, each pair begins with one of its two. */
export async function gather(world: World): Promise<Cast> {
  const workspaceId = newId()
  const person = (name: string) => ({
    workspaceId,
    personId: newId(),
    name,
    email: `${name
      .split(' ')[0]!
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z]/g, '')}@harbour.example`,
  })
  const administrator = person('Ines Duarte')
  await world.database.asSystem('the first administrator is there before anybody can sign in', async (tx) => {
    await tx.insertInto('workspace').values({ id: workspaceId, name: 'Harbour' }).execute()
    await tx
      .insertInto('person')
      .values({
        workspace_id: workspaceId,
        id: administrator.personId,
        name: administrator.name,
        email: administrator.email,
        time_zone: 'Europe/Lisbon',
        administrator_since: new Date().toISOString(),
      })
      .execute()
  })
  const ines = await world.actor(administrator)
  const join = async (name: string, managerId: string | null): Promise<Actor> => {
    const who = person(name)
    await ines.api.people.add({ id: who.personId, name, email: who.email, managerId, timeZone: 'Europe/London' })
    return world.actor(who)
  }
  const ruth = await join('Ruth Calder', null)
  const priya = await join('Priya Raman', ruth.personId)
  const tomas = await join('Tomás Oliveira', priya.personId)
  const mei = await join('Mei Lindqvist', priya.personId)

  const pairId = await begin(priya, tomas)
  const pairWithMei = await begin(priya, mei)
  const pairWithRuth = await begin(ruth, priya)
  const { yuki, pairElsewhere } = await elsewhere(world)

  const held = newId()
  await priya.api.meetings.holdNow({ pairId, id: held })
  await tomas.api.agenda.add(point(pairId, `What we said about the ${OF_THE_PAIR}`))
  await priya.api.meetings.wrapUp({ id: held, summary: `We spoke of the ${OF_THE_PAIR}.` })
  const [next, later] = await priya.api.meetings.upcoming({ pairId })
  const shared = await tomas.api.agenda.add(point(pairId, `The ${OF_THE_PAIR} keeps coming up`))
  const leads = await priya.api.agenda.add(point(pairId, `Say it kindly: ${OF_THE_LEAD_ALONE}`, 'only_me'))
  const members = await tomas.api.agenda.add(point(pairId, `Ask for more: ${OF_THE_MEMBER_ALONE}`, 'only_me'))
  const item = await priya.api.actionItems.add({
    pairId,
    id: newId(),
    text: `Tune the ${OF_THE_PAIR}`,
    ownerId: tomas.personId,
    dueOn: '2030-01-08',
    meetingId: next!.id,
  })
  const { id: feedback } = await priya.api.feedback.save(sawHim(tomas))
  await priya.api.feedback.share({ id: feedback })
  return {
    priya,
    tomas,
    mei,
    ruth,
    ines,
    yuki,
    nobody: world.nobody,
    pairId,
    next: next!.id,
    later: later!.id,
    held,
    sharedPoint: shared.id,
    leadsPoint: leads.id,
    membersPoint: members.id,
    actionItem: item.id,
    feedback,
    pairWithMei,
    pairWithRuth,
    pairElsewhere,
  }
}

/** A one-on-one of Priya's in which nothing has happened; she can act for both sides of the law. */
export async function freshPair(
  world: World,
  { ines, priya }: Cast,
): Promise<{ pairId: string; priya: Actor; other: Actor }> {
  const who = {
    workspaceId: ines.workspaceId,
    personId: newId(),
    name: 'Fresh Person',
    email: `${newId()}@harbour.example`,
  }
  await ines.api.people.add({ id: who.personId, name: who.name, email: who.email, timeZone: 'America/New_York' })
  const other = await world.actor(who)
  return { pairId: await begin(priya, other), priya, other }
}

/** A talking point nobody has added yet. */
export function point(pairId: string, text: string, visibility: 'both' | 'at_start' | 'only_me' = 'both') {
  return { pairId, id: newId(), text, section: 'theirs', visibility }
}

/** A whole high five for somebody, not saved yet. */
export function sawHim({ personId }: Actor) {
  return {
    id: newId(),
    receiverId: personId,
    kind: 'high-five' as const,
    shape: 'sbi' as const,
    situation: 'At Tuesday night’s hand-over to Lisbon',
    behaviour: 'You stayed until the other team had read the timeline back to you.',
    impact: 'They fixed it by one o’clock without waking anyone.',
    request: 'Please keep that, and show Mei how.',
  }
}

export async function begin(lead: Actor, member: Who): Promise<string> {
  const id = newId()
  await lead.api.pairs.start({ id, otherId: member.personId, kind: 'manager', me: 'lead', rhythm: weekly })
  return id
}

async function elsewhere(world: World): Promise<{ yuki: Actor; pairElsewhere: string }> {
  const workspaceId = newId()
  const [yukiId, kenId] = [newId(), newId()]
  await world.database.asSystem('another workspace on the same server', async (tx) => {
    await tx.insertInto('workspace').values({ id: workspaceId, name: 'Elsewhere' }).execute()
    await tx
      .insertInto('person')
      .values([
        {
          workspace_id: workspaceId,
          id: yukiId,
          name: 'Yuki Tanaka',
          email: 'yuki@elsewhere.example',
          administrator_since: new Date().toISOString(),
        },
        { workspace_id: workspaceId, id: kenId, name: 'Ken Mori', email: 'ken@elsewhere.example' },
      ])
      .execute()
  })
  const yuki = await world.actor({
    workspaceId,
    personId: yukiId,
    name: 'Yuki Tanaka',
    email: 'yuki@elsewhere.example',
  })
  const pairElsewhere = newId()
  await yuki.api.pairs.start({ id: pairElsewhere, otherId: kenId, kind: 'manager', me: 'lead', rhythm: weekly })
  return { yuki, pairElsewhere }
}
