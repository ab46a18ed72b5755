import type { Doc } from 'yjs'
import { queryClient } from '../../../web/api.ts'
import { FIELD } from '../rules/document.ts'
import { type Connection, connectLive } from './connection.ts'
import { DocumentProvider } from './document-provider.ts'
import { type LocalCopy, openLocalCopy } from './local-notes.ts'
import { type NoteStatus, setStatus } from './status.ts'
import { markUnsaved, unsavedNotes } from './unsaved.ts'

const LOUD_AFTER = 3000
const LINGER = 5000
const SHOW_AFTER = 1500
const GONE_AFTER = 3 // a point shows on its author's screen before the server has it

/** Refusals that pass by themselves within moments. */
const passing: ReadonlySet<string> = new Set(['reopen', 'not-found'])

/** One note open in this tab, shared by whatever shows it. */
export class NoteSession {
  readonly noteId: string
  readonly personId: string
  readonly provider: DocumentProvider
  /** Resolves when there is something to show: this device's copy, the server's, or the certainty that it is empty. */
  readonly ready: Promise<void>
  users = 0
  #local: LocalCopy | null = null
  #edited = false
  #serverSaysNo = false
  #waitingSince = 0
  #unconfirmed = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #show: () => void = () => {}

  constructor({ socket, personId, workspaceId }: Connection, noteId: string) {
    this.noteId = noteId
    this.personId = personId
    this.provider = new DocumentProvider(socket, `note/${workspaceId}/${noteId}`)
    this.#edited = unsavedNotes(personId).includes(noteId)
    this.ready = new Promise((resolve) => {
      this.#show = resolve
    })
    setTimeout(this.#show, SHOW_AFTER)
    const { provider } = this
    const look = () => this.#look()
    provider.document.on('update', (_update: Uint8Array, origin: unknown) => this.#updated(origin))
    provider.on('unsyncedChanges', ({ number }: { number: number }) => this.#counted(number))
    for (const event of ['unsyncedChanges', 'synced', 'status', 'authenticated', 'refused', 'close'])
      provider.on(event, look)
    provider.on('synced', () => this.#show())
    provider.on('refused', () => this.gone && this.#show())
    provider.on('stateless', ({ payload }: { payload: string }) => this.#told(payload))
    open.add(this)
    void this.#start()
  }

  get document(): Doc {
    return this.provider.document
  }

  /** Whether there is anything in it, from wherever. */
  get written(): boolean {
    return this.document.getXmlFragment(FIELD).length > 0
  }

  get readOnly(): boolean {
    return this.provider.authorizedScope === 'readonly'
  }

  /** Whether closing this tab now would lose something. */
  get atRisk(): boolean {
    return this.#edited && (!this.#local?.keeps || this.#status() === 'not-saved')
  }

  get saved(): boolean {
    return this.provider.saved
  }

  /** The server does not know it, and nothing that could still make it known is on its way. */
  get gone(): boolean {
    return this.provider.timesNotFound >= GONE_AFTER && queryClient.isMutating() === 0
  }

  /** Nothing more will come of it: it is saved, or never will be. */
  get settled(): boolean {
    return this.saved || this.gone
  }

  leave(): void {
    if (this.#edited) markUnsaved(this.personId, this.noteId, true)
  }

  async close(): Promise<void> {
    if (!open.delete(this)) return
    clearTimeout(this.#timer)
    const closing = this.#local?.close()
    this.provider.destroy()
    this.provider.document.destroy()
    setStatus(this.noteId, null)
    await closing
  }

  /** First this device's copy, then the server: so that only what the server lacks is sent to it. */
  async #start(): Promise<void> {
    this.#local = await openLocalCopy(this.personId, this.noteId, this.document)
    if (this.written || !navigator.onLine) this.#show()
    this.provider.attach()
    this.#look()
  }

  #updated(origin: unknown): void {
    const own = origin !== this.provider && this.#local !== null && this.provider.isAttached
    if (own) this.#edited = true
  }

  #told(payload: string): void {
    const { notSaved } = JSON.parse(payload) as { notSaved?: true }
    this.#serverSaysNo = notSaved === true
    this.#look()
  }

  /** Somebody who never stops typing always has a key on its way: as long as some arrive, all is well. */
  #counted(unconfirmed: number): void {
    if (unconfirmed < this.#unconfirmed) {
      this.#waitingSince = Date.now()
      this.#serverSaysNo = false
    }
    this.#unconfirmed = unconfirmed
  }

  #look(): void {
    if (this.saved) {
      this.#edited = false
      this.#serverSaysNo = false
      this.#waitingSince = 0
    } else if (this.#waitingSince === 0) this.#waitingSince = Date.now()
    const status = this.#status()
    setStatus(this.noteId, status)
    markUnsaved(this.personId, this.noteId, this.#edited && status !== 'saving')
    clearTimeout(this.#timer)
    if (status === 'saving' || status === 'connecting') this.#timer = setTimeout(() => this.#look(), LOUD_AFTER)
  }

  #status(): NoteStatus {
    const { provider } = this
    if (this.gone) return 'gone'
    if (provider.configuration.websocketProvider.status !== 'connected') {
      if (this.#edited && this.#local?.keeps === false) return 'not-saved'
      return this.#isOutage() ? 'offline' : 'connecting'
    }
    if (this.saved) return this.readOnly ? 'read-only' : 'saved'
    if (!this.#edited) return provider.refusal === 'unavailable' ? 'offline' : 'connecting'
    const stuck = this.#serverSaysNo || (provider.refusal !== null && !passing.has(provider.refusal))
    return stuck || Date.now() - this.#waitingSince >= LOUD_AFTER ? 'not-saved' : 'saving'
  }

  /** The first seconds of a page are none. */
  #isOutage(): boolean {
    const opened = this.provider.authorizedScope !== undefined
    return opened || !navigator.onLine || Date.now() - this.#waitingSince >= LOUD_AFTER
  }
}

const sessions = new Map<string, NoteSession>()
const open = new Set<NoteSession>()
const keyOf = (personId: string, noteId: string) => `${personId}/${noteId}`

/** Opens a note, or shares it with whoever in this tab has it open. Give it back with `closeNote`. */
export async function openNote(noteId: string): Promise<NoteSession> {
  const connection = await connectLive()
  const key = keyOf(connection.personId, noteId)
  const session = sessions.get(key) ?? new NoteSession(connection, noteId)
  sessions.set(key, session)
  session.users++
  return session
}

/** Stays open a little, for going back and forth between points, and until everything is saved. */
export function closeNote(session: NoteSession): void {
  session.users--
  const leave = () => {
    if (session.users > 0) return
    if (!session.settled) {
      setTimeout(leave, LINGER)
      return
    }
    if (open.has(session)) sessions.delete(keyOf(session.personId, session.noteId))
    void session.close()
  }
  setTimeout(leave, LINGER)
}

/** Sends what was written on this device without a connection, in notes nobody has opened since. */
export async function sendUnsaved(): Promise<void> {
  const { personId } = await connectLive()
  for (const noteId of unsavedNotes(personId)) {
    const session = await openNote(noteId)
    const settled = () => {
      if (session.gone) markUnsaved(personId, noteId, false)
      if (session.settled) closeNote(session)
      else setTimeout(settled, 1000)
    }
    settled()
  }
}

export async function closeAllNotes(): Promise<void> {
  sessions.clear()
  await Promise.all([...open].map((session) => session.close()))
}

/** A tab that is closed now: what it could not save is sent by the next one, and what only it has is worth a question. */
addEventListener('pagehide', () => {
  for (const session of open) session.leave()
})
addEventListener('beforeunload', (event) => {
  if ([...open].some((session) => session.atRisk)) event.preventDefault()
})
