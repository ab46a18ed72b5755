import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import * as commands from './commands/index.ts'
import { feedbackContract } from './contract.ts'
import {
  contextFor,
  feedbackBetween,
  listFeedback,
  listRequests,
  overviewOf,
  readAll,
  readWhole,
} from './queries/index.ts'

import { writeMarkdown } from './rules/export.ts'

const person = implement(feedbackContract).$context<RequestContext>().use(asPerson)

export const feedbackRoutes = {
  list: person.list.handler(({ context, input }) => listFeedback(context.tx, input)),
  overview: person.overview.handler(({ context }) => overviewOf(context.tx)),
  context: person.context.handler(({ context, input }) => contextFor(context.tx, input.personId)),
  between: person.between.handler(({ context, input }) => feedbackBetween(context.tx, input.personId)),
  get: person.get.handler(({ context, input }) => readWhole(context.tx, input.id)),
  save: person.save.handler(({ context, input }) => commands.saveDraft(context.tx, input)),
  drop: person.drop.handler(({ context, input }) => commands.dropDraft(context.tx, input.id)),
  plan: person.plan.handler(({ context, input }) => commands.planFor(context.tx, input.id, input.meetingId)),
  hold: person.hold.handler(({ context, input }) => commands.hold(context.tx, input.id, input.remindOn)),
  share: person.share.handler(({ context, input }) => commands.share(context.tx, input.id, input.meetingId)),
  change: person.change.handler(({ context, input }) => commands.change(context.tx, input)),
  read: person.read.handler(({ context, input }) => commands.markRead(context.tx, input.id)),
  answer: person.answer.handler(({ context, input }) => commands.answer(context.tx, input.id, input.text)),
  lookAgain: person.lookAgain.handler(({ context, input }) => commands.setLookAgain(context.tx, input.id, input.on)),
  sayWhatChanged: person.sayWhatChanged.handler(({ context, input }) =>
    commands.sayWhatChanged(context.tx, input.id, input.text),
  ),
  show: person.show.handler(({ context, input }) => commands.showTo(context.tx, input.id, input.personId, input.shown)),
  markdown: person.markdown.handler(
    async ({ context }) =>
      new File([writeMarkdown(await readAll(context.tx), context.tx.who.personId)], 'feedback.md', {
        type: 'text/markdown;charset=utf-8',
      }),
  ),
  json: person.json.handler(
    async ({ context }) =>
      new File([JSON.stringify(await readAll(context.tx), null, 2)], 'feedback.json', { type: 'application/json' }),
  ),
  ask: person.ask.handler(({ context, input }) => commands.ask(context.tx, input)),
  requests: person.requests.handler(({ context }) => listRequests(context.tx)),
  nothingNow: person.nothingNow.handler(({ context, input }) => commands.sayNothingNow(context.tx, input.id)),
  closeRequest: person.closeRequest.handler(({ context, input }) => commands.closeRequest(context.tx, input.id)),
}
