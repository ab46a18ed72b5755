import { getRouteApi } from '@tanstack/react-router'
import type { Me } from '../features/identity/contract.ts'

const inside = getRouteApi('/inside')

/** The one who is signed in; pages inside always have one. */
export function useMe(): Me {
  return inside.useRouteContext().me
}
