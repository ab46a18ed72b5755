import { api, queryClient } from '../../../web/api.ts'
import type { Me } from '../contract.ts'

/** Somebody is inside now: what the screens knew of anybody before is forgotten. */
export async function enterAs(me: Me): Promise<void> {
  queryClient.clear()
  queryClient.setQueryData(api.identity.me.queryKey(), me)
}
