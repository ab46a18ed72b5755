import { plainText } from '../text/plain-text.ts'
import type { SourceLine } from './source-lines.ts'

/** "|---|:-:|" */
export const isRuleRow = ({ body }: SourceLine): boolean => /^[|\s:-]+$/.test(body)

/** The cells of a row as Markdown. */
export const rawCells = (row: SourceLine): string[] =>
  row.body
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

/** The cells of a row as plain words. */
export const cellsOf = (row: SourceLine): string[] => rawCells(row).map((cell) => plainText(cell).trim())
