import type { AnyTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { Person } from './contract.ts'

const base = (tx: AnyTx) =>
  tx
    .selectFrom('person')
    .select([
      'id',
      'name',
      'called',
      'email',
      'title',
      'manager_id as managerId',
      'time_zone as timeZone',
      'start_date as startDate',
    ])
    .select((eb) => [
      eb('administrator_since', 'is not', null).$castTo<boolean>().as('administrator'),
      eb('joined_at', 'is not', null).$castTo<boolean>().as('joined'),
      eb('left_at', 'is not', null).$castTo<boolean>().as('left'),
    ])

/** Everybody in the workspace, those who left last. */
export function listPeople(tx: AnyTx): Promise<Person[]> {
  return base(tx)
    .orderBy('left_at', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .execute()
}

export async function readPerson(tx: AnyTx, id: string): Promise<Person> {
  return found(await base(tx).where('id', '=', id).executeTakeFirst())
}
