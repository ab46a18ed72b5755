export { addItem, changeItem, confirmItem, takeBackMove } from './agreeing.ts'
export { dropItem, finishItem, reopenItem } from './closing.ts'
export { commentOn, dropComment } from './commenting.ts'
