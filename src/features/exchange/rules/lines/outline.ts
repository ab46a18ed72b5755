import type { SourceLine } from './source-lines.ts'

const deeper = 2

/**
 * "2.1 Tom – …" below "2. Actions" is an item one level further in, as Word numbers its lists. "2.1 hours" anywhere else
 * is a number.
 */
export function nestNumbered(lines: SourceLine[], finished: (line: SourceLine, body: string) => SourceLine): void {
  let before: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'heading') before = []
    const top = /^(\d{1,2})[.)]$/.exec(line.marker)
    if (top) before = [Number(top[1])]
    const sign = line.kind === 'text' ? /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?[ \t]+(?=\S)/.exec(line.body) : null
    const path = sign ? sign[1]!.split('.').map(Number) : []
    if (!sign || !follows(path, before)) continue
    before = path
    const indent = line.indent + deeper * (path.length - 1)
    lines[index] = finished({ ...line, kind: 'item', marker: sign[1]!, indent }, line.body.slice(sign[0].length))
  }
}

/** 2.1 comes after 2, 2.2 after 2.1 and whatever stands beneath it. */
function follows(path: readonly number[], before: readonly number[]): boolean {
  const isFirst = path.at(-1) === 1 && path.length === before.length + 1
  const sibling = before[path.length - 1]
  const isNext = sibling !== undefined && path.at(-1) === sibling + 1
  return (isFirst || isNext) && path.slice(0, -1).every((number, depth) => number === before[depth])
}
