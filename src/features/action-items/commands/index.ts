export { addItem, changeItem, confirmItem } from './agreeing.ts'
export { dropItem, finishItem, reopenItem } from './closing.ts'
export { commentOn, dropComment } from './commenting.ts'
export { takeBackMove } from './moving.ts'
