import { type Connection, connectLive } from './connection.ts'
import { DocumentProvider } from './document-provider.ts'
import type { Present } from './pair-channel.ts'

export interface PairChannel {
  show(at: string | null): void
  onHint(heard: () => void): () => void
  onPresence(seen: (present: Present[]) => void): () => void
  release(): void
}

/** The channel of one pair in this tab: no content, only who is here and that something changed. */
class PairSession {
  readonly #provider: DocumentProvider
  readonly #hints = new Set<() => void>()
  readonly #watchers = new Set<(present: Present[]) => void>()
  readonly #personId: string
  /** A hint came while no page listened: one was just left, or the next is not up yet. */
  #missed = false
  users = 0

  constructor({ socket, personId, workspaceId }: Connection, pairId: string) {
    this.#personId = personId
    this.#provider = new DocumentProvider(socket, `pair/${workspaceId}/${pairId}`)
    this.#provider.on('stateless', ({ payload }: { payload: string }) => {
      if ('changed' in (JSON.parse(payload) as object)) this.#hint()
    })
    this.#provider.on('awarenessChange', () => this.#tell())
    this.#provider.on('synced', () => {
      this.#hint() // what was said before this, while the page loaded or the connection was away, has been missed
      this.#tell()
    })
    this.#provider.attach()
  }

  show(at: string | null): void {
    this.#provider.setAwarenessField('at', at)
  }

  onHint(heard: () => void): () => void {
    this.#hints.add(heard)
    if (this.#missed) this.#hint()
    return () => void this.#hints.delete(heard)
  }

  onPresence(seen: (present: Present[]) => void): () => void {
    this.#watchers.add(seen)
    seen(this.#present())
    return () => void this.#watchers.delete(seen)
  }

  close(): void {
    this.#provider.destroy()
  }

  #hint(): void {
    this.#missed = this.#hints.size === 0
    for (const heard of this.#hints) heard()
  }

  #tell(): void {
    const present = this.#present()
    for (const seen of this.#watchers) seen(present)
  }

  /** Each person once, however many tabs they have; the one that shows a meeting counts. */
  #present(): Present[] {
    const found = new Map<string, Present>([[this.#personId, { personId: this.#personId, at: null }]])
    for (const [client, state] of this.#provider.awareness?.getStates() ?? []) {
      const own = client === this.#provider.document.clientID
      const personId = own ? this.#personId : (state.person as string | undefined)
      if (!personId) continue
      const at = (state.at as string | null | undefined) ?? found.get(personId)?.at ?? null
      found.set(personId, { personId, at })
    }
    return [...found.values()]
  }
}

const LINGER = 3000
const sessions = new Map<string, PairSession>()

export async function openPair(pairId: string): Promise<PairChannel> {
  const connection = await connectLive()
  const key = `${connection.personId}/${pairId}`
  const session = sessions.get(key) ?? new PairSession(connection, pairId)
  sessions.set(key, session)
  session.users++
  let released = false
  return {
    show: (at) => session.show(at),
    onHint: (heard) => session.onHint(heard),
    onPresence: (seen) => session.onPresence(seen),
    release: () => {
      if (released) return
      released = true
      session.users--
      setTimeout(() => {
        if (session.users > 0 || sessions.get(key) !== session) return
        sessions.delete(key)
        session.close()
      }, LINGER)
    },
  }
}
