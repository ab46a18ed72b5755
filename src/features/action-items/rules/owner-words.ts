const future = "will|shall|should|must|can|could|would|may|might|'?ll"
const being = "(?:is|are|am|'s|'re|'m)"
const promising =
  "agree[sd]?|promise[sd]?|offer(?:s|ed)?|want(?:s|ed)?|plan(?:s|ned)?|volunteer(?:s|ed)?|commit(?:s|ted)?|aims?|needs?|has|have|'?d\\s+like|would\\s+like|'d"
const modal = `(?:${future}|${being}\\s+gonna|gonna|${being}(?:\\s+(?:going|due|meant|supposed|happy))?(?=\\s+to)|(?:${promising}|going)(?=\\s+to))`

/** Words that soften a promise and add nothing to it. */
export const softener = '(?:(?:please|also|then|kindly|both|just|now|each|personally)\\s+)*'

/** What stands between the owner and what they do: "Ana:", "Ana to", "Ana will", "Ana is going to", "Ana, can you". */
export const afterOwner = new RegExp(
  `\\s*(?:(?::|->|=>|→|\\||-{1,3}(?=\\s|\\p{L}))\\s*(?:(?:${modal}\\s+)?to\\s+|will\\s+|(?:can|could|would|will)\\s+you\\s+)?|,\\s*(?:please|(?:can|could|would|will)\\s+you)\\s+|,?\\s*${modal}(?:\\s+to)?\\s+|,?\\s*to\\s+)${softener}`,
  'uy',
)

export const gap = new RegExp(`[,\\s]+${softener}`, 'uy')

/** "Ana not to", "Ana won't": a promise to leave something. */
export const refusing =
  /\s+(?:not\s+to|(?:will|shall|should|must|is)\s+not(?:\s+to)?|won't|shan't|shouldn't|mustn't)\s+/uy

/** "chris 2 book": typed in haste. */
export const twoForTo = /\s+2\s+/uy

/** "Ill book", "Im going to book": "I'll" and "I'm" typed in haste. */
export const hastyWriter = /(?:ill|im\s+(?:going\s+to|gonna|to))\s+/uy

/** What may stand before whose it is: "Maybe Ana could…", "It would be great if Ana could…", "Waiting on Ana: …". */
export const ahead =
  /(?:(?:maybe|perhaps|possibly|ideally|hopefully),?\s+|(?:it\s+)?(?:would|'d|could|might)\s+be\s+(?:really\s+|so\s+|very\s+)?(?:great|good|nice|lovely|helpful|useful|wonderful|ideal|best)\s+if\s+|waiting\s+(?:on|for)\s+|over\s+to\s+|we\s+agreed\s+(?:that\s+)?)/uy

/** "and Ben to", ", and you will": where a second of the two begins. */
export const andAnother = /(?:\s*[,;]\s*|\s+)(?:(?:and|while|whereas|then)\s+)+|\s*;\s*/gu

/** "Please", which is said to the other. */
export const please = /(?:please|pls|kindly)\s+/uy
/** "send me": what the other is asked for. */
export const toMe = /\s+me(?![\p{L}\p{N}'-])/uy
/** ", Ana," and then nothing more than a day: somebody is spoken to. */
export const spokenTo = /\s*,\s*/gu

/** Signs and pictures in front of the first word. */
export const opening = /(?:[\s,;:.\u2026|>=→)\]*-]|\p{Extended_Pictographic}|\uFE0F|\u200D)*/uy

/** "Can you…", "Could Ana…", "Shall I…". */
export const asking = /(?:please\s+)?(?:can|could|would|will|shall|should)\s+(?=\p{L})/uy

export const word = /[\p{L}'-]+/uy

export const ownerLabel =
  /(?<![\p{L}\p{N}])(?:owner|owned by|assignee|assigned to|responsible|accountable|dri|who)\s*(?:[:=-]\s*|(?<=(?:by|to)\s+))/gu

/** "→ Ana", "- Ana", "| Ana", "(Ana". */
export const pointer = /(?:\s*(?:→|->|=>|\|)|\s-{1,3}(?!>)|[([])\s*(?:owner\s*:\s*)?/gu
export const closingBracket = /[\s,;:-]*[)\]]/uy
export const restOfLine = /[\s,;.:!)\]|-]*$/uy

/** Before a name these make it somebody's object, never the owner. */
export const objectOf = /(?<![\p{L}])(?:with|to|for|from|by|about|and|or|of|ask|tell|cc|via|than|like|at)\s*$/u

/** What the pattern matches at exactly this place. */
export function matchAt(pattern: RegExp, text: string, from: number): string | undefined {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0]
}
