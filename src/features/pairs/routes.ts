import { implement } from '@orpc/server'
import type { PersonTx } from '../../platform/database/index.ts'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { activityOf } from '../activity/queries.ts'
import type { Template } from '../templates/contract.ts'
import { demandTemplates } from '../templates/queries.ts'
import { endPair, setRhythm, setVideoRoom, startPair } from './commands.ts'
import { pairs, type Rhythm } from './contract.ts'
import { listPairs, readPair, readPairLine, suggestedPairs } from './queries.ts'

export function pairsRoutes(templates: readonly Template[]) {
  const person = implement(pairs).$context<RequestContext>().use(asPerson)
  const demandKnown = (tx: PersonTx, rhythm: Rhythm | null) =>
    demandTemplates(tx, templates, rhythm ? [rhythm.template, rhythm.other?.template ?? 'weekly'] : [])
  return {
    list: person.list.handler(({ context }) => listPairs(context.tx)),
    suggested: person.suggested.handler(({ context }) => suggestedPairs(context.tx)),
    start: person.start.handler(async ({ context, input }) => {
      await demandKnown(context.tx, input.rhythm)
      return startPair(context.tx, input)
    }),
    get: person.get.handler(({ context, input }) => readPairLine(context.tx, input.id)),
    setRhythm: person.setRhythm.handler(async ({ context, input }) => {
      await demandKnown(context.tx, input.rhythm)
      await setRhythm(context.tx, input.id, input.rhythm)
      return readPairLine(context.tx, input.id)
    }),
    setVideoRoom: person.setVideoRoom.handler(async ({ context, input }) => {
      await setVideoRoom(context.tx, input.id, input.videoUrl)
      return readPairLine(context.tx, input.id)
    }),
    end: person.end.handler(async ({ context, input }) => {
      await endPair(context.tx, input.id)
      return readPairLine(context.tx, input.id)
    }),
    activity: person.activity.handler(async ({ context, input }) => {
      await readPair(context.tx, input.id)
      return activityOf(context.tx, input.id, input.before)
    }),
  }
}
