/** A text in which the words sought, and what begins with them, are marked. */
export function Marked({ text, words }: { text: string; words: string }) {
  const sought = words.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (sought.length === 0) return text
  const beginning = new RegExp(`(?<![\\p{L}\\p{N}])(${sought.join('|')})`, 'giu')
  return text.split(beginning).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
    index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
  )
}
