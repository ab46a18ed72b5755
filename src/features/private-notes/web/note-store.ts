import { newId } from '../../../platform/ids.ts'
import { client, isProblem } from '../../../web/api.ts'
import type { SealedNote } from '../contract.ts'
import { type Block, type Content, emptyContent, merge, readContent, writeContent } from '../rules/content.ts'
import { type KeyRing, openWith, type Sealed, sealWith } from '../rules/key-ring.ts'
import { LONGEST_SEALED, type Owner } from '../rules/sealing.ts'
import {
  type About,
  dropCopy,
  dropWaiting,
  hold,
  keepCopy,
  keepWaiting,
  readCopy,
  takeWaiting,
  type Waiting,
} from './local.ts'
import { openNotes, type Writer } from './open-notes.ts'

const PAUSE_MS = 800
const AGAIN_MS = 5000
/** A network that is there but says nothing: as long as one waits when there is a copy, and when something is on its way. */
const READ_MS = 5000
const SEND_MS = 20_000

/** *replaced*: another device has made a new key, and this one's words are refused until they are sealed with it. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'kept here' | 'too long' | 'replaced'

/** What a screen shows of a note. `content` is null until it is opened; *unfetched*: what it holds elsewhere is not known. */
export interface Shown {
  content: Content | null
  state: SaveState
  unfetched: boolean
}

/** What has to be done with a note in this tab before it is opened again. */
const before = new Map<string, Promise<void>>()

/** One private note while it is open: opened once, sealed and saved as one writes, merged with what another device wrote. */
export class OpenNote implements Writer {
  readonly about: About
  #ring: KeyRing
  #owner: Owner
  #id = newId()
  #release: () => void
  /** The server's version that `#mine` builds on, and what it says. */
  #sealed: SealedNote | null = null
  #base: Content = emptyContent
  #mine: Content = emptyContent
  /** What was sent and not answered: the server may have it all the same. */
  #unanswered = new Set<string>()
  #dirty = false
  #keeps = false
  #unfetched = false
  #closed = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #shown: Shown = { content: null, state: 'saved', unfetched: false }
  #listeners = new Set<() => void>()
  /** Told at once when words came in that were not typed here, before the next key can be. */
  onMerged: (blocks: readonly Block[]) => void = () => {}

  constructor(ring: KeyRing, owner: Owner, about: About) {
    this.#ring = ring
    this.#owner = owner
    this.about = about
    this.#release = hold(this.#id)
    openNotes.add(this)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  shown = (): Shown => this.#shown

  get unsaved(): boolean {
    return this.#dirty || this.#running !== null
  }

  get atRisk(): boolean {
    return this.#dirty ? this.#shown.state !== 'kept here' : this.#running !== null && !this.#keeps
  }

  /** Opens the server's version, or this device's while there is no network, with what was written here and not sent yet. */
  async load(): Promise<void> {
    const { personId } = this.#owner
    await before.get(this.about.aboutId)
    const copy = await readCopy(personId, this.about.aboutId)
    this.#sealed = await this.#fetch(copy && AbortSignal.timeout(READ_MS)).catch((error) => {
      if (isProblem(error) && error.status < 500) throw error
      this.#unfetched = copy === undefined
      return copy ?? null
    })
    this.#base = await this.#readAndKeep(this.#sealed)
    this.#mine = this.#base
    if (this.#closed) return
    await takeWaiting(personId, this.about, (waiting) => this.#takeIn(waiting))
    if (this.#sealed && this.#sealed.keyId !== this.#ring.keyId) this.#dirty = true
    this.#show(this.#dirty ? 'saving' : 'saved')
    if (this.#dirty) void this.flush()
  }

  write(blocks: Block[]): void {
    this.#change({ ...this.#mine, blocks })
  }

  /** Another device's version, put below one's own. */
  addOther(index: number): void {
    const { blocks, others } = this.#mine
    this.#change({ blocks: [...blocks, ...others[index]!.blocks], others: others.toSpliced(index, 1) })
    this.onMerged(this.#mine.blocks)
  }

  leaveOther(index: number): void {
    this.#change({ ...this.#mine, others: this.#mine.others.toSpliced(index, 1) })
  }

  /** Seals and saves what is there now; one after the other, never two at once. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#running
    if (!this.#dirty) return
    this.#running = this.#save().finally(() => {
      this.#running = null
    })
    await this.#running
  }

  close(): Promise<void> {
    this.#closed = true
    this.onMerged = () => {}
    const done = this.flush().finally(() => {
      openNotes.delete(this)
      this.#release()
    })
    before.set(this.about.aboutId, done)
    return done
  }

  /** For one that nobody can open: it goes, here and on the server. */
  async drop(): Promise<void> {
    await client.privateNotes.drop({ aboutId: this.about.aboutId })
    await dropCopy(this.#owner.personId, this.about.aboutId)
  }

  #change(content: Content): void {
    this.#mine = content
    this.#dirty = true
    const { state } = this.#shown
    this.#show(state === 'too long' || state === 'replaced' ? state : 'saving') // it is so until it is saved
    // Not put off by the next key: whoever never stops typing is saved too.
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE_MS)
  }

  async #save(): Promise<void> {
    try {
      await this.#send()
    } catch (error) {
      this.#dirty = true
      const refused = isProblem(error) && error.status < 500
      if (refused && error.code === 'private_key_replaced') this.#show('replaced')
      else this.#show(this.#keeps && !refused ? 'kept here' : 'unsaved')
      if (!refused && !this.#closed) this.#timer ??= setTimeout(() => void this.flush(), AGAIN_MS)
    }
  }

  async #send(): Promise<void> {
    const content = this.#mine
    this.#dirty = false
    const mine = await this.#keepHere(content)
    if (mine.ciphertext.length > LONGEST_SEALED) {
      this.#dirty = true
      this.#show('too long')
      return
    }
    const sent = { ...this.about, ...mine, was: this.#version }
    this.#unanswered.add(mine.ciphertext)
    const saved = await client.privateNotes.save(sent, { signal: AbortSignal.timeout(SEND_MS) }).catch((error) => {
      if (isProblem(error) && error.code === 'changed_meanwhile') return null
      throw error
    })
    if (!saved) {
      await this.#bringTogether()
      return this.#send()
    }
    this.#unanswered.clear()
    this.#sealed = saved
    this.#base = content
    this.#unfetched = false
    await keepCopy(this.#owner.personId, saved)
    await dropWaiting(this.#owner.personId, this.#id, this.about)
    if (!this.#dirty) this.#show('saved')
  }

  /**
   * Another device was quicker, or this one was and never heard of it. What is typed while those words are on their way is part
   * of what is brought together.
   */
  async #bringTogether(): Promise<void> {
    const sealed = await this.#fetch(AbortSignal.timeout(SEND_MS))
    this.#unfetched = false
    const theirs = await this.#readAndKeep(sealed)
    const isOwn = sealed !== null && this.#unanswered.has(sealed.ciphertext)
    if (!isOwn) this.#mine = merge(this.#base, this.#mine, theirs, new Date().toISOString())
    this.#unanswered.clear()
    this.#sealed = sealed
    this.#base = theirs
    this.onMerged(this.#mine.blocks)
    this.#show('saving')
  }

  /** False: a key that is not here sealed it; it stays where it is. */
  async #takeIn({ base, mine }: Waiting): Promise<boolean> {
    const opened = await Promise.all([base ? this.#read(base) : emptyContent, this.#read(mine)]).catch(() => null)
    if (!opened) return false
    this.#mine = merge(opened[0], opened[1], this.#mine, new Date().toISOString())
    this.#dirty = true
    await this.#keepHere(this.#mine)
    return this.#keeps
  }

  async #keepHere(content: Content): Promise<Sealed> {
    const mine = await sealWith(this.#ring, this.#owner, this.about.aboutId, writeContent(content))
    const base = this.#sealed && { keyId: this.#sealed.keyId, ciphertext: this.#sealed.ciphertext }
    const waiting = { about: this.about, base, mine, was: this.#version }
    this.#keeps = await keepWaiting(this.#owner.personId, this.#id, waiting)
    return mine
  }

  get #version(): number {
    return this.#sealed?.version ?? 0
  }

  #fetch(signal?: AbortSignal): Promise<SealedNote | null> {
    return client.privateNotes.get({ aboutId: this.about.aboutId }, { signal }).catch((error) => {
      if (isProblem(error) && error.code === 'not_found') return null
      throw error
    })
  }

  async #readAndKeep(sealed: SealedNote | null): Promise<Content> {
    if (!sealed) return emptyContent
    const content = await this.#read(sealed)
    await keepCopy(this.#owner.personId, sealed)
    return content
  }

  #read(sealed: Sealed): Promise<Content> {
    return openWith(this.#ring, this.#owner, this.about.aboutId, sealed).then(readContent)
  }

  #show(state: SaveState): void {
    this.#shown = { content: this.#mine, state, unfetched: this.#unfetched }
    for (const listener of this.#listeners) listener()
  }
}

/** Opens a note only to save what waits for it or to seal it anew. Nothing, while somebody has it open: they do it. */
export async function catchUpOn(ring: KeyRing, owner: Owner, about: About): Promise<void> {
  if ([...openNotes].some((note) => note.about.aboutId === about.aboutId)) return
  const note = new OpenNote(ring, owner, about)
  const done = note
    .load()
    .catch(() => {}) // what does not open now is looked at again when somebody opens it
    .then(() => note.close())
  before.set(about.aboutId, done)
  await done
}
