const called =
  /(?:^|[\s\u2013\u2014|:,-])(?:skipped|skip|cancell?ed|canceled|no (?:1:1|1-1|1on1|o3|meeting|one[- ]on[- ]one|call|sync)|(?:did ?n[o']t|didn\u2019t|did not) (?:meet|happen)|postponed|called off|not held|no[- ]show|ausgefallen|f\u00E4llt aus|entf\u00E4llt|annul\u00E9e?|cancelad[oa]|annullat[oa])(?![\p{L}])/iu
const isMoved = '(?:moved|rescheduled|pushed|postponed) to .{1,60}'
const away = new RegExp(
  `^(?:(?:(?:\\p{L}+ )?(?:was |is )?(?:ooo|pto|on (?:leave|holiday|vacation|pto)|out sick|sick|ill|off|away|travelling|traveling|urlaub|krank|en cong\u00E9s?|de f\u00E9rias)|(?:public |bank )?holiday|vacation)(?:[,;] ${isMoved})?|${isMoved}|rescheduled)$`,
  'iu',
)

// "Skipped the small talk" is about something else; "cancelled by Tom" is not.
const goesOn =
  /^\s*(?:$|[(:;,.!|\u2013\u2014-]|(?:this|that|today|again|because|due|since|as|wegen|at short notice|last[- ]minute)(?!\p{L})|(?:by|von|par|por)(?:\s[\p{L}'\u2019-]+){1,3}\s*(?:$|[(:;,.!\u2013\u2014-]))/iu

export interface Skip {
  reason: string
  before: string
  /** "Holiday" alone may be why there was no meeting, or what one was about; "skipped" is plain. */
  isPlain: boolean
}

/** Whether the words beside a date, or the first words beneath it, say that the meeting was not held, and why. */
export function readSkip(text: string): Skip | null {
  const found = called.exec(text)
  const after = found && text.slice(found.index + found[0].length)
  if (found && after !== null && goesOn.test(after))
    return { reason: bare(after), before: bare(text.slice(0, found.index)), isPlain: true }
  const said = bare(text)
  if (away.test(said)) return { reason: said, before: '', isPlain: false }
  return inBrackets(text)
}

/** "Recall (skipped: Tom ill)" */
function inBrackets(text: string): Skip | null {
  for (const [group, inside] of text.matchAll(/[([]([^()[\]]{1,200})[)\]]/g)) {
    const skip = readSkip(inside!)
    if (skip?.isPlain && skip.before === '') return { ...skip, before: bare(text.replace(group, ' ')) }
  }
  return null
}

const fillers =
  /^(?:this (?:week|time)|today|that week)?[\s:;,\u2013\u2014-]*(?:(?:because|due to|since|as|reason:?|wegen)(?=\s))?/iu
const signs = '(?:\\s|\\p{Extended_Pictographic}|\\uFE0F|[\u2013\u2014:;,|\u2192>=-])'
const opening = new RegExp(`^(?:${signs}|\\.)+`, 'u')
const ending = new RegExp(`${signs}+$`, 'u')

/** "(Priya ill)" → "Priya ill", "➡ moved to Friday" → "moved to Friday" */
function bare(text: string): string {
  const said = text.replace(opening, '').replace(ending, '')
  const inside =
    /^\(([^()]*)\)[.!]?$/.exec(said)?.[1] ?? said.replace(/^\(([^()]*)$/, '$1').replace(/^([^()]*)\)$/, '$1')
  return inside.replace(fillers, '').trim().replace(/\.$/, '')
}
