import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { api, queryClient, signedOut } from '../../../web/api.ts'
import { LiveSocket } from './live-socket.ts'

const SIGNED_OUT = 4401

export interface Connection {
  socket: HocuspocusProviderWebsocket
  personId: string
  workspaceId: string
}

let current: Connection | null = null

/** The one connection of this tab, made on the first call, and anew when somebody else has signed in since. */
export async function connectLive(): Promise<Connection> {
  const { person, workspace } = await queryClient.ensureQueryData(api.identity.me.queryOptions())
  if (current && (current.personId !== person.id || current.workspaceId !== workspace.id)) disconnectLive()
  current ??= { socket: connect(), personId: person.id, workspaceId: workspace.id }
  return current
}

/** Closes it, as on signing out. */
export function disconnectLive(): void {
  current?.socket.destroy()
  current = null
}

function connect(): LiveSocket {
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
  return socket
}
