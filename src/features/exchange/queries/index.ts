export { readEverything } from './everything.ts'
export { readHistory } from './history.ts'
export { seenKeys } from './seen-keys.ts'
export { zoneOf } from './zone.ts'
