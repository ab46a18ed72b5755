export { askToWrapUp } from './asking.ts'
export { markRead, setHow, unsubscribe } from './choosing.ts'
export { claimReaders, claimReadersOf, noteReminders, takeNews, takeUnmailed } from './letters.ts'
export {
  mailJob,
  prepareJob,
  remind,
  remindToPrepare,
  takeBackNews,
  tellBoth,
  tellOther,
  tellPerson,
} from './telling.ts'
