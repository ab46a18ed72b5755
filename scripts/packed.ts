import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './free-port.ts'
import { root } from './run.ts'

/** Packs the package, installs it in an empty folder as its users would, starts it there, and asks whether it serves. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-packed-'))
const npm = (args: string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
const [{ filename }] = JSON.parse(
  npm(['pack', '--json', '--pack-destination', folder], root).replace(/^[^[]*/s, ''),
) as [{ filename: string }]
npm(['init', '-y'], folder)
npm(['install', '--no-audit', '--no-fund', path.join(folder, filename)], folder)
const port = await freePort()
const server = spawn(process.execPath, [path.join(folder, 'node_modules/rapport/bin/rapport.js')], {
  cwd: folder,
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'inherit', 'inherit'],
})
try {
  await answering(`http://127.0.0.1:${port}/readyz`)
  const page = await fetch(`http://127.0.0.1:${port}/`)
  const html = await page.text()
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1]
  if (!page.ok || !script) throw new Error('The packed package starts, but serves no page.')
  if (!(await fetch(`http://127.0.0.1:${port}${script}`)).ok)
    throw new Error('The page of the packed package has no script.')
  console.info('✓ the packed package starts in an empty folder and serves')
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  fs.rmSync(folder, { recursive: true, force: true })
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('The packed package did not start.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
