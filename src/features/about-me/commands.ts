import type { PersonTx } from '../../platform/database/index.ts'
import { announce } from '../../platform/live/announce.ts'
import type { AboutMe, AboutSomebody } from './contract.ts'
import { aboutPerson } from './queries.ts'

/** Keeps what is given and leaves the rest as it was. */
export async function setAboutMe(tx: PersonTx, given: Partial<AboutMe>): Promise<AboutSomebody> {
  const { workspaceId, personId } = tx.who
  const { hardNews, workingHours, askAbout, ...same } = { ...(await aboutPerson(tx, personId)), ...given }
  const { feedback, recognition, energy } = same
  const row = {
    feedback,
    recognition,
    hard_news: hardNews,
    working_hours: workingHours,
    energy,
    ask_about: JSON.stringify([...new Set(askAbout)]),
    changed_at: new Date().toISOString(),
  }
  await tx
    .insertInto('about_me')
    .values({ workspace_id: workspaceId, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'person_id']).doUpdateSet(row))
    .execute()
  const pairs = await tx.selectFrom('pair').select('id').where('ended_at', 'is', null).execute()
  for (const { id } of pairs) await announce(tx, { workspaceId, pairId: id, what: 'meeting' })
  return aboutPerson(tx, personId)
}
