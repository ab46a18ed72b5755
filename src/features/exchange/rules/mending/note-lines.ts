import { dedented } from '../lines/roots.ts'
import { readLines } from '../lines/source-lines.ts'
import type { UnderstoodNote } from '../understood.ts'

/** One line of a note, counted from 0. */
export interface NoteLine {
  key: string
  index: number
}

export interface CutNote {
  notes: UnderstoodNote[]
  key: string
  markdown: string
  text: string
  /** What is indented beneath the line. */
  beneath: string
  firstLine: number
  lastLine: number
}

/** Takes a line, and what hangs beneath it, out of a note. What is left last has the note's own name. */
export function cutNote(notes: readonly UnderstoodNote[], { key, index }: NoteLine, newKey: string): CutNote | null {
  const note = notes.find((each) => each.key === key)
  const lines = readLines(note?.markdown ?? '')
  const line = lines[index]
  if (!note || !line || line.text === '') return null
  let end = index + 1
  while (lines[end] && (lines[end]!.kind === 'blank' || lines[end]!.indent > line.indent)) end += 1
  while (lines[end - 1]!.kind === 'blank') end -= 1
  const raws = lines.map(({ raw }) => raw)
  const left = dedented([...raws.slice(0, index), ...raws.slice(end)])
  const { firstLine, lastLine } = linesOf(note, index, end)
  return {
    notes: notes.flatMap((each) => (each !== note ? each : left === '' ? [] : { ...note, markdown: left })),
    key: left === '' ? key : newKey,
    markdown: raws[index]!.trim(),
    text: line.text,
    beneath: dedented(raws.slice(index + 1, end)),
    firstLine,
    lastLine,
  }
}

/** Which lines of the source these are: exact, unless something was taken out of the middle of the note before. */
function linesOf({ firstLine, lastLine }: UnderstoodNote, index: number, end: number) {
  return { firstLine: Math.min(firstLine + index, lastLine), lastLine: Math.min(firstLine + end - 1, lastLine) }
}
