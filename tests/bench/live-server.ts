import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'

// The two servers that tests/bench/live.ts compares, each alone in its process: `rapport`, the whole app, or `echo`, which
// only hands every message to whoever else opened the same path. Answers any message with its memory, in megabytes.
const port = process.argv[2] === 'echo' ? await echo() : await rapport()
process.on('message', () => process.send?.({ megabytes: process.memoryUsage().rss / 1024 / 1024 }))
process.on('disconnect', () => process.exit())
process.send?.({ port })

async function rapport(): Promise<number> {
  const { server } = await startApp(readConfig())
  return (server.address() as AddressInfo).port
}

async function echo(): Promise<number> {
  const server = createServer()
  const rooms = new Map<string, Set<WebSocket>>()
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
    const room = rooms.get(request.url ?? '') ?? new Set()
    rooms.set(request.url ?? '', room.add(socket))
    socket.on('message', (data) => {
      for (const other of room) if (other !== socket) other.send(data)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
