const mood =
  /(?<![\p{L}])(?:mood|feeling|how (?:do|does|are|is) [\p{L} ]{1,30}|how'?s (?:work|your week|the week|it going)|how work feels|happiness|morale|pulse|stimmung|humeur|moral|\u00E1nimo|humor|umore)(?![\p{L}])/iu
const scale = /\(?(?<!\d)1\s*(?:-|\u2013|to)\s*10(?!\d)\)?/gu
const score = /(?<![\d.,/])(10|[1-9])(?:[.,]0)?\s*(?:\/|out of|von|sur|de|su)\s*10(?![\d/]|[.,]\d)/giu
const bareScore =
  /^[^\d\n]{0,60}?[:=?\u2013\u2014-]\s*(10|[1-9])(?![\d/:%\p{L}]|[.,]\d|\s*(?:\/|out of|[-\u2013]\s*\d))/u
const wish =
  /(?:what (?:would|could|will) (?:make|get|bring|move|take) (?:it|this|that|you)(?: up)?(?: to)? (?:an? )?(?:10|ten)|what(?:'s| is) missing (?:to|for) (?:an? )?10|to make it an? 10|(?:for|to get to) an? 10|a 10 would be)\s*[?:\u2013\u2014-]*\s*/iu

export interface MoodRead {
  score: number
  wish: string | null
  /** The line says more than the number and the wish: its words must be kept as well. */
  saysMore: boolean
}

/** "Mood: 7/10. What would make it a 10? fewer things at once" */
export function readMood(text: string): MoodRead | null {
  const asked = wish.exec(text)
  const said = (asked ? text.slice(0, asked.index) : text).replace(scale, '')
  const about = mood.exec(said)
  if (!about || about.index > 12 || said.length > 200) return null
  const scores = [...said.matchAll(score)]
  if (scores.length > 1) return null
  const bareOne = scores.length === 0 ? bareScore.exec(said.slice(about.index)) : null
  const number = scores[0]?.[1] ?? bareOne?.[1]
  if (number === undefined) return null
  const left = (scores[0] ? said.replace(scores[0][0], '') : said.replace(bareOne![0], ''))
    .replace(mood, '')
    .replace(/(?<!\p{L})(?:today|my|feeling|right now|this week)(?!\p{L})/giu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return {
    score: Number(number),
    wish: asked ? unquoted(text.slice(asked.index + asked[0].length)) : null,
    saysMore: left !== '',
  }
}

/** The wish on a line of its own. */
export function readWish(text: string): string | null {
  const asked = wish.exec(text)
  return asked && asked.index < 20 ? unquoted(text.slice(asked.index + asked[0].length)) : null
}

const unquoted = (text: string): string | null => {
  const said = text.trim()
  const inside = /^["\u201C\u201E\u00AB'\u2018](.*)["\u201D\u201C\u00BB'\u2019]\.?$/u.exec(said)?.[1]
  return (inside ?? said) || null
}
