/** Text every part of Rapport can hold: whole characters, no NUL (PostgreSQL takes neither), '\n' for every line break. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\0/g, '\uFFFD')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')

/** Notes as they are kept: no blank lines around them, and nothing but line breaks in a blank line. */
export const cleanNotes = (markdown: string): string =>
  cleanText(markdown)
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : line))
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
