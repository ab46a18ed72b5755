import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { AboutSomebody } from './contract.ts'

/** What somebody says of themselves; all empty when they have not said anything yet. */
export async function aboutPerson(tx: PersonTx, personId: string): Promise<AboutSomebody> {
  const row = await tx
    .selectFrom('about_me')
    .select(['person_id as personId', 'feedback', 'recognition', 'hard_news as hardNews'])
    .select(['working_hours as workingHours', 'energy', 'ask_about as askAbout', 'changed_at as changedAt'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const nothing = { feedback: '', recognition: '', hardNews: '', workingHours: '', energy: '', askAbout: [] }
  return row ?? { personId, changedAt: null, ...nothing }
}

/** The same, for oneself and those one has an open one-on-one with; of others not even whether they wrote anything. */
export async function readAbout(tx: PersonTx, personId: string): Promise<AboutSomebody> {
  const { rows } = await sql<{ meets: boolean }>`select shares_pair_with(${personId}::uuid) as meets`.execute(tx)
  if (personId !== tx.who.personId && !rows[0]!.meets) throw new Problem('not_found')
  return aboutPerson(tx, personId)
}
