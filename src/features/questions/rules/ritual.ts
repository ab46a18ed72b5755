import { anyOf } from '../../coaching/rules/index.ts'
import { bare, type Item } from './clause.ts'
import { whole } from './grammar.ts'
import { greetings, leadIns, rituals } from './words/en.ts'

const ritual = whole(`(?:${rituals.join('|')})(?: (?:then|there|everyone|today|this (?:morning|afternoon)))?`)
const greeting = whole(`(?:${anyOf([...greetings, ...leadIns])})(?: [\\p{L}]+)?`)

/** The whole item is a greeting in the shape of a question. Anything named in it makes it a question again. */
export function isRitual(item: Item): boolean {
  const said = item.clauses.filter((clause) => !greeting.test(bare(clause.sentence.text)) && bare(clause.masked) !== '')
  return said.length > 0 && said.every((clause) => ritual.test(bare(clause.masked)))
}
