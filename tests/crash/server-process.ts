import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { SECRET } from '../sign-in.ts'
import type { Faults } from './faulty-engine.ts'

/** The server as a process of its own, started, broken and killed. */
export class ServerProcess {
  readonly port: number
  readonly #environment: Record<string, string>
  #child: ChildProcess | null = null

  constructor(port: number, environment: Record<string, string>) {
    this.port = port
    this.#environment = { ...environment, PORT: String(port), SECRET, LOG_LEVEL: 'silent' }
  }

  /** Resolves once it serves; how long that took, in milliseconds. */
  async start(): Promise<number> {
    const started = performance.now()
    const child = fork(path.join(import.meta.dirname, 'server.ts'), {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child = child
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) =>
        Promise.reject(new Error(`The server ended with ${code} instead of starting.`)),
      ),
    ])
    return performance.now() - started
  }

  async faults(faults: Partial<Faults>): Promise<void> {
    this.#child?.send(faults)
    await once(this.#child!, 'message')
  }

  /** No chance to finish anything. */
  async kill(): Promise<void> {
    const child = this.#child!
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}
