import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Who } from '../database/index.ts'
import type { Log } from '../log.ts'

const PATH = '/live'
const MAX_MESSAGE = 2 * 1024 * 1024

export interface UpgradeOptions {
  log: Log
  authenticate(request: IncomingMessage): Promise<Who | null>
  isAllowedOrigin(origin: string, host: string | null): boolean
  opened(socket: WebSocket, who: Who, request: IncomingMessage): void
}

/** Lets a socket in when it comes from one of our own pages (browsers say so) and belongs to somebody signed in. */
export function createUpgrade(options: UpgradeOptions) {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false })

  async function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const ignore = () => {}
    socket.on('error', ignore)
    const origin = request.headers.origin
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== PATH) return refuse(socket, '404 Not Found')
    if (origin !== undefined && !options.isAllowedOrigin(origin, request.headers.host ?? null))
      return refuse(socket, '403 Forbidden')
    try {
      const who = await options.authenticate(request)
      if (!who) return refuse(socket, '401 Unauthorized')
      socket.off('error', ignore)
      server.handleUpgrade(request, socket, head, (webSocket) => options.opened(webSocket, who, request))
    } catch (error) {
      options.log.warn({ code: (error as { code?: string }).code }, 'a live connection could not be checked')
      refuse(socket, '503 Service Unavailable')
    }
  }
  return handleUpgrade
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
