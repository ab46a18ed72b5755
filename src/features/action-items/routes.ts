import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import {
  addItem,
  changeItem,
  commentOn,
  confirmItem,
  dropComment,
  dropItem,
  finishItem,
  reopenItem,
  takeBackMove,
} from './commands/index.ts'
import { actionItems } from './contract.ts'
import { listItems, readItemPage } from './queries.ts'

const person = implement(actionItems).$context<RequestContext>().use(asPerson)

export const actionItemsRoutes = {
  list: person.list.handler(({ context, input }) => listItems(context.tx, input)),
  get: person.get.handler(({ context, input }) => readItemPage(context.tx, input.id)),
  add: person.add.handler(({ context, input }) => addItem(context.tx, input)),
  change: person.change.handler(({ context, input: { id, ...change } }) => changeItem(context.tx, id, change)),
  takeBackMove: person.takeBackMove.handler(({ context, input }) => takeBackMove(context.tx, input.id)),
  confirm: person.confirm.handler(({ context, input }) => confirmItem(context.tx, input.id)),
  finish: person.finish.handler(({ context, input }) => finishItem(context.tx, input.id)),
  reopen: person.reopen.handler(({ context, input }) => reopenItem(context.tx, input.id)),
  drop: person.drop.handler(({ context, input }) => dropItem(context.tx, input.id, input.reason)),
  comment: person.comment.handler(({ context, input }) => commentOn(context.tx, input.id, input.commentId, input.text)),
  dropComment: person.dropComment.handler(({ context, input }) => dropComment(context.tx, input.id, input.commentId)),
}
