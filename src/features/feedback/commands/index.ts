export { ask, closeRequest, sayNothingNow } from './asking.ts'
export { answer, markRead, sayWhatChanged, setLookAgain, showTo } from './receiving.ts'
export { remindOfFeedback } from './reminding.ts'
export { change, dropDraft, hold, planFor, saveDraft, share } from './writing.ts'
