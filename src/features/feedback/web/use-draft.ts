import { useCallback, useEffect, useRef, useState } from 'react'
import { client, isProblem, problemMessage } from '../../../web/api.ts'
import type { WholeFeedback } from '../contract.ts'
import { isEmpty, type Words, wordsOf } from '../rules/words-of.ts'
import { keepNote } from './feedback-data.ts'
import { forgetUnsaved, keepUnsaved } from './unsaved.ts'

const PAUSE_MS = 700
const AGAIN_MS = 5000

export type DraftState =
  | { kind: 'empty' | 'saved' | 'saving' }
  | { kind: 'unsaved'; message: string; again: boolean }
  | { kind: 'elsewhere' }

export interface DraftOf {
  id: string
  receiverId: string
  actionItemId: string | null
  requestId: string | null
}

/** The words of a draft, saved by themselves a moment after each change; a change to what is shared is saved by hand. */
export function useDraft(of: DraftOf, start: Words, given: WholeFeedback | null, savesItself: boolean) {
  const [words, setWords] = useState(start)
  const [state, setState] = useState<DraftState>({ kind: given ? 'saved' : 'empty' })
  const current = useRef(words)
  const was = useRef(given?.changedAt ?? null)
  const saved = useRef(given ? JSON.stringify(wordsOf(given)) : JSON.stringify(start))
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { id, receiverId, actionItemId, requestId } = of

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sent = JSON.stringify(current.current)
    if (sent === saved.current) return true
    setState({ kind: 'saving' })
    try {
      const note = await client.feedback.save({
        id,
        receiverId,
        actionItemId,
        requestId,
        ...current.current,
        was: was.current,
      })
      was.current = note.changedAt
      saved.current = sent
      keepNote(note)
      if (JSON.stringify(current.current) === sent) {
        forgetUnsaved(id)
        setState({ kind: 'saved' })
      }
      return true
    } catch (error) {
      setState(
        isProblem(error) && error.code === 'changed_meanwhile'
          ? { kind: 'elsewhere' }
          : {
              kind: 'unsaved',
              message: problemMessage(error),
              again: !isProblem(error) || error.status === 503,
            },
      )
      return false
    }
  }, [id, receiverId, actionItemId, requestId])

  /** Saves what is there now; true once it is committed. One after the other, never two at once. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await running.current
    running.current = saveOnce()
    return running.current
  }, [saveOnce])

  useEffect(() => {
    if (state.kind !== 'unsaved' || !state.again) return
    const next = setTimeout(() => void save(), AGAIN_MS)
    return () => clearTimeout(next)
  }, [state, save])

  const write = useCallback(
    (changed: Partial<Words>) => {
      current.current = { ...current.current, ...changed }
      setWords(current.current)
      if (was.current === null && isEmpty(current.current)) return
      keepUnsaved(id, current.current)
      clearTimeout(timer.current)
      if (!savesItself) return
      timer.current = setTimeout(() => void save(), PAUSE_MS)
    },
    [id, save, savesItself],
  )

  /** After "changed elsewhere": take the other version, or keep this one over it. */
  const settle = useCallback(
    async (keep: 'mine' | 'theirs') => {
      const note = await client.feedback.get({ id })
      was.current = note.changedAt
      saved.current = JSON.stringify(wordsOf(note))
      if (keep === 'mine') return void save()
      current.current = wordsOf(note)
      setWords(current.current)
      forgetUnsaved(id)
      setState({ kind: 'saved' })
    },
    [id, save],
  )

  useEffect(() => {
    if (!savesItself) return
    if (JSON.stringify(current.current) !== saved.current && !isEmpty(current.current)) void save()
    const leave = () => document.visibilityState === 'hidden' && void save()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      clearTimeout(timer.current)
      if (JSON.stringify(current.current) !== saved.current && !isEmpty(current.current)) void save()
    }
  }, [save, savesItself])

  return { words, write, state, save, settle, forget: () => forgetUnsaved(id) }
}
