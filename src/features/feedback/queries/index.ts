export { feedbackBetween, listFeedback, readAll } from './lists.ts'
export { readOne, readSharing, readWhole, teamOf } from './note.ts'
export { contextFor, overviewOf } from './overview.ts'
export { listRequests, readRequest } from './requests.ts'
