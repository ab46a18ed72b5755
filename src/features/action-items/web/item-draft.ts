import { useState } from 'react'
import { loadLater, useLoadedLater } from '../../../web/loaded-later.ts'
import type { ActionCoachContext } from '../rules/coach.ts'

/** The choice that stands for the two together. */
export const BOTH = 'both'

export const parser = loadLater(() => import('../rules/parse.ts'))
type Parser = Awaited<ReturnType<typeof parser.now>>

/** What will be kept, as far as it is known. */
export interface ItemReading {
  /** A person's id, or BOTH; empty while nobody is named. */
  owner: string
  /** Empty: no day. */
  due: string
  text: string
  /** Words that may mean a day, of which only the two know which. */
  asks: string | null
}

export type Chosen = Partial<Pick<ItemReading, 'owner' | 'due'>>

/** Reads a sentence while it is written; what was chosen beside it stands above what was read. */
export function useItemDraft(sentence: string, context: ActionCoachContext, wanted: boolean) {
  const [chosen, choose] = useState<Chosen>({})
  /** Before the parser is here, or where it could not be fetched, the words are kept as they stand. */
  const read = (by: Parser | null, given: Chosen = chosen): ItemReading => {
    const parsed = by?.parseActionItem(sentence, context)
    const whose = parsed?.owner.kind === 'person' ? parsed.owner.id : parsed?.owner.kind === 'both' ? BOTH : ''
    return {
      owner: given.owner ?? whose,
      due: given.due ?? (parsed?.due.kind === 'date' ? parsed.due.on : ''),
      text: parsed?.text.trim() || sentence.trim(),
      asks: parsed?.due.kind === 'ask' && given.due === undefined ? parsed.due.words : null,
    }
  }
  const loaded = useLoadedLater(parser, wanted)
  return {
    reading: read(loaded),
    chosen,
    choose,
    /** The reading once the parser is here. */
    settle: async (given: Chosen) => read(loaded ?? (await parser.now().catch(() => null)), given),
  }
}
