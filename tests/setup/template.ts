import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { SECRET } from '../sign-in.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with a database every migration has run on, to be copied; or, on PostgreSQL, the name of such a database. */
    template: string
  }
}

/** Once a run: a database as it is right after the first start. Each test file then gets a copy, in a fraction of a second. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-template-'))
  const name = `rapport_template_${process.pid}_${project.name}`
  if (server) await query(server, `create database ${name}`)
  const app = await startApp(
    readConfig({
      DATA_DIR: folder,
      DATABASE_URL: server && databaseUrl(server, name),
      PORT: '0',
      SECRET,
      LOG_LEVEL: 'silent',
    }),
  )
  await app.close()
  project.provide('template', server ? name : folder)
  return async () => {
    if (server) await query(server, `drop database if exists ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  }
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function query(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
