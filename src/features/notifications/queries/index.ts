export { readInbox } from './inbox.ts'
export { itemsComingDue, type Reader, readNews, remindersOf } from './letters.ts'
export { howToTell, settingsOf } from './settings.ts'
