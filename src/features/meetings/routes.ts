import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { readPair } from '../pairs/queries.ts'
import type { Template } from '../templates/contract.ts'
import { demandTemplates } from '../templates/queries.ts'
import {
  arrive,
  book,
  changeSummary,
  chooseTemplate,
  confirmTime,
  holdNow,
  move,
  reflect,
  setReady,
  setScore,
  skip,
  start,
  unskip,
  wrapUp,
} from './commands/index.ts'
import { meetings } from './contract.ts'
import {
  pastMeetings,
  readMeetingPage,
  readToday,
  readWrapUp,
  readyFor,
  reflectionsOn,
  scoresOf,
  upcomingMeetings,
} from './queries/index.ts'

export function meetingsRoutes(templates: Template[]) {
  const person = implement(meetings).$context<RequestContext>().use(asPerson)
  return {
    today: person.today.handler(({ context }) => readToday(context.tx, templates)),
    upcoming: person.upcoming.handler(async ({ context, input }) => {
      await readPair(context.tx, input.pairId)
      return upcomingMeetings(context.tx, input.pairId)
    }),
    history: person.history.handler(({ context, input }) => pastMeetings(context.tx, input.pairId, input)),
    get: person.get.handler(({ context, input }) => readMeetingPage(context.tx, input.id, templates)),
    holdNow: person.holdNow.handler(({ context, input }) => holdNow(context.tx, input, templates)),
    book: person.book.handler(({ context, input }) => book(context.tx, input)),
    start: person.start.handler(({ context, input }) => start(context.tx, input.id, templates)),
    skip: person.skip.handler(({ context, input }) => skip(context.tx, input.id, input.reason)),
    unskip: person.unskip.handler(({ context, input }) => unskip(context.tx, input.id)),
    move: person.move.handler(({ context, input: { id, ...to } }) => move(context.tx, id, to)),
    confirmTime: person.confirmTime.handler(({ context, input }) => confirmTime(context.tx, input.id, input.confirmed)),
    chooseTemplate: person.chooseTemplate.handler(async ({ context, input }) => {
      await demandTemplates(context.tx, templates, [input.template])
      return chooseTemplate(context.tx, input.id, input.template, templates)
    }),
    arrive: person.arrive.handler(({ context, input }) => arrive(context.tx, input.id)),
    reflect: person.reflect.handler(async ({ context, input }) => {
      await reflect(context.tx, input.id, input)
      return reflectionsOn(context.tx, input.id)
    }),
    setReady: person.setReady.handler(async ({ context, input }) => {
      await setReady(context.tx, input.id, input.ready)
      return readyFor(context.tx, input.id)
    }),
    setScore: person.setScore.handler(async ({ context, input }) => {
      await setScore(context.tx, input.id, input)
      return scoresOf(context.tx, input.id)
    }),
    draftWrapUp: person.draftWrapUp.handler(({ context, input }) => readWrapUp(context.tx, input.id, templates)),
    wrapUp: person.wrapUp.handler(({ context, input: { id, ...change } }) => wrapUp(context.tx, id, change, templates)),
    changeSummary: person.changeSummary.handler(({ context, input: { id, ...change } }) =>
      changeSummary(context.tx, id, change),
    ),
  }
}
