import type { AnyContractRouter } from '@orpc/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, onError, type Router, ValidationError } from '@orpc/server'
import { ResponseHeadersPlugin } from '@orpc/server/plugins'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { Problem, type ProblemCode, problems } from '../errors.ts'
import type { Log } from '../log.ts'
import type { RequestContext } from './routes.ts'

/** A problem detail of RFC 9457. `code` is stable; `errors` names the fields of a form. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  code: ProblemCode | 'internal_error'
  errors?: { field: string; message: string }[]
  data?: unknown
}

/** Serves the contract's operations as plain REST under `prefix`. */
export function createApi(router: Router<AnyContractRouter, RequestContext>, prefix: `/${string}`, log: Log) {
  const handler = new OpenAPIHandler<RequestContext>(router, {
    plugins: [new ResponseHeadersPlugin()],
    clientInterceptors: [
      ({ input, next }) => {
        refuseNul(input)
        return next()
      },
    ],
    interceptors: [
      onError((error) => {
        throw asProblem(error, log)
      }),
    ],
    customErrorResponseBodyEncoder: (error) => problemBody(error),
  })
  return async (request: Request, context: Omit<RequestContext, 'resHeaders'>): Promise<Response | null> => {
    const { matched, response } = await handler.handle(request, {
      prefix,
      context: { ...context, resHeaders: new Headers() },
    })
    if (!matched) return null
    if (response.status >= 400) response.headers.set('content-type', 'application/problem+json')
    response.headers.set('cache-control', 'no-store')
    return response
  }
}

/** The OpenAPI 3.1 document of the same operations. */
export async function describeApi(router: Router<AnyContractRouter, RequestContext>, prefix: string): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(router, {
    info: {
      title: 'Rapport',
      version: '1',
      description:
        'The API of Rapport, and all that its own screens use. Ids are UUIDv7 made by the client: sending a request twice does it once. Errors are problem details (RFC 9457) with a stable `code`.',
    },
    servers: [{ url: prefix }],
    customErrorResponseBodySchema: {
      type: 'object',
      required: ['type', 'title', 'status', 'code'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        code: { enum: [...Object.keys(problems), 'internal_error'] },
        errors: {
          type: 'array',
          items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
        },
        data: {},
      },
    },
  })
}

/** PostgreSQL keeps no NUL in a text, and nobody means one: it comes along with something pasted. */
function refuseNul(input: unknown, path: string[] = []): void {
  if (typeof input === 'string') {
    if (!input.includes('\0')) return
    throw new Problem('invalid_input', {
      field: path.join('.'),
      message: 'There is a sign in this text that cannot be kept. Remove it, or type the text anew.',
    })
  }
  if (!input || typeof input !== 'object') return
  for (const [key, value] of Object.entries(input)) {
    refuseNul(key, path)
    refuseNul(value, [...path, key])
  }
}

function asProblem(error: unknown, log: Log): ORPCError<string, unknown> {
  if (error instanceof Problem) {
    const { field, data } = error.detail
    return new ORPCError(error.code, {
      status: error.status,
      message: error.message,
      data: { errors: field ? [{ field, message: error.message }] : undefined, data },
    })
  }
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    const errors = error.cause.issues.map((issue) => ({ field: fieldName(issue.path), message: issue.message }))
    return new ORPCError('invalid_input', {
      status: 400,
      message: errors[0]?.message ?? problems.invalid_input[1],
      data: { errors },
    })
  }
  if ((error as { code?: string }).code === DENIED) {
    log.warn({ error: (error as Error).message }, 'the database refused what a command did not')
    return asProblem(new Problem('not_found'), log)
  }
  if (isUnavailable(error)) {
    const [status, message] = problems.database_unavailable
    return new ORPCError('database_unavailable', { status, message })
  }
  if (error instanceof ORPCError && error.status < 500) {
    return new ORPCError('invalid_input', { status: error.status, message: problems.invalid_input[1] })
  }
  log.error({ error: (error as Error)?.stack ?? String(error), cause: describeCause(error) }, 'a request failed')
  return new ORPCError('internal_error', {
    status: 500,
    message: 'Something went wrong on our side. Nothing was changed; please try again.',
  })
}

function problemBody(error: ORPCError<string, unknown>): ProblemBody {
  return {
    type: `/docs/problems#${error.code}`,
    title: error.message,
    status: error.status,
    code: error.code as ProblemBody['code'],
    ...((error.data as object | undefined) ?? {}),
  }
}

function describeCause(error: unknown): unknown {
  const cause = (error as { cause?: unknown })?.cause
  return cause instanceof ValidationError ? cause.issues : cause instanceof Error ? cause.message : undefined
}

function fieldName(path: readonly (PropertyKey | { key: PropertyKey })[] | undefined): string {
  return (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
}

/** insufficient_privilege: a missing grant, or a row that a policy refuses. */
const DENIED = '42501'
const CONNECTION_CODES = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|57P0[123]|08\w{3}|53300)$/

function isUnavailable(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string }
  return (
    CONNECTION_CODES.test(code ?? '') || /Connection terminated|timeout exceeded when trying to connect/.test(message)
  )
}
