import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './free-port.ts'
import { installPackage } from './install.ts'

/** A locale that knows letters beyond ASCII: searching splits words by it. */
const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

export interface TestDatabase {
  url: string
  version: string
  stop(): Promise<void>
}

/** A PostgreSQL of its own in a temporary folder, gone afterwards; null where there is none and none can be installed. */
export async function startPostgres(): Promise<TestDatabase | null> {
  const binaries = findBinaries() ?? (installPackage('postgresql') ? findBinaries() : undefined)
  if (!binaries) return null
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-postgres-'))
  // PostgreSQL refuses to run as root.
  const as: { uid: number; gid: number } | { uid?: undefined } =
    process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  if (as.uid !== undefined) fs.chownSync(folder, as.uid, as.gid)
  const cluster = path.join(folder, 'cluster')
  const options = { ...as, cwd: folder, stdio: 'ignore' } as const
  const made = spawnSync(
    path.join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'rapport', '-A', 'trust', '--encoding=UTF8', `--locale=${letters}`, '--no-sync'],
    { ...options, stdio: 'pipe', encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`PostgreSQL could not be prepared: ${made.stderr}`)
  const port = await freePort()
  const settings = [
    'fsync=off',
    'listen_addresses=127.0.0.1',
    'max_connections=200',
    `unix_socket_directories=${folder}`,
  ]
  const server = spawn(
    path.join(binaries, 'postgres'),
    ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options,
  )
  await answering(binaries, port, server)
  const version = spawnSync(path.join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim()
  return {
    url: `postgres://rapport@127.0.0.1:${port}/postgres`,
    version,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          fs.rmSync(folder, { recursive: true, force: true })
          resolve()
        })
        server.kill('SIGINT')
      }),
  }
}

function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/opt/homebrew/opt/postgresql/bin',
  ].find((folder) => ['initdb', 'postgres'].every((name) => fs.existsSync(path.join(folder, name))))
}

async function answering(binaries: string, port: number, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 20_000
  const ready = () =>
    spawnSync(path.join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
      .status === 0
  while (!ready()) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('PostgreSQL did not start for the tests.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
