import { client, isProblem } from '../../../web/api.ts'
import type { SealedNote } from '../contract.ts'
import { type Content, emptyContent, merge, readContent, writeContent } from '../rules/content.ts'
import { type Owner, openNote, sealNote } from '../rules/sealing.ts'
import { keepLocal, readLocal } from './local.ts'

const PAUSE_MS = 800
const AGAIN_MS = 5000

export interface About {
  aboutId: string
  pairId: string
  meetingId: string | null
}

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'kept here'

/** One private note while it is open: opened once, sealed and saved as one writes, merged with what another device wrote. */
export class OpenNote {
  #key: CryptoKey
  #owner: Owner
  #about: About
  #version = 0
  #base: Content = emptyContent
  #mine: Content = emptyContent
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #dirty = false
  /** Called when the content changed without the writer: another device's words came in. */
  onContent: (content: Content) => void = () => {}
  onState: (state: SaveState) => void = () => {}

  constructor(key: CryptoKey, owner: Owner, about: About) {
    this.#key = key
    this.#owner = owner
    this.#about = about
  }

  /** What the note holds: the server's version, or this device's while there is no network, with what was not sent yet. */
  async load(): Promise<Content> {
    const { personId } = this.#owner
    const local = await readLocal(personId, this.#about.aboutId)
    const sealed = await this.#fetch().catch((error) => {
      if (isProblem(error)) throw error
      return local?.note ?? null
    })
    await this.#take(sealed)
    const pending = local?.pending
    if (pending) {
      const mine = readContent(await this.#open(pending.ciphertext))
      const base =
        local.note && local.note.version === pending.was
          ? readContent(await this.#open(local.note.ciphertext))
          : emptyContent
      this.#mine = pending.was === this.#version ? mine : merge(base, mine, this.#base, new Date().toISOString())
      this.#dirty = true
      void this.flush()
    }
    return this.#mine
  }

  write(content: Content): void {
    this.#mine = content
    this.#dirty = true
    this.onState('saving')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS)
  }

  /** Seals and saves what is there now; one after the other, never two at once. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#running
    if (!this.#dirty) return
    this.#running = this.#save().finally(() => {
      this.#running = null
    })
    await this.#running
  }

  async close(): Promise<void> {
    this.onContent = () => {}
    this.onState = () => {}
    await this.flush()
    clearTimeout(this.#timer)
  }

  async #save(): Promise<void> {
    const content = this.#mine
    this.#dirty = false
    const { aboutId } = this.#about
    const ciphertext = await sealNote(this.#key, this.#owner, aboutId, writeContent(content))
    const local = await readLocal(this.#owner.personId, aboutId)
    const pending = { ciphertext, was: this.#version }
    const keeps = await keepLocal(this.#owner.personId, aboutId, { note: local?.note ?? null, pending }).then(
      () => true,
      () => false,
    )
    try {
      const saved = await client.privateNotes.save({ ...this.#about, ...pending })
      this.#version = saved.version
      this.#base = content
      await keepLocal(this.#owner.personId, aboutId, { note: saved, pending: this.#dirty ? pending : null })
      if (!this.#dirty) this.onState('saved')
    } catch (error) {
      this.#dirty = true
      if (isProblem(error) && error.code === 'changed_meanwhile') return this.#mergeAndSave()
      const mayPass = !isProblem(error) || error.status === 503
      this.onState(keeps && mayPass ? 'kept here' : 'unsaved')
      if (mayPass) this.#timer = setTimeout(() => void this.flush(), AGAIN_MS)
    }
  }

  async #mergeAndSave(): Promise<void> {
    const base = this.#base
    const mine = this.#mine
    await this.#take(await this.#fetch())
    this.#mine = merge(base, mine, this.#base, new Date().toISOString())
    this.#dirty = true
    this.onContent(this.#mine)
    await this.#save()
  }

  async #take(sealed: SealedNote | null): Promise<void> {
    this.#version = sealed?.version ?? 0
    this.#base = sealed ? readContent(await this.#open(sealed.ciphertext)) : emptyContent
    this.#mine = this.#base
    if (sealed) {
      const local = await readLocal(this.#owner.personId, this.#about.aboutId)
      await keepLocal(this.#owner.personId, this.#about.aboutId, { note: sealed, pending: local?.pending ?? null })
    }
  }

  #fetch(): Promise<SealedNote | null> {
    return client.privateNotes.get({ aboutId: this.#about.aboutId }).catch((error) => {
      if (isProblem(error) && error.code === 'not_found') return null
      throw error
    })
  }

  #open(ciphertext: string): Promise<string> {
    return openNote(this.#key, this.#owner, this.#about.aboutId, ciphertext)
  }
}
