import fs from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Config } from './config.ts'
import { feedbackReminders } from './features/feedback/jobs.ts'
import { mailSignInLink } from './features/identity/commands/index.ts'
import { forgetSecrets } from './features/identity/jobs.ts'
import { createAuth, LINK_MINUTES } from './features/identity/provider/auth.ts'
import { whoHolds } from './features/identity/queries.ts'
import { endForgottenMeetings } from './features/meetings/jobs.ts'
import { createDocuments } from './features/notes/live.ts'
import { dailyLetters, lateReminders, mailNotification, wrapUpReminders } from './features/notifications/jobs.ts'
import { unsubscribePages } from './features/notifications/routes.ts'
import { operatorPages } from './features/operator/routes.ts'
import { readShippedQuestions } from './features/questions/provider/shipped.ts'
import { openSample } from './features/sample/commands/index.ts'
import { readShippedStory } from './features/sample/provider/shipped.ts'
import { readShippedTemplates } from './features/templates/provider/shipped.ts'
import { Database, type Engine, type Who } from './platform/database/index.ts'
import { maintainDatabase } from './platform/database/jobs.ts'
import { migrate } from './platform/database/migrate.ts'
import { openPostgres } from './platform/database/postgres.ts'
import { createApi, describeApi } from './platform/http/api.ts'
import { createHttp, isOwnOrigin } from './platform/http/server.ts'
import { startJobs } from './platform/jobs/index.ts'
import { createLive } from './platform/live/index.ts'
import { createLog, type Log } from './platform/log.ts'
import { createPostman } from './platform/mail/index.ts'
import { deliverMail, tryMailAgain } from './platform/mail/jobs.ts'
import { createRoutes } from './routes.ts'

const root = packageRoot(import.meta.dirname)

export interface App {
  server: Server
  database: Database
  url: string
  close(): Promise<void>
}

/** Where the parts of the package lie: beside the source while developing, beside dist/ once packed. */
export const places = {
  migrations: path.join(root, 'db/migrations'),
  content: path.join(root, 'content'),
  web: path.join(root, 'dist/web'),
}

/** config → database → jobs → http → live. `engine` lets a test bring its own database. */
export async function startApp(config: Config, engine?: Engine): Promise<App> {
  const log = createLog(config.logLevel)
  const openEmbedded = async () => (await import('./platform/database/pglite.ts')).openPglite(config.dataDir)
  const opened = engine ?? (config.databaseUrl ? openPostgres(config.databaseUrl) : await openEmbedded())
  const database = new Database(opened)
  await migrate(database, places.migrations).catch(async (error) => {
    await opened.close().catch(() => {})
    throw config.databaseUrl ? unreachable(config.databaseUrl, error) : error
  })

  const templates = readShippedTemplates(places.content)
  const postman = createPostman(config.smtpUrl, config.mailFrom)
  const jobs = await startJobs(
    [
      deliverMail,
      tryMailAgain,
      mailNotification,
      lateReminders,
      dailyLetters,
      wrapUpReminders,
      feedbackReminders,
      endForgottenMeetings,
      forgetSecrets,
      maintainDatabase,
    ] as never[],
    {
      database,
      log,
      postman,
      templates,
      publicUrl: config.publicUrl,
      secret: config.secret,
    },
  )

  const auth = createAuth({
    kysely: opened.kysely,
    publicUrl: config.publicUrl,
    secret: config.secret,
    sendLink: async (email, token) => {
      await database.asSystem('whoever asks for a link is not signed in yet', (tx) =>
        mailSignInLink(tx, { email, token, publicUrl: config.publicUrl, minutes: LINK_MINUTES }),
      )
      if (!postman.delivers) log.info({ link: `${config.publicUrl}/sign-in/${token}` }, 'sign-in link')
    },
  })
  const whoAsks = async (headers: Headers): Promise<Who | null> => {
    const token = auth.sessionToken(headers)
    return token ? database.asSystem('the session decides who is asking', (tx) => whoHolds(tx, token)) : null
  }
  const story = readShippedStory(places.content)
  const routes = createRoutes({
    identity: {
      auth,
      mailDelivered: postman.delivers,
      openSample: config.sampleWorkspace ? (as) => openSample(database, story, as) : null,
    },
    templates,
    questions: readShippedQuestions(places.content),
    publicUrl: config.publicUrl,
  })
  const http = createHttp({
    database,
    log,
    publicUrl: config.publicUrl,
    webDirectory: places.web,
    api: createApi(routes, '/api/v1', log),
    openApi: await describeApi(routes, '/api/v1'),
    whoAsks,
    extra: (app) => {
      unsubscribePages(app, { database, secret: config.secret })
      operatorPages(app, { database, key: config.operatorKey, mailDelivered: postman.delivers })
    },
  })
  const server = createServer(getRequestListener(http.fetch))
  const live = await createLive({
    database,
    log,
    authenticate: ({ headers }) => whoAsks(new Headers(headers.cookie ? { cookie: headers.cookie } : {})),
    isAllowedOrigin: (origin, host) => isOwnOrigin(origin, config.publicUrl, host),
    documents: createDocuments(database),
  })
  server.on('upgrade', live.handleUpgrade)
  await listen(server, config, log)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  return {
    server,
    database,
    url: config.port === 0 ? `http://127.0.0.1:${port}` : config.publicUrl,
    close: async () => {
      const served = new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      await live.close()
      await served
      await jobs.stop()
      await opened.close()
    },
  }
}

/** A server that does not answer, or answers somebody else, in words for whoever set it up; the password stays out of them. */
function unreachable(databaseUrl: string, error: unknown): unknown {
  const [first = error] = error instanceof AggregateError ? error.errors : []
  const { code = '', message } = first as { code?: string; message: string }
  if (!/^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28|3D000)/.test(code)) return error
  return new Error(`The database ${new URL(databaseUrl).host} of DATABASE_URL cannot be used: ${message}.`)
}

/** The folder of package.json: the same files lie around it in a checkout and in the packed package. */
function packageRoot(from: string): string {
  return fs.existsSync(path.join(from, 'package.json')) ? from : packageRoot(path.dirname(from))
}

function listen(server: Server, { host, port }: Config, log: Log): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Choose another: PORT=4546 npm start.`) : error,
      )
    })
    server.listen(port, host, () => {
      log.debug({ host, port }, 'listening')
      resolve()
    })
  })
}
