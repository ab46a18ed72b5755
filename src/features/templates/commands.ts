import type { PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { Section, Template } from './contract.ts'
import { readTemplate } from './queries.ts'
import { memberFirst } from './rules.ts'

export interface NewTemplate {
  id: string
  name: string
  purpose: string
  sections: Section[]
  shared: boolean
}

const ordered = (sections: Section[]) => JSON.stringify(memberFirst(sections))

/** Makes a template of one's own; the same request again changes nothing. */
export async function addTemplate(tx: PersonTx, { id, sections, shared, ...words }: NewTemplate): Promise<Template> {
  await tx
    .insertInto('template')
    .values({
      workspace_id: tx.who.workspaceId,
      id,
      author_id: tx.who.personId,
      ...words,
      sections: ordered(sections),
      shared_at: shared ? new Date().toISOString() : null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
  return readTemplate(tx, id)
}

export async function changeTemplate(
  tx: PersonTx,
  id: string,
  { sections, shared, ...words }: Partial<Omit<NewTemplate, 'id'>>,
): Promise<Template> {
  return change(tx, id, {
    ...words,
    ...(sections && { sections: ordered(sections) }),
    ...(shared !== undefined && { shared_at: shared ? new Date().toISOString() : null }),
  })
}

/** No longer offers it; what follows it already still does. */
export const dropTemplate = (tx: PersonTx, id: string) => change(tx, id, { dropped_at: new Date().toISOString() })

export const restoreTemplate = (tx: PersonTx, id: string) => change(tx, id, { dropped_at: null })

async function change(
  tx: PersonTx,
  id: string,
  set: {
    name?: string
    purpose?: string
    sections?: string
    shared_at?: string | null
    dropped_at?: string | null
  },
): Promise<Template> {
  if (Object.keys(set).length > 0) {
    const { numUpdatedRows } = await tx
      .updateTable('template')
      .set(set)
      .where('id', '=', id)
      .where('author_id', '=', tx.who.personId)
      .executeTakeFirst()
    found(numUpdatedRows > 0n || null)
  }
  return readTemplate(tx, id)
}
