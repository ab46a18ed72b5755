const called =
  /(?:^|[\s\u2013\u2014(|:,-])(?:skipped|skip|cancell?ed|canceled|no (?:1:1|1-1|1on1|o3|meeting|one[- ]on[- ]one|call|sync)|(?:did ?n[o']t|didn\u2019t|did not) (?:meet|happen)|postponed|called off|not held|ausgefallen|entf\u00E4llt|annul\u00E9e?|cancelad[oa]|annullat[oa])(?![\p{L}])/iu
const away =
  /^(?:(?:\p{L}+ )?(?:was |is )?(?:ooo|pto|on (?:leave|holiday|vacation|pto)|out sick|sick|ill|off|away|travelling|traveling|urlaub|krank|en cong\u00E9s?|de f\u00E9rias)|(?:public |bank )?holiday|vacation|(?:moved|rescheduled|pushed|postponed) to .{1,60})$/iu

// "Skipped the small talk" is about something else.
const goesOn = /^\s*(?:$|[(:;,.!|\u2013\u2014-]|(?:this|that|today|because|due|since|as|wegen)(?!\p{L}))/iu

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
  return away.test(said) ? { reason: said, before: '', isPlain: false } : null
}

const fillers =
  /^(?:this (?:week|time)|today|that week)?[\s:;,\u2013\u2014-]*(?:(?:because|due to|since|as|reason:?|wegen)(?=\s))?/iu

/** "(Priya ill)" → "Priya ill" */
function bare(text: string): string {
  const said = text.replace(/^[\s\u2013\u2014:;,|.-]+|[\s\u2013\u2014:;,|-]+$/gu, '')
  const inside =
    /^\(([^()]*)\)[.!]?$/.exec(said)?.[1] ?? said.replace(/^\(([^()]*)$/, '$1').replace(/^([^()]*)\)$/, '$1')
  return inside.replace(fillers, '').trim().replace(/\.$/, '')
}
