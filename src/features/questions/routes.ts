import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { readPair } from '../pairs/queries.ts'
import { addQuestion, changeQuestion, dropQuestion, importQuestions, markAsked, markQuestion } from './commands.ts'
import { questions } from './contract.ts'
import { askedMarks, listQuestions, type Shipped, suggestFor, untouchedTopics } from './queries/index.ts'

export function questionsRoutes(shipped: Shipped) {
  const { questions: bank } = shipped
  const person = implement(questions).$context<RequestContext>().use(asPerson)
  return {
    list: person.list.handler(({ context }) => listQuestions(context.tx, bank)),
    suggest: person.suggest.handler(({ context, input }) => suggestFor(context.tx, shipped, input)),
    untouched: person.untouched.handler(({ context }) => untouchedTopics(context.tx, shipped)),
    add: person.add.handler(({ context, input }) => addQuestion(context.tx, input)),
    change: person.change.handler(({ context, input: { id, ...change } }) => changeQuestion(context.tx, id, change)),
    drop: person.drop.handler(async ({ context, input }) => {
      await dropQuestion(context.tx, input.id)
      return { dropped: true as const }
    }),
    restore: person.restore.handler(({ context, input }) => changeQuestion(context.tx, input.id, {})),
    mark: person.mark.handler(async ({ context, input }) => {
      await markQuestion(context.tx, bank, input.key, input)
      return input
    }),
    askedMarks: person.askedMarks.handler(async ({ context, input }) => {
      await readPair(context.tx, input.pairId)
      return askedMarks(context.tx, input.pairId)
    }),
    markAsked: person.markAsked.handler(({ context, input }) => markAsked(context.tx, input)),
    importList: person.importList.handler(({ context, input }) => importQuestions(context.tx, bank, input)),
  }
}
