const fence = /^\s*(`{3,}|~{3,})(.*)$/

interface Fence {
  sign: string
  length: number
  /** What stands behind it: a closing one has nothing there. */
  info: string
}

function fenceOf(line: string): Fence | null {
  const found = fence.exec(line)
  return found && { sign: found[1]![0]!, length: found[1]!.length, info: found[2]!.trim() }
}

/**
 * Indexes of the lines of fenced code, fences included. A fence that nothing closes is no fence: it would swallow the
 * rest of the document.
 */
export function fencedLines(lines: readonly string[]): Set<number> {
  const fences = lines.map(fenceOf)
  const closers = closersAfter(fences)
  const fenced = new Set<number>()
  let open: Fence | null = null
  for (const [index, found] of fences.entries()) {
    if (open) {
      fenced.add(index)
      if (found && found.sign === open.sign && found.length >= open.length && found.info === '') open = null
    } else if (found && !found.info.includes(found.sign) && closers[index]!.get(found.sign)! >= found.length) {
      fenced.add(index)
      open = found
    }
  }
  return fenced
}

/** For every line, the longest closing fence that comes after it, of backticks and of tildes. */
function closersAfter(fences: readonly (Fence | null)[]): ReadonlyMap<string, number>[] {
  const after: ReadonlyMap<string, number>[] = new Array(fences.length)
  let longest: ReadonlyMap<string, number> = new Map([
    ['`', 0],
    ['~', 0],
  ])
  for (let index = fences.length - 1; index >= 0; index -= 1) {
    after[index] = longest
    const found = fences[index]
    if (found?.info === '' && found.length > longest.get(found.sign)!)
      longest = new Map([...longest, [found.sign, found.length]])
  }
  return after
}

const longestFrontMatter = 60

/** How many lines the properties at the top take ('---' … '---'), 0 when there are none. */
export function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.slice(1, longestFrontMatter).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  const properties = lines.slice(1, end + 1)
  const isPropertyList = properties.every((line) => /^(?:[\w -]+:|\s|-\s|#|$)/.test(line))
  return end === -1 || !isPropertyList ? 0 : end + 2
}
