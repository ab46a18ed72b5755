import type { PersonTx } from '../../../platform/database/index.ts'
import { listItems } from '../../action-items/queries.ts'
import { agendaOf } from '../../agenda/queries.ts'
import { intentionsOf } from '../../intentions/queries.ts'
import type { Pair } from '../../pairs/contract.ts'
import { readPairs } from '../../pairs/queries.ts'
import { dayIn } from '../../pairs/rules/rhythm.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import type { Template } from '../../templates/contract.ts'
import { templateOf } from '../../templates/queries.ts'
import { heldCount, presentMeeting, selectMeetings } from './meetings.ts'
import { readyFor } from './page.ts'

/** The reader's day: the meetings of today, or of the next day that has any, and the action items that are due. */
export async function readToday(tx: PersonTx, templates: Template[], now = new Date()) {
  const { time_zone } = await tx
    .selectFrom('person')
    .select('time_zone')
    .where('id', '=', tx.who.personId)
    .executeTakeFirstOrThrow()
  const pairs = new Map((await readPairs(tx)).filter(({ endedAt }) => endedAt === null).map((pair) => [pair.id, pair]))
  const rows = await selectMeetings(tx)
    .where('held_at', 'is', null)
    .where('skipped_at', 'is', null)
    .where('starts_at', '>', new Date(now.getTime() - 12 * 3_600_000).toISOString())
    .where('starts_at', '<', new Date(now.getTime() + 28 * 86_400_000).toISOString())
    .orderBy('starts_at')
    .execute()
  const open = rows.map(presentMeeting).filter(({ pairId }) => pairs.has(pairId))
  const today = dayIn(time_zone, now.toISOString())
  const day = open.map(({ startsAt }) => dayIn(time_zone, startsAt)).find((on) => on >= today)
  const meetings = []
  for (const meeting of open.filter(({ startsAt, state }) => dayIn(time_zone, startsAt) === day || state === 'live')) {
    const points = await agendaOf(tx, meeting.pairId, meeting.id)
    const mine = points.filter(({ authorId }) => authorId === tx.who.personId).length
    const pair = pairs.get(meeting.pairId)!
    const { key, name, sections } = await templateOf(tx, templates, meeting.template)
    meetings.push({
      meeting,
      pair,
      template: { key, name },
      scores: sections.some(({ score }) => score) ? await lastScores(tx, pair.id, otherOf(pair).id) : [],
      conversation: (await heldCount(tx, meeting.pairId)) + 1,
      points: { mine, theirs: points.length - mine },
      ready: await readyFor(tx, meeting.id),
      intention: (await intentionsOf(tx, meeting.id)).some(({ personId }) => personId === tx.who.personId),
    })
  }
  return { meetings, dueActionItems: await dueItems(tx, pairs, today), now: now.toISOString() }
}

/** The last two numbers somebody gave in this one-on-one, newest first. */
async function lastScores(tx: PersonTx, pairId: string, personId: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('meeting_score')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.workspace_id', '=', 'meeting_score.workspace_id')
        .onRef('meeting.id', '=', 'meeting_score.meeting_id'),
    )
    .select('score')
    .where('meeting_score.pair_id', '=', pairId)
    .where('person_id', '=', personId)
    .where('meeting.held_at', 'is not', null)
    .orderBy('meeting.starts_at', 'desc')
    .limit(2)
    .execute()
  return rows.map(({ score }) => score)
}

async function dueItems(tx: PersonTx, pairs: Map<string, Pair>, today: string) {
  const inAWeek = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10)
  const items = await listItems(tx, { state: 'open', dueBy: inAWeek })
  return items
    .filter(({ pairId }) => pairs.has(pairId))
    .map((item) => ({ ...item, otherName: otherOf(pairs.get(item.pairId)!).name }))
}
