import type { Pair } from '../../pairs/contract.ts'

/** The zone a pair's days are counted in: that of its rhythm, else its lead's. */
export function zoneOf({ rhythm, lead }: Pick<Pair, 'rhythm' | 'lead'>): string {
  return rhythm?.timeZone ?? lead.timeZone
}
