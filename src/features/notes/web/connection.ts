import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { api, queryClient, signedOut } from '../../../web/api.ts'
import { LiveSocket } from './live-socket.ts'

const SIGNED_OUT = 4401

export interface Connection {
  socket: HocuspocusProviderWebsocket
  personId: string
  workspaceId: string
}

let current: Promise<Connection> | null = null

/** The one connection of this tab, made on the first call for whoever is signed in. */
export function connectLive(): Promise<Connection> {
  current ??= connect().catch((error) => {
    current = null
    throw error
  })
  return current
}

/** Closes it, as on signing out. */
export async function disconnectLive(): Promise<void> {
  const connection = await current?.catch(() => null)
  current = null
  connection?.socket.destroy()
}

async function connect(): Promise<Connection> {
  const { person, workspace } = await queryClient.ensureQueryData(api.identity.me.queryOptions())
  const url = `${location.origin.replace(/^http/, 'ws')}/live`
  const socket = new LiveSocket({ url, delay: 300, minDelay: 300, maxDelay: 8000, factor: 1.7 })
  socket.on('close', ({ event }: { event: { code: number } }) => {
    if (event.code !== SIGNED_OUT) return
    socket.disconnect()
    signedOut.dispatchEvent(new Event('signed-out'))
  })
  const again = () => {
    if (socket.shouldConnect && socket.status === 'disconnected' && !document.hidden) void socket.connect()
  }
  addEventListener('online', again)
  document.addEventListener('visibilitychange', again)
  // Browsers notice a lost network at once, a lost connection only minutes later.
  addEventListener('offline', () => socket.webSocket?.close())
  return { socket, personId: person.id, workspaceId: workspace.id }
}
