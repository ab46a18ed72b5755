import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { SealedNote } from '../../src/features/private-notes/contract.ts'
import { type Cast, gather } from '../cast.ts'
import { type Actor, openWorld, type World } from '../world.ts'
import { begin, field, saved } from './private-notes.ts'
import { openScreens, type Screens } from './screens.ts'

export interface Devices {
  world: World
  cast: Cast
  /** A device of somebody's own, put away after the test: it must not write into the next one. */
  open(actor: Actor, path: string): Promise<Page>
  anotherTab(page: Page, path?: string): Promise<Page>
  /** Where Priya's note stands. */
  room(): string
  note(): Promise<SealedNote>
}

/** For laws about one person's devices: each begins with the same note of one line, which nobody has open. */
export function devices(): Devices {
  let screens: Screens
  let first: SealedNote | null = null
  const contexts: BrowserContext[] = []
  const here = {
    open: async (actor, path) => {
      const page = await screens.open(actor, path)
      contexts.push(page.context())
      return page
    },
    anotherTab: async (page, path = here.room()) => {
      const other = await page.context().newPage()
      other.setDefaultTimeout(15_000)
      await other.goto(here.world.url + path)
      return other
    },
    room: () => `/meetings/${here.cast.next}`,
    note: () => here.cast.priya.api.privateNotes.get({ aboutId: here.cast.next }),
  } as Devices

  beforeAll(async () => {
    here.world = await openWorld()
    here.cast = await gather(here.world)
    screens = await openScreens(here.world)
  })
  beforeEach(async () => {
    const { api } = here.cast.priya
    const keys = await api.privateNotes.keys()
    if (first && keys.some(({ kind, keyId }) => kind === 'passphrase' && keyId === first!.keyId)) {
      const { aboutId, pairId, meetingId, keyId, ciphertext } = first
      await api.privateNotes.drop({ aboutId })
      await api.privateNotes.save({ aboutId, pairId, meetingId, keyId, ciphertext, was: 0 })
      return
    }
    await api.privateNotes.startOver()
    const page = await here.open(here.cast.priya, here.room())
    await begin(page)
    await field(page).pressSequentially('At the beginning.')
    await saved(page)
    first = await here.note()
    await page.close()
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  afterAll(async () => {
    await screens.close()
    await here.world.close()
  })
  return here
}
