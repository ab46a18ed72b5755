import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { freePort } from '../../scripts/free-port.ts'
import { SECRET } from '../sign-in.ts'

const root = path.join(import.meta.dirname, '../..')

export interface RunningServer {
  url: string
  /** From starting the process to the first answer that it is ready, in milliseconds. */
  readyAfter: number
  /** Resident memory now, in megabytes. */
  megabytes(): number
  stop(): Promise<void>
}

/** The built server in a process of its own, as `npm start` runs it. */
export async function startServer(dataDir: string, databaseUrl?: string): Promise<RunningServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, ['--max-semi-space-size=8', path.join(root, 'dist/server/main.js')], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? '',
      PORT: String(port),
      PUBLIC_URL: url,
      SECRET,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await answers(`${url}/readyz`))) {
    if (child.exitCode !== null) throw new Error('The server did not start.')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return {
    url,
    readyAfter: performance.now() - started,
    megabytes: () => residentMegabytes(child),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

function residentMegabytes({ pid }: ChildProcess): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}
