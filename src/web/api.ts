import paths from 'virtual:contract'
import { createORPCClient, ORPCError, onError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { contract } from '../contract.ts'
import { readsProblems } from '../platform/http/problem-client.ts'

/** Told when somebody's session has ended, so that the screen asks to sign in again. */
export const signedOut = new EventTarget()

const link = new OpenAPILink(paths, {
  url: `${location.origin}/api/v1`,
  ...readsProblems,
  interceptors: [
    onError((error) => {
      if (isProblem(error) && error.code === 'not_signed_in') signedOut.dispatchEvent(new Event('signed-out'))
    }),
  ],
})

/** Rapport's own public API, typed from its contract. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link)

/** The same as TanStack Query options: `api.pairs.get.queryOptions({ input: { id } })`. */
export const api = createTanstackQueryUtils(client)

export type ApiProblem = ORPCError<
  string,
  { errors?: { field: string; message: string }[]; data?: unknown } | undefined
>

export function isProblem(error: unknown): error is ApiProblem {
  return error instanceof ORPCError
}

/** What went wrong, in a sentence a person can act on. */
export function problemMessage(error: unknown): string {
  if (isProblem(error)) return error.message
  return 'Rapport cannot be reached just now. What you wrote is still here; it is sent as soon as the connection is back.'
}

/** The text as the other has it now, when an edit was refused because it changed meanwhile. */
export function changedMeanwhile(error: unknown): string | null {
  if (!isProblem(error) || error.code !== 'changed_meanwhile') return null
  return (error.data?.data as { text: string } | undefined)?.text ?? null
}

/** The message for one field of a form, if that field is at fault. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  if (!isProblem(error)) return undefined
  return error.data?.errors?.find((entry) => entry.field === field)?.message
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A clear "no" is final; a silent server is asked again.
      retry: (count, error) => !isProblem(error) && count < 3,
    },
    mutations: {
      // Ids are made here, so sending again is safe: without a connection a write waits and goes out later, in order.
      networkMode: 'offlineFirst',
      retry: (count, error) => (isProblem(error) ? error.status === 503 && count < 20 : count < 20),
      retryDelay: (count) => Math.min(1000 * 2 ** count, 15_000),
      scope: { id: 'writes' },
    },
  },
})
