import type { SourceLine } from './source-lines.ts'

/** A line that stands on its own, with what hangs beneath it. */
export interface Root {
  line: SourceLine
  /** It and the lines it was wrapped onto. */
  own: SourceLine[]
  /** Its words, with those of the lines it was wrapped onto. */
  text: string
  /** The same as Markdown. */
  body: string
  /** Further-in lines after it, blank ones between them included. */
  beneath: SourceLine[]
  lastLine: number
}

// "- a" with " - b" below it is one list typed by hand, not two levels.
const deeper = 2

/** Groups lines into the outermost list items, paragraphs' lines and headings, each with what is indented beneath it. */
export function splitRoots(lines: readonly SourceLine[]): Root[] {
  const roots: Root[] = []
  let blanks: SourceLine[] = []
  for (const line of lines) {
    if (line.kind === 'blank') {
      blanks.push(line)
      continue
    }
    const root = roots.at(-1)
    if (root && hangsBeneath(line, root)) {
      if (line.kind === 'text' && root.beneath.length === 0 && blanks.length === 0) wrap(root, line)
      else for (const each of [...blanks, line]) root.beneath.push(each)
      root.lastLine = line.number
    } else roots.push({ line, own: [line], text: line.text, body: line.body, beneath: [], lastLine: line.number })
    blanks = []
  }
  return roots
}

function hangsBeneath(line: SourceLine, root: Root): boolean {
  if (root.line.kind !== 'item' || line.kind === 'heading' || line.kind === 'property') return false
  const indent = line.kind === 'verbatim' || line.kind === 'table' ? indentOf(line.raw) : line.indent
  return indent >= root.line.indent + deeper
}

function wrap(root: Root, line: SourceLine): void {
  root.own.push(line)
  root.text = `${root.text} ${line.text}`.trim()
  root.body = `${root.body.replace(/\\$/, '')} ${line.body}`.trim()
}

/** Every line of it. */
export const linesOf = ({ own, beneath }: Root): SourceLine[] => [...own, ...beneath]

/** Lines as they stand in the source, moved left together so that the outermost starts at the margin. */
export function dedented(raws: readonly string[]): string {
  const margin = raws.reduce(
    (least, raw) => (raw.trim() === '' ? least : Math.min(least, indentOf(raw))),
    Number.POSITIVE_INFINITY,
  )
  return raws
    .map((raw) => (raw.trim() === '' ? '' : withoutMargin(raw, margin)))
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
}

const spaceOf = (raw: string) => /^\s*/.exec(raw)![0].replace(/\t/g, '    ')
const indentOf = (raw: string) => spaceOf(raw).length
const withoutMargin = (raw: string, margin: number) => spaceOf(raw).slice(margin) + raw.trimStart()
