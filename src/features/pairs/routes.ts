import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { activityOf } from '../activity/queries.ts'
import { endPair, setRhythm, setVideoRoom, startPair } from './commands.ts'
import { pairs } from './contract.ts'
import { listPairs, readPair, readPairLine, suggestedPairs } from './queries.ts'

const person = implement(pairs).$context<RequestContext>().use(asPerson)

export const pairsRoutes = {
  list: person.list.handler(({ context }) => listPairs(context.tx)),
  suggested: person.suggested.handler(({ context }) => suggestedPairs(context.tx)),
  start: person.start.handler(({ context, input }) => startPair(context.tx, input)),
  get: person.get.handler(({ context, input }) => readPairLine(context.tx, input.id)),
  setRhythm: person.setRhythm.handler(async ({ context, input }) => {
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
