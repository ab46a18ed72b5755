import { ORPCError } from '@orpc/client'
import type { ProblemBody } from './api.ts'

/**
 * Options for a client of the API: a refusal arrives as an ORPCError with our own code, its sentence, and what the screen
 * needs to help. oRPC reads bodies only of application/json, and problem details have a type of their own.
 */
export const readsProblems = {
  fetch: async (request: Request, init: RequestInit): Promise<Response> => {
    const response = await fetch(request, init)
    if (response.headers.get('content-type') !== 'application/problem+json') return response
    const headers = new Headers(response.headers)
    headers.set('content-type', 'application/json')
    return new Response(response.body, { status: response.status, headers })
  },
  customErrorResponseBodyDecoder: (body: unknown) => {
    const problem = body as Partial<ProblemBody> | null
    if (!problem?.code) return null
    return new ORPCError(problem.code, {
      status: problem.status,
      message: problem.title,
      data: { errors: problem.errors, data: problem.data },
    })
  },
}
