import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { inject } from 'vitest'
import { freePort } from '../scripts/free-port.ts'
import { type App, startApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { contract } from '../src/contract.ts'
import type { Database, Who } from '../src/platform/database/index.ts'
import { readsProblems } from '../src/platform/http/problem-client.ts'
import { newId } from '../src/platform/ids.ts'
import { databaseUrl, query } from './setup/template.ts'
import { SECRET, signIn } from './sign-in.ts'

export type Client = ContractRouterClient<typeof contract>

/** Somebody who uses Rapport in a test. */
export interface Actor extends Who {
  name: string
  email: string
  cookie: string
  /** The API as they use it; a refusal rejects with the problem. */
  api: Client
  /** A bare request with their cookie, for what no client would send. */
  request(method: string, path: string, body?: unknown): Promise<Response>
}

export interface World {
  app: App
  database: Database
  url: string
  dataDir: string
  /** Signs somebody in. */
  actor(who: Who & { name: string; email: string }): Promise<Actor>
  nobody: Actor
  /** What was mailed to an address, oldest first. */
  mailTo(email: string): Promise<{ subject: string; text: string; headers: Record<string, string> }[]>
  close(): Promise<void>
}

/** The real app on a real database of its own: embedded, or a fresh one on TEST_DATABASE_URL. */
export async function openWorld(settings: Record<string, string> = {}): Promise<World> {
  const server = process.env.TEST_DATABASE_URL
  const template = inject('template')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'rapport-world-'))
  const name = `rapport_world_${newId().replaceAll('-', '')}`
  if (server) await query(server, `create database ${name} template ${template}`)
  else cpSync(path.join(template, 'database'), path.join(dataDir, 'database'), { recursive: true })
  const port = await freePort()
  const app = await startApp(
    readConfig({
      DATA_DIR: dataDir,
      DATABASE_URL: server && databaseUrl(server, name),
      PORT: String(port),
      SECRET,
      LOG_LEVEL: 'error',
      ...settings,
    }),
  )
  const url = `http://127.0.0.1:${port}`
  const { database } = app
  const actor = async (who: Who & { name: string; email: string }): Promise<Actor> =>
    withCookie(url, { ...who, cookie: await signIn(database, who) })
  return {
    app,
    database,
    url,
    dataDir,
    actor,
    nobody: withCookie(url, { workspaceId: newId(), personId: newId(), name: 'Nobody', email: '', cookie: '' }),
    mailTo: (email) =>
      database.asSystem('reads what was mailed, as its reader would', (tx) =>
        tx
          .selectFrom('mail')
          .select(['subject', 'text', 'headers'])
          .where('to_address', '=', email)
          .orderBy('created_at')
          .execute(),
      ),
    close: async () => {
      await app.close()
      if (server) await query(server, `drop database ${name} with (force)`)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function withCookie(url: string, person: Omit<Actor, 'api' | 'request'>): Actor {
  const link = new OpenAPILink(contract, {
    url: `${url}/api/v1`,
    headers: { cookie: person.cookie },
    ...readsProblems,
  })
  return {
    ...person,
    api: createORPCClient(link),
    request: (method, target, body) =>
      fetch(`${url}${target}`, {
        method,
        headers: { cookie: person.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** The code a request was refused with; 'ok' when it was not. */
export async function answerTo(request: Promise<unknown>): Promise<string> {
  try {
    await request
    return 'ok'
  } catch (error) {
    if (error instanceof ORPCError) return error.code
    throw error
  }
}
