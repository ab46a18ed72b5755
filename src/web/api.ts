import paths from 'virtual:contract'
import { createORPCClient, ORPCError, onError } from '@orpc/client'
import type { ContractRouterClient, Route } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { contract } from '../contract.ts'
import { readsProblems } from '../platform/http/problem-client.ts'
import { forgetKept, goesInOrder, type Sent, sendInOrder, sendKept } from './outbox.ts'

/** Told when somebody's session has ended, so that the screen asks to sign in again. */
export const signedOut = new EventTarget()

const settings = { url: `${location.origin}/api/v1`, ...readsProblems }
const link = new OpenAPILink(paths, {
  ...settings,
  interceptors: [
    onError(tellIfSignedOut),
    ({ path, input, next }) => {
      const who = whoAmI()
      return who === null || !goesInOrder(path) || isRead(path)
        ? next()
        : sendInOrder({ who, path, input }, () => next())
    },
  ],
})

type Client = ContractRouterClient<typeof contract>

/** Rapport's own public API, typed from its contract. What is written to an agenda or promised goes out in order. */
export const client: Client = createORPCClient(link)

/** The same as TanStack Query options: `api.pairs.get.queryOptions({ input: { id } })`. */
export const api = createTanstackQueryUtils(client)

function tellIfSignedOut(error: unknown): void {
  if (isProblem(error) && error.code === 'not_signed_in') signedOut.dispatchEvent(new Event('signed-out'))
}

function isRead([feature, operation]: readonly string[]): boolean {
  const operations = paths[feature as keyof typeof paths] as unknown as Record<string, { '~orpc': { route: Route } }>
  return operations[operation!]!['~orpc'].route.method === 'GET'
}

/** Whose writes these are; null while nobody is signed in. */
function whoAmI(): string | null {
  const me = queryClient.getQueryData(api.identity.me.queryKey())
  return me ? `${me.workspace.id}/${me.person.id}` : null
}

/** Sends what was written without a connection in a tab that is gone. */
export async function sendKeptWrites(): Promise<Sent> {
  const who = whoAmI()
  if (who === null) return { saved: 0, refused: [] }
  const plain = createORPCClient<Record<string, Record<string, (input: unknown) => Promise<unknown>>>>(
    new OpenAPILink(paths, { ...settings, interceptors: [onError(tellIfSignedOut)] }),
  )
  return sendKept(who, ({ path, input }) => plain[path[0]!]![path[1]!]!(input))
}

export async function forgetKeptWrites(): Promise<void> {
  const who = whoAmI()
  if (who !== null) await forgetKept(who)
}

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

/** What the other has made of it, when an edit was refused because they changed the same meanwhile. */
export function madeMeanwhile<Theirs>(error: unknown): Theirs | null {
  if (!isProblem(error) || error.code !== 'changed_meanwhile') return null
  return (error.data?.data as Theirs | undefined) ?? null
}

/** The same, of what is one text. */
export const changedMeanwhile = (error: unknown): string | null => madeMeanwhile<{ text: string }>(error)?.text ?? null

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
      // Ids are made here, so sending again is safe: without a connection a write waits and goes out later.
      networkMode: 'offlineFirst',
      retry: (_count, error) => !isProblem(error) || error.status === 503,
      retryDelay: (count) => Math.min(1000 * 2 ** count, 15_000),
    },
  },
})
