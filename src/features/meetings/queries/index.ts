export { heldCount, pastMeetings, presentMeeting, readMeeting, selectMeetings, upcomingMeetings } from './meetings.ts'
export { readMeetingPage, readWrapUp, readyFor, reflectionsOn, scoresOf } from './page.ts'
export { readToday } from './today.ts'
