import { isProblem } from '../../../web/api.ts'
import type { ItemBefore } from '../contract.ts'

/** The action item as the other has it now, when an edit was refused because they changed the same meanwhile. */
export function itemMeanwhile(error: unknown): ItemBefore | null {
  if (!isProblem(error) || error.code !== 'changed_meanwhile') return null
  return (error.data?.data as ItemBefore | undefined) ?? null
}
