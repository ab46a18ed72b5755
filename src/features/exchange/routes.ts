import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { openPair, readPair } from '../pairs/queries.ts'
import { dayIn } from '../pairs/rules/rhythm.ts'
import { firstName } from '../people/rules/names.ts'
import { keepImport, tallyOf } from './commands.ts'
import { exchange } from './contract.ts'
import { readPoint } from './provider/read-point.ts'
import { readSource } from './provider/read-source.ts'
import { readEverything, readHistory, seenKeys, zoneOf } from './queries.ts'
import { planImport, understand, writeMarkdown } from './rules/index.ts'
import { fitting } from './rules/point.ts'

const person = implement(exchange).$context<RequestContext>().use(asPerson)

export const exchangeRoutes = {
  preview: person.preview.handler(async ({ context: { tx }, input }) => {
    const pair = await openPair(tx, input.pairId)
    const { markdown } = await readSource(sourceOf(input))
    const document = understand(markdown, {
      people: [pair.lead, pair.member],
      writerId: tx.who.personId,
      importedOn: dayIn(zoneOf(pair), new Date().toISOString()),
      locale: input.locale,
      language: input.locale.split('-')[0]!,
    })
    const existing = await readHistory(tx, input.pairId, true)
    return { markdown, document, adds: tallyOf(planImport(document, existing, await seenKeys(tx, input.pairId))) }
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

const sourceOf = ({ name, content, encoding }: { name: string; content: string; encoding: 'text' | 'base64' }) => ({
  name,
  content: encoding === 'base64' ? Buffer.from(content, 'base64') : content,
})

async function fileName(tx: Parameters<typeof readPair>[0], pairId: string, ending: string): Promise<string> {
  const { lead, member } = await readPair(tx, pairId)
  const names = [lead, member].map((person) => firstName(person).replaceAll(/[^\p{L}\p{N}-]/gu, ''))
  return `one-on-one-${names.join('-')}.${ending}`
}
