import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Database, Who } from '../database/index.ts'
import { problems } from '../errors.ts'
import type { Log } from '../log.ts'
import type { createApi } from './api.ts'
import { serveReference } from './reference.ts'

const API = '/api/v1'
const MAX_BODY = 16 * 1024 * 1024 // an import of 10 MB, as JSON

export interface HttpOptions {
  database: Database
  log: Log
  publicUrl: string
  /** The built screens: index.html and assets/. */
  webDirectory: string
  api: ReturnType<typeof createApi>
  openApi: object
  whoAsks(headers: Headers): Promise<Who | null>
  /** Pages outside the API, such as the operator's outbox. */
  extra?(app: Hono): void
}

/** The HTTP frame: health, security headers, rate limits, the API and the screens. */
export function createHttp(options: HttpOptions): Hono {
  const { database, log, api, whoAsks, publicUrl } = options
  const app = new Hono()
  const signInLimit = new RateLimiterMemory({ points: 20, duration: 300 })

  app.use(async (context, next) => {
    const started = performance.now()
    await next()
    const took = Math.round(performance.now() - started)
    // The path without ids and tokens: a link that signs somebody in must not lie in a log.
    log.debug(
      { method: context.req.method, route: publicPath(context.req.path), status: context.res.status, took },
      'request',
    )
    secure(context)
  })
  app.get('/healthz', (context) => context.json({ ok: true }))
  app.get('/readyz', async (context) => {
    await database.asSystem('asks only whether the database answers', (tx) =>
      tx.selectFrom('workspace').select('id').limit(1).execute(),
    )
    return context.json({ ready: true })
  })
  app.get(`${API}/openapi.json`, (context) => context.json(options.openApi))
  serveReference(app, `${API}/openapi.json`)
  app.use(
    `${API}/*`,
    bodyLimit({ maxSize: MAX_BODY, onError: (context) => problem(context, 'too_large') }),
    async (context, next) => {
      if (isForeignWrite(context.req.raw, publicUrl)) return problem(context, 'not_found')
      const way = /^\/api\/v1\/(sign-in|invitations|sample|workspaces|address-changes|me\/address-changes)\b/.exec(
        context.req.path,
      )?.[1]
      if (way && context.req.method !== 'GET') {
        const allowed = await signInLimit.consume(`${way} ${remoteAddress(context)}`).then(
          () => true,
          () => false,
        )
        if (!allowed) return problem(context, 'too_many_requests')
      }
      await next()
    },
  )
  app.all(`${API}/*`, async (context) => {
    const headers = context.req.raw.headers
    const answer = await api(context.req.raw, { database, who: await whoAsks(headers), headers })
    return answer ?? problem(context, 'not_found')
  })
  options.extra?.(app)
  serveScreens(app, options.webDirectory)
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse()
    log.error({ error: error.stack }, 'a request failed')
    return problem(context, 'database_unavailable')
  })
  return app
}

function serveScreens(app: Hono, webDirectory: string): void {
  const page = path.join(webDirectory, 'index.html')
  const html = fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : ''
  const root = path.relative(process.cwd(), webDirectory)
  app.use(
    '/assets/*',
    serveStatic({
      root,
      precompressed: true,
      onFound: (file, context) => {
        context.header('cache-control', 'public, max-age=31536000, immutable')
        if (STRETCHING.test(file)) context.header('content-security-policy', STRETCHING_POLICY)
      },
    }),
  )
  app.use('/:file{(favicon.svg|manifest.webmanifest|icon-.*[.]png|service-worker[.]js)}', serveStatic({ root }))
  app.get('*', (context) => {
    if (!html) return context.text('The screens have not been built yet: run npm start, or npm run build.', 503)
    const nonce = randomBytes(16).toString('base64')
    context.header('content-security-policy', contentPolicy(nonce))
    context.header('cache-control', 'no-cache')
    return context.html(html.replaceAll('__NONCE__', nonce))
  })
}

/** The worker that makes a key of a passphrase: the one place where WebAssembly runs, and it can reach nothing. */
const STRETCHING = /argon2-worker-[\w-]+[.]js/
const STRETCHING_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"

function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types ProseMirrorClipboard rapport-worker default 'allow-duplicates'",
  ].join('; ')
}

function secure(context: Context): void {
  context.header('x-content-type-options', 'nosniff')
  context.header('referrer-policy', 'no-referrer')
  context.header('cross-origin-opener-policy', 'same-origin')
  context.header('cross-origin-resource-policy', 'same-origin')
  if (!context.res.headers.has('content-security-policy'))
    context.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
}

/** A write that another site's page caused: browsers say where it comes from. */
export function isForeignWrite(request: Request, publicUrl: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.get('origin')
  return origin !== null && !isOwnOrigin(origin, publicUrl, request.headers.get('host'))
}

/** Our own address: the public one, or, on a machine without one, whatever name it was reached by. */
export function isOwnOrigin(origin: string, publicUrl: string, host: string | null): boolean {
  if (origin === new URL(publicUrl).origin) return true
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}

function problem(context: Context, code: keyof typeof problems): Response {
  const [status, title] = problems[code]
  return context.body(JSON.stringify({ type: `/docs/problems#${code}`, title, status, code }), status, {
    'content-type': 'application/problem+json',
  })
}

function remoteAddress(context: Context): string {
  return (
    (context.env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket?.remoteAddress ??
    'unknown'
  )
}

function publicPath(requestPath: string): string {
  return requestPath.replaceAll(/\/[\w-]{16,}/g, '/…')
}
