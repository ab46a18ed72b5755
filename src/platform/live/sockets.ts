import type { IncomingMessage } from 'node:http'
import type { Hocuspocus } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import type { Who } from '../database/index.ts'
import type { Access } from './documents.ts'

/** What a connection to a document knows: whose it is, and, once opened, how they may open it. */
export type Context = { who: Who } & Partial<Access>

/** Far above what two hands, a paste or a reconnect produce; somebody above it is not typing. */
const MOST_PER_SECOND = { messages: 2000, bytes: 8 * 1024 * 1024 }

interface Open {
  who: Who
  request: IncomingMessage
}

/** The open sockets, each held by a session that is looked at again now and then. */
export class Sockets {
  readonly #hocuspocus: Hocuspocus<Context>
  readonly #authenticate: (request: IncomingMessage) => Promise<Who | null>
  readonly #open = new Map<WebSocket, Open>()
  readonly #timer: NodeJS.Timeout

  constructor(
    hocuspocus: Hocuspocus<Context>,
    authenticate: (request: IncomingMessage) => Promise<Who | null>,
    checkEvery: number,
  ) {
    this.#hocuspocus = hocuspocus
    this.#authenticate = authenticate
    this.#timer = setInterval(() => void this.#checkSessions(), checkEvery)
    this.#timer.unref()
  }

  add(socket: WebSocket, who: Who, request: IncomingMessage): void {
    socket.binaryType = 'nodebuffer'
    // The request's cookies stay with us: nothing inside Hocuspocus needs them.
    const connection = this.#hocuspocus.handleConnection(
      socket as unknown as globalThis.WebSocket,
      new Request('http://localhost/live'),
      { who },
    )
    const allowance = new Allowance()
    this.#open.set(socket, { who, request })
    socket.on('message', (data: Buffer) => {
      if (allowance.spend(data.byteLength)) connection.handleMessage(data)
      else socket.close(1008, 'too much at once')
    })
    socket.on('close', (code, reason) => {
      this.#open.delete(socket)
      connection.handleClose({ code, reason: reason.toString() })
    })
    socket.on('error', () => socket.terminate())
  }

  /** Says good-bye; 1012 makes browsers come back. */
  closeAll(): void {
    clearInterval(this.#timer)
    for (const socket of this.#open.keys()) socket.close(1012, 'restarting')
    setTimeout(() => {
      for (const socket of this.#open.keys()) socket.terminate()
    }, 500).unref()
  }

  async #checkSessions(): Promise<void> {
    for (const [socket, { who, request }] of this.#open) {
      const now = await this.#authenticate(request).catch(() => who) // a silent database ends nobody's session
      if (now?.personId !== who.personId || now.workspaceId !== who.workspaceId) socket.close(4401, 'signed out')
    }
  }
}

class Allowance {
  #second = 0
  #messages = 0
  #bytes = 0

  spend(bytes: number): boolean {
    const second = Math.floor(performance.now() / 1000)
    if (second !== this.#second) [this.#second, this.#messages, this.#bytes] = [second, 0, 0]
    this.#messages++
    this.#bytes += bytes
    return this.#messages <= MOST_PER_SECOND.messages && this.#bytes <= MOST_PER_SECOND.bytes
  }
}
