import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import type { Pair } from '../pairs/contract.ts'
import { openPair, readPair } from '../pairs/queries.ts'
import { dayIn } from '../pairs/rules/rhythm.ts'
import { firstName } from '../people/rules/names.ts'
import { keepImport, tallyOf } from './commands.ts'
import { exchange } from './contract.ts'
import { readPoint } from './provider/read-point.ts'
import { readSource } from './provider/read-source.ts'
import { readEverything, readHistory, seenKeys, zoneOf } from './queries/index.ts'
import { planImport, type UnderstandContext, understandAgain, writeMarkdown } from './rules/index.ts'
import { fitting } from './rules/point.ts'

const person = implement(exchange).$context<RequestContext>().use(asPerson)

export const exchangeRoutes = {
  preview: person.preview.handler(async ({ context: { tx }, input }) => {
    const pair = await openPair(tx, input.pairId)
    const { markdown } = await readSource(sourceOf(input))
    const before = {
      existing: await readHistory(tx, input.pairId, true),
      seenKeys: await seenKeys(tx, input.pairId),
    }
    const document = understandAgain(markdown, contextOf(pair, tx.who.personId, input.locale), before)
    return { markdown, document, adds: tallyOf(planImport(document, before.existing, before.seenKeys)) }
  }),
  keep: person.keep.handler(({ context, input }) => keepImport(context.tx, input)),
  readPoint: person.readPoint.handler(async ({ input }) => fitting(await readPoint(sourceOf(input)))),
  markdown: person.markdown.handler(async ({ context: { tx }, input }) => {
    const text = writeMarkdown(await readHistory(tx, input.pairId, false))
    return new File([text], await fileName(tx, input.pairId, 'md'), { type: 'text/markdown;charset=utf-8' })
  }),
  json: person.json.handler(async ({ context: { tx }, input }) => {
    const text = JSON.stringify(await readEverything(tx, input.pairId), null, 2)
    return new File([text], await fileName(tx, input.pairId, 'json'), { type: 'application/json' })
  }),
}

const contextOf = (pair: Pair, writerId: string, locale: string): UnderstandContext => ({
  people: [pair.lead, pair.member].map(({ id, name, called }) => ({ id, name, called })),
  writerId,
  importedOn: dayIn(zoneOf(pair), new Date().toISOString()),
  locale,
  language: locale.split('-')[0]!,
})

const sourceOf = ({ name, content, encoding }: { name: string; content: string; encoding: 'text' | 'base64' }) => ({
  name,
  content: encoding === 'base64' ? Buffer.from(content, 'base64') : content,
})

async function fileName(tx: Parameters<typeof readPair>[0], pairId: string, ending: string): Promise<string> {
  const { lead, member } = await readPair(tx, pairId)
  const names = [lead, member].map((person) => firstName(person).replaceAll(/[^\p{L}\p{N}-]/gu, ''))
  return `one-on-one-${names.join('-')}.${ending}`
}
