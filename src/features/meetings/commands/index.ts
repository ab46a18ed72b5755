export { book, changeSummary, demand, endForgotten, holdNow, move, skip, start, unskip, wrapUp } from './holding.ts'
export { arrive, chooseTemplate, reflect, setReady, setScore } from './page.ts'
export { planAhead, replanAhead } from './planning.ts'
