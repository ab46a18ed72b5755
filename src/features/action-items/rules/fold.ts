/** Text without case and accents, with the way back: `at[i]` is where the i-th sign of `folded` stood. */
export type Folded = { folded: string; at: number[] }

const letters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' }

export function fold(text: string): Folded {
  let folded = ''
  const at: number[] = []
  let position = 0
  for (const sign of text) {
    const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '')
    for (const letter of letters[plain] ?? plain) {
      folded += letter
      for (let unit = 0; unit < letter.length; unit += 1) at.push(position)
    }
    position += sign.length
  }
  at.push(text.length)
  return { folded, at }
}

/** A name or handle alone, folded. */
export const foldedText = (text: string): string =>
  fold(text)
    .folded.replace(/[\u2019\u2018]/g, "'")
    .trim()
