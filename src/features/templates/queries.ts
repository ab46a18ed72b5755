import type { AnyTx, PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import type { Section, Template } from './contract.ts'
import { minutesOf, type SectionTopics, topicsOf } from './rules.ts'

const isWritten = (key: string) => /^[0-9a-f]{8}-/.test(key)

function selectWritten(tx: AnyTx) {
  return tx
    .selectFrom('template')
    .innerJoin('person', (join) =>
      join.onRef('person.workspace_id', '=', 'template.workspace_id').onRef('person.id', '=', 'template.author_id'),
    )
    .select(['template.id', 'template.name', 'template.purpose', 'template.sections', 'template.shared_at'])
    .select(['template.author_id', 'person.name as authorName'])
}
type Row = Awaited<ReturnType<ReturnType<typeof selectWritten>['executeTakeFirstOrThrow']>>

const present = (tx: PersonTx, row: Row): Template => ({
  key: row.id,
  name: row.name,
  purpose: row.purpose,
  sections: row.sections.map((section) => ({ ...section })),
  minutes: minutesOf(row.sections),
  origin: row.author_id === tx.who.personId ? 'mine' : 'team',
  authorName: row.authorName,
  shared: row.shared_at !== null,
})

/** Those that come with Rapport, then the reader's own and those the team shares. */
export async function listTemplates(tx: PersonTx, shipped: readonly Template[]): Promise<Template[]> {
  const rows = await selectWritten(tx)
    .where('template.dropped_at', 'is', null)
    .where((eb) => eb.or([eb('author_id', '=', tx.who.personId), eb('shared_at', 'is not', null)]))
    .orderBy('template.created_at')
    .orderBy('template.id')
    .execute()
  return [...shipped, ...rows.map((row) => present(tx, row))]
}

export async function readTemplate(tx: PersonTx, id: string): Promise<Template> {
  return present(tx, found(await selectWritten(tx).where('template.id', '=', id).executeTakeFirst()))
}

/** What a meeting follows; should its template be gone, the usual one. */
export async function templateOf(tx: PersonTx, shipped: readonly Template[], key: string): Promise<Template> {
  const known = shipped.find((template) => template.key === key)
  if (known) return known
  const row = isWritten(key) ? await selectWritten(tx).where('template.id', '=', key).executeTakeFirst() : undefined
  return row ? present(tx, row) : shipped[0]!
}

/** What a meeting that begins now follows. */
export async function sectionsOf(tx: AnyTx, shipped: readonly Template[], key: string): Promise<Section[]> {
  const known = shipped.find((template) => template.key === key)
  if (known) return known.sections
  const row = isWritten(key) ? await selectWritten(tx).where('template.id', '=', key).executeTakeFirst() : undefined
  return row?.sections ?? shipped[0]!.sections
}

/** What each section of these templates is about, where that is always the same. One query for those written here. */
export async function sectionTopics(
  tx: AnyTx,
  shipped: readonly Template[],
  keys: readonly string[],
): Promise<Map<string, SectionTopics>> {
  const written = keys.filter(isWritten)
  const rows =
    written.length === 0
      ? []
      : await tx.selectFrom('template').select(['id', 'sections']).where('id', 'in', written).execute()
  return new Map([
    ...shipped.map(({ key, sections }) => [key, topicsOf(sections)] as const),
    ...rows.map(({ id, sections }) => [id, topicsOf(sections)] as const),
  ])
}

/** Throws unless all of these can be followed by whoever asks. */
export async function demandTemplates(tx: PersonTx, shipped: readonly Template[], keys: string[]): Promise<void> {
  for (const key of keys) {
    const { key: follows } = await templateOf(tx, shipped, key)
    if (follows !== key) throw new Problem('not_found', { field: 'template' })
  }
}
