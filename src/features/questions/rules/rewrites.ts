import { GAP } from '../../coaching/rules/index.ts'
import type { Clause, Item } from './clause.ts'

type Rewrite = { rewrite?: string; alternatives?: readonly string[]; action?: string }
export const ofClosed = (_: Clause): Rewrite => ({ rewrite: GAP })
export const ofRitual = (_: Item): Rewrite => ({})
export const ofAdvice = (_: Clause): Rewrite => ({})
export const ofLeading = (_: Clause): Rewrite => ({})
export const ofStatus = (_: Clause): Rewrite => ({})
export const ofBlame = (_: Clause): Rewrite => ({})
export const ofAbsolute = (_: Clause): Rewrite => ({})
export const ofDouble = (_: Clause, _s: { conjunction: number; start: number }): Rewrite => ({})
