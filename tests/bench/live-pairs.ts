import WebSocket from 'ws'
import * as Y from 'yjs'
import { FIELD } from '../../src/features/notes/rules/document.ts'
import { DocumentProvider } from '../../src/features/notes/web/document-provider.ts'
import { LiveSocket } from '../../src/features/notes/web/live-socket.ts'
import type { Pair } from '../crash/world.ts'

/** Two screens of one pair, of which each can type a key and tells how long the other's keys took to arrive. */
export interface LivePair {
  isReady(): boolean
  type(side: number): void
  onArrival(arrived: (milliseconds: number) => void): void
  close(): void
}

/** Through Rapport: a key goes into the note, is committed, and then shown to the other. */
export function notePair(port: number, { people, meetingId }: Pair): LivePair {
  const screens = people.map(({ cookie, workspaceId }) => {
    class SignedIn extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie } })
        this.on('error', () => {})
      }
    }
    const socket = new LiveSocket({ url: `ws://127.0.0.1:${port}/live`, WebSocketPolyfill: SignedIn })
    const provider = new DocumentProvider(socket, `note/${workspaceId}/${meetingId}`)
    provider.attach()
    return { socket, provider, typedAt: [] as number[] }
  }) as [NoteScreen, NoteScreen]
  return {
    isReady: () => screens.every(({ provider }) => provider.saved),
    type: (side) => {
      const { provider, typedAt } = screens[side]!
      typedAt.push(performance.now())
      typeKey(provider.document)
    },
    onArrival: (arrived) => {
      for (const [side, { provider }] of screens.entries()) {
        const { typedAt, provider: author } = screens[1 - side]!
        let seen = Y.getState(provider.document.store, author.document.clientID)
        provider.document.on('update', (_update: Uint8Array, origin: unknown) => {
          if (origin !== provider) return
          const now = performance.now()
          const state = Y.getState(provider.document.store, author.document.clientID)
          if (state > seen) for (const at of typedAt.splice(0, state - seen)) arrived(now - at)
          seen = state
          provider.setAwarenessField('cursor', CARET)
        })
      }
    },
    close: () => {
      for (const { provider, socket } of screens) {
        provider.destroy()
        socket.destroy()
      }
    },
  }
}

/** The editor tells again where its caret is after every key of the other; the caret's place in the text is the same. */
const CARET = { anchor: { tname: FIELD, assoc: 0 }, head: { tname: FIELD, assoc: 0 } }

interface NoteScreen {
  socket: LiveSocket
  provider: DocumentProvider
  typedAt: number[]
}

/** One letter, one step of the writer's clock. */
function typeKey(document: Y.Doc): void {
  const text = document.getText(`${FIELD}-keys`)
  text.insert(text.length, 'k')
}

/** Through nothing but a WebSocket: a message of the same size. */
export function echoPair(port: number, pairId: string): LivePair {
  const sockets = [0, 1].map(() => new WebSocket(`ws://127.0.0.1:${port}/${pairId}`))
  const key = Buffer.alloc(90)
  return {
    isReady: () => sockets.every(({ readyState }) => readyState === WebSocket.OPEN),
    type: (side) => {
      key.writeDoubleLE(performance.now())
      sockets[side]?.send(key)
    },
    onArrival: (arrived) => {
      for (const socket of sockets)
        socket.on('message', (data: Buffer) => arrived(performance.now() - data.readDoubleLE()))
    },
    close: () => {
      for (const socket of sockets) socket.close()
    },
  }
}
