import { HocuspocusProvider, type HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'

const FIRST_RETRY = 500
const LONGEST_RETRY = 10_000
const PRESENCE_EVERY = 80
const RENEW_AFTER = 10_000 // whoever is silent for 30 seconds counts as gone

/** Why the server would not open a document or take an update; the same words as in platform/live/group-commit.ts. */
export type RefusalReason = 'not-found' | 'read-only' | 'too-large' | 'malformed' | 'unavailable' | 'reopen'
const final: ReadonlySet<string> = new Set(['too-large', 'malformed'])

/**
 * One document on the shared socket. The original neither opens a document again that the server let go of, nor stops
 * sending to it, which would count such updates as acknowledged too early. This one is silent until the server has let
 * it in again, and comes back by itself: at once when asked to, later when the database was down.
 */
export class DocumentProvider extends HocuspocusProvider {
  /** Set while the server has this document closed for us. */
  refusal: RefusalReason | null = null
  /** How often in a row the server has not found it: what it belongs to may only be on its way, or come back. */
  timesNotFound = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #presence: ReturnType<typeof setTimeout> | undefined
  #presenceSentAt = 0
  #presenceSent = ''
  #pause = FIRST_RETRY

  constructor(socket: HocuspocusProviderWebsocket, name: string) {
    super({ websocketProvider: socket, name, document: new Y.Doc() })
    this.on('authenticationFailed', ({ reason }: { reason: string }) => this.#refused(reason))
    this.on('close', ({ event }: { event: { code: number; reason: string } }) => {
      // A closed socket opens every document again by itself; this is the server letting go of one.
      if (event.code === 1000 && this.configuration.websocketProvider.status === 'connected')
        this.#refused(event.reason)
    })
    this.on('synced', () => {
      this.#pause = FIRST_RETRY
      this.timesNotFound = 0
    })
  }

  /** Everything written here is committed on the server. */
  get saved(): boolean {
    return this.synced && this.unsyncedChanges === 0 && this.refusal === null
  }

  override send(...message: Parameters<HocuspocusProvider['send']>): void {
    if (this.refusal === null) super.send(...message)
  }

  override async onOpen(event: Event): Promise<void> {
    this.#open()
    await super.onOpen(event)
  }

  /**
   * Where one is: at most every 80 ms, and not again while it is the same. A caret keeps its place in the text, so it
   * moves along with what is typed before it without a word; the editor repeats it after every key of the other.
   */
  override awarenessUpdateHandler(
    changes: Parameters<HocuspocusProvider['awarenessUpdateHandler']>[0],
    origin: unknown,
  ): void {
    if (origin === this) return
    clearTimeout(this.#presence)
    const state = JSON.stringify(this.awareness?.getLocalState())
    const due = state === this.#presenceSent ? RENEW_AFTER : PRESENCE_EVERY
    const wait = this.#presenceSentAt + due - Date.now()
    const send = () => {
      this.#presenceSent = JSON.stringify(this.awareness?.getLocalState())
      this.#presenceSentAt = Date.now()
      super.awarenessUpdateHandler(changes, origin)
    }
    if (wait <= 0) send()
    else this.#presence = setTimeout(send, wait)
  }

  override destroy(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#presence)
    super.destroy()
  }

  #open(): void {
    clearTimeout(this.#retry)
    this.refusal = null
  }

  #refused(reason: string): void {
    this.refusal = reason as RefusalReason
    this.synced = false
    if (reason === 'not-found') this.timesNotFound++
    this.emit('refused', { reason })
    clearTimeout(this.#retry)
    if (final.has(reason)) return
    this.#pause = Math.min(LONGEST_RETRY, this.#pause * 2)
    this.#retry = setTimeout(
      () => void this.#reopen(),
      reason === 'reopen' || this.timesNotFound === 1 ? 50 : this.#pause * (0.5 + Math.random() / 2),
    )
  }

  async #reopen(): Promise<void> {
    this.#open()
    await this.sendToken()
    this.startSync()
  }
}
