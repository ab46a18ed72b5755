export { book, changeSummary, endForgotten, holdNow, move, skip, start, unskip, wrapUp } from './holding.ts'
export { chooseTemplate, setScore } from './page.ts'
export { planAhead, replanAhead } from './planning.ts'
