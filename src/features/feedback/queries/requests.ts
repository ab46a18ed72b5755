import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { found } from '../../../platform/errors.ts'
import type { FeedbackRequest } from '../contract.ts'
import { colleague } from './note.ts'

const selectRequests = sql`
  select r.id, ${colleague('asker')} as asker, r.about, r.due_on as "dueOn", r.asked_at as "askedAt", r.closed_at as "closedAt",
    (select coalesce(json_agg(json_build_object('person', ${colleague('person')}, 'nothingNowAt', q.nothing_now_at,
        'sharedId', (select f.id from feedback f where f.workspace_id = r.workspace_id and f.request_id = r.id
          and f.giver_id = q.person_id and f.shared_at is not null order by f.shared_at limit 1)) order by person.name), '[]')
      from feedback_request_person q join person on person.workspace_id = q.workspace_id and person.id = q.person_id
      where q.workspace_id = r.workspace_id and q.request_id = r.id) as people
  from feedback_request r join person asker on asker.workspace_id = r.workspace_id and asker.id = r.asker_id`

const REQUESTS = 100

/** What the reader asked and is asked, newest first. Somebody who is asked does not see who else is. */
export async function listRequests(tx: PersonTx): Promise<FeedbackRequest[]> {
  const { rows } =
    await sql<FeedbackRequest>`${selectRequests} order by r.asked_at desc, r.id desc limit ${REQUESTS}`.execute(tx)
  return rows.map(presentRequest)
}

export async function readRequest(tx: PersonTx, id: string): Promise<FeedbackRequest> {
  const { rows } = await sql<FeedbackRequest>`${selectRequests} where r.id = ${id}::uuid`.execute(tx)
  return presentRequest(found(rows[0]))
}

// Inside JSON a time is as PostgreSQL writes it.
const presentRequest = (request: FeedbackRequest): FeedbackRequest => ({
  ...request,
  people: request.people.map((asked) => ({
    ...asked,
    nothingNowAt: asked.nothingNowAt && new Date(asked.nothingNowAt).toISOString(),
  })),
})
