import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { addQuestion, changeQuestion, dropQuestion, importQuestions, markQuestion } from './commands.ts'
import { questions } from './contract.ts'
import { listQuestions, suggestFor, untouchedTopics } from './queries.ts'
import type { BankQuestion } from './rules/bank.ts'

export function questionsRoutes(bank: readonly BankQuestion[]) {
  const person = implement(questions).$context<RequestContext>().use(asPerson)
  return {
    list: person.list.handler(({ context }) => listQuestions(context.tx, bank)),
    suggest: person.suggest.handler(({ context, input }) => suggestFor(context.tx, bank, input.pairId, input.limit)),
    untouched: person.untouched.handler(({ context }) => untouchedTopics(context.tx, bank)),
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
    importList: person.importList.handler(({ context, input }) => importQuestions(context.tx, input)),
  }
}
