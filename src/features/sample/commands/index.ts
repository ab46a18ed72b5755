import { Temporal } from 'temporal-polyfill'
import type { Database, SystemTx, Who } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/ids.ts'
import { type Story, scheduleOf } from '../rules.ts'
import { writeFeedback } from './feedback.ts'
import { PairStory } from './pair.ts'

export type Visitor = 'priya' | 'tomas' | 'ruth'

/** Makes the sample workspace if it is not there yet, and says whom to enter as. */
export async function openSample(
  database: Database,
  story: Story,
  as: Visitor,
): Promise<Who & { email: string; name: string }> {
  return database.asSystem('the sample is made before anybody is in it', async (tx) => {
    const there = await tx
      .selectFrom('workspace')
      .select('id')
      .where('sample', '=', true)
      .forUpdate()
      .executeTakeFirst()
    const workspaceId = there?.id ?? (await writeStory(tx, story))
    const { email } = story.people.find((person) => handleOf(person.email) === as)!
    const person = await tx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('workspace_id', '=', workspaceId)
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    return { workspaceId, personId: person.id, email, name: person.name }
  })
}

const handleOf = (email: string) => email.split('@')[0]!

/** Fills a workspace with a story, dated back from now. Returns its id. */
export async function writeStory(tx: SystemTx, story: Story, now = Temporal.Now.instant()): Promise<string> {
  const workspaceId = newId()
  const ids = new Map(story.people.map(({ email }) => [handleOf(email), newId()]))
  await tx.insertInto('workspace').values({ id: workspaceId, name: story.workspace, sample: true }).execute()
  for (const { name, email, title, reportsTo, timeZone, since, administrator } of story.people) {
    await tx
      .insertInto('person')
      .values({
        workspace_id: workspaceId,
        id: ids.get(handleOf(email))!,
        name,
        email,
        title,
        manager_id: reportsTo ? ids.get(reportsTo)! : null,
        time_zone: timeZone,
        start_date: since,
        joined_at: now.toString(),
        administrator_since: administrator ? now.toString() : null,
      })
      .execute()
  }
  for (const { email, about } of story.people) {
    if (!about) continue
    const { hardNews: hard_news, workingHours: working_hours, askAbout = [], ...same } = about
    await tx
      .insertInto('about_me')
      .values({
        workspace_id: workspaceId,
        person_id: ids.get(handleOf(email))!,
        ...same,
        hard_news,
        working_hours,
        ask_about: JSON.stringify(askAbout),
      })
      .execute()
  }
  for (const pair of story.pairs) await new PairStory(tx, workspaceId, ids, pair, scheduleOf(pair, now)).write()
  await writeFeedback(tx, workspaceId, ids, story, now)
  return workspaceId
}
