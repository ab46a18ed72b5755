import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

export interface Counted {
  passed: number
  failed: number
}

const node = process.execPath
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)

/** Runs one check that passes or fails as a whole, and shows what it says. */
export async function runCheck(name: string, command: string[], env: Record<string, string> = {}): Promise<Counted> {
  const started = performance.now()
  const code = await run(command, env)
  console.info(`${code === 0 ? '✓' : '✗'} ${name}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs vitest projects and counts their tests. */
export async function runTests(name: string, args: string[], env: Record<string, string> = {}): Promise<Counted> {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-report-')), 'report.json')
  const started = performance.now()
  console.info(`${name} …`)
  // The minimal one says what failed, errors outside of any test among it; the other one is for counting.
  const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile=${report}`, '--silent=passed-only']
  const code = await run([bin('vitest'), 'run', ...args, ...reporters], env)
  const counted = countIn(report)
  const failed = Math.max(counted.failed, code === 0 ? 0 : 1)
  console.info(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${counted.passed} passed, ${failed} failed, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  )
  return { passed: counted.passed, failed }
}

export function sum(results: Counted[]): Counted {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
  }
}

/** The last line of every check, which machines read. */
export function finish(results: Counted[]): never {
  const { passed, failed } = sum(results)
  console.info(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

export const steps = {
  types: () => runCheck('types', [bin('tsc'), '-p', '.']),
  lint: () => runCheck('lint and format', [bin('biome'), 'check', '.']),
  house: () => runCheck('house rules', [node, 'scripts/house.ts']),
  messages: () => runCheck('messages', [node, 'scripts/messages.ts']),
  build: () => runCheck('build', [node, 'scripts/build.ts']),
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Counts the tests of a report; a file that could not be loaded counts as one that failed. */
function countIn(report: string): Counted {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report
  const filesLost = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  )
  return { passed: numPassedTests, failed: numFailedTests + filesLost.length }
}

function run([command, ...args]: string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command!, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
