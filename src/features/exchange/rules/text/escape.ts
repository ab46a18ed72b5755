/** Markdown that shows exactly this text. Lines after the first are joined with hard breaks. */
export function escapeText(text: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? escapeLine(line) : escapeLineStart(escapeLine(line))))
    .join('\\\n')
}

/** The text that escapeText wrote; a sign nobody escaped stays as it is. */
export const unescapeText = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=[a-z#])/gi, '\\&')
    .replace(/~(?=~)|==/g, '\\$&')
}

const escapeLineStart = (line: string): string =>
  line.replace(/^(\s*)([#>+|=~-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')

/** Whether the line goes on: it ends with a backslash that is no escaped one. */
export function endsWithBreak(line: string): boolean {
  let backslashes = 0
  while (line[line.length - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}
