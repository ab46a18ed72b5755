import WebSocket from 'ws'
import * as Y from 'yjs'
import { FIELD } from '../../src/features/notes/rules/document.ts'
import { DocumentProvider } from '../../src/features/notes/web/document-provider.ts'
import { LiveSocket } from '../../src/features/notes/web/live-socket.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Pair, Person } from './world.ts'

/** What one person's screen has called saved, and what it has not yet. */
export class Ledger {
  readonly saved = new Set<string>()
  readonly waiting = new Set<string>()

  wrote(entry: string): void {
    this.waiting.add(entry)
  }

  allSaved(): void {
    for (const entry of this.waiting) this.saved.add(entry)
    this.waiting.clear()
  }

  oneSaved(entry: string): void {
    this.waiting.delete(entry)
    this.saved.add(entry)
  }
}

/** One person at the meeting page: types into the note and adds talking points, with the product's own live client. */
export class Screen {
  readonly notes = new Ledger()
  readonly agenda = new Ledger()
  readonly provider: DocumentProvider
  readonly #socket: LiveSocket
  readonly #person: Person
  readonly #pair: Pair
  readonly #origin: string
  #typing: NodeJS.Timeout | undefined
  #count = 0

  constructor(port: number, pair: Pair, person: Person) {
    this.#pair = pair
    this.#person = person
    this.#origin = `http://127.0.0.1:${port}`
    const headers = { cookie: person.cookie, origin: this.#origin }
    class SignedIn extends WebSocket {
      constructor(url: string) {
        super(url, { headers })
        this.on('error', () => {}) // a server that has been killed answers nobody
      }
    }
    const url = `ws://127.0.0.1:${port}/live`
    this.#socket = new LiveSocket({ url, WebSocketPolyfill: SignedIn, delay: 100, minDelay: 100, maxDelay: 1000 })
    this.provider = new DocumentProvider(this.#socket, `note/${person.workspaceId}/${pair.meetingId}`)
    for (const event of ['unsyncedChanges', 'synced']) this.provider.on(event, () => this.#look())
    this.provider.attach()
  }

  startTyping(): void {
    const next = () => {
      this.#type()
      if (this.#count % 10 === 0) void this.#addPoint()
      this.#typing = setTimeout(next, 30 + Math.random() * 120)
    }
    next()
  }

  stopTyping(): void {
    clearTimeout(this.#typing)
  }

  disconnect(): void {
    this.#socket.disconnect()
  }

  connect(): void {
    void this.#socket.connect()
  }

  leave(): void {
    this.stopTyping()
    this.provider.destroy()
    this.#socket.destroy()
  }

  get text(): string {
    return this.provider.document.getXmlFragment(FIELD).toString()
  }

  /** The ids of the talking points on the meeting's page, as the API gives them. */
  async points(): Promise<string[]> {
    const response = await fetch(`${this.#origin}/api/v1/meetings/${this.#pair.meetingId}`, {
      headers: { cookie: this.#person.cookie },
    })
    const page = (await response.json()) as { points: { id: string }[] }
    return page.points.map(({ id }) => id)
  }

  /** Sends again what the server has not confirmed: ids are made here, so a repeat changes nothing. */
  async addWaitingPoints(): Promise<void> {
    for (const id of this.agenda.waiting) await this.#post(id)
  }

  #type(): void {
    const word = `${this.#person.personId.slice(-5)}-${this.#count++};`
    this.notes.wrote(word)
    const { document } = this.provider
    document.transact(() => {
      const fragment = document.getXmlFragment(FIELD)
      const last = fragment.length > 0 ? fragment.get(fragment.length - 1) : null
      const line = last instanceof Y.XmlElement ? last.get(0) : null
      if (line instanceof Y.XmlText && line.length < 200) return line.insert(line.length, word)
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(word)])
      fragment.insert(fragment.length, [paragraph])
    })
  }

  #look(): void {
    if (this.provider.saved) this.notes.allSaved()
  }

  async #addPoint(): Promise<void> {
    const id = newId()
    this.agenda.wrote(id)
    await this.#post(id)
  }

  async #post(id: string): Promise<void> {
    const point = {
      id,
      text: `Point ${id.slice(-6)}`,
      section: 'Anything else',
      visibility: 'both',
      plannedFor: null,
      repeatsEvery: null,
    }
    const response = await fetch(`${this.#origin}/api/v1/pairs/${this.#pair.pairId}/talking-points`, {
      method: 'POST',
      headers: { cookie: this.#person.cookie, 'content-type': 'application/json', origin: this.#origin },
      body: JSON.stringify(point),
      signal: AbortSignal.timeout(5000),
    }).catch(() => null)
    if (response?.ok) this.agenda.oneSaved(id)
  }
}
