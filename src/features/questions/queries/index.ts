export { type Shipped, suggestFor } from './suggest.ts'
export { untouchedTopics } from './touched.ts'
export { askedMarks, listQuestions, readQuestion } from './written.ts'
