import { fold, nameReader, type Participant } from '../../../action-items/rules/names.ts'

const short = 'ai|a\\/i|a\\.i\\.|ap|to-?do'
const words = 'action(?: (?:item|point))?s?|task|next step|follow[- ]?up'
const bold = '[*_]{0,2}'

/** "AI: …", "Action items – …", "**TODO:** …" */
const parted = new RegExp(
  `^${bold}(?:${short}|${words})${bold}\\s*(?::${bold}|\\s-{1,2}(?=\\s)|\\s[\\u2013\\u2014](?=\\s))\\s*(?=\\S)`,
  'i',
)
/** "[AI] …", "(TODO) …", "#task …" */
const marked = new RegExp(
  `^(?:\\[(?:${short}|${words})\\]|\\((?:${short}|${words})\\)|#(?:task|todo)(?![\\p{L}\\p{N}/_-]))\\s*:?\\s*(?=\\S)`,
  'iu',
)
/** "AI tom …", "Action for Tom: …": somebody's name has to follow. */
const unparted = new RegExp(`^${bold}(?:(${short})|${words})${bold}(?:\\s+for)?(?:\\s+@?|\\/)(?=\\p{L})`, 'iu')

const joined = /^\s*(?:$|[,&+/:\u2013\u2014-]|(?:and|to|will|should)(?!\p{L}))/u
const saysWho = /^\s*(?::|[\u2013\u2014-]|(?:to|will)\s)/u

/**
 * The sentence behind a word that says that something is promised: "AI tom: call Ruth", "[AI] Tom to call Ruth". Null
 * where no such word is in front.
 */
export function behindActionLabel(text: string, people: readonly Participant[]): string | null {
  const sign = marked.exec(text) ?? parted.exec(text)
  if (sign) return behindActionLabel(text.slice(sign[0].length), people) ?? text.slice(sign[0].length)
  const label = unparted.exec(text)
  if (!label) return null
  const rest = text.slice(label[0].length)
  const folded = fold(rest)
  const name = nameReader(people)
    .find(rest, folded)
    .find(({ start }) => start === 0)
  const after = name && rest.slice(folded.at[name.end])
  if (!name || after === undefined || /^['\u2019]/.test(after)) return null
  if (!label[1] && !saysWho.test(after)) return null
  return joined.test(after) ? rest : `${rest.slice(0, folded.at[name.end])}: ${after.trim()}`
}
