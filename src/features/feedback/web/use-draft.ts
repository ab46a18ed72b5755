import { useCallback, useEffect, useRef, useState } from 'react'
import { client, isProblem, problemMessage } from '../../../web/api.ts'
import type { WholeFeedback } from '../contract.ts'
import { isEmpty, isSame, noWords, type Words, wordsOf } from '../rules/words-of.ts'
import { keepNote } from './feedback-data.ts'
import { forgetUnsaved, keepUnsaved, type Unsaved } from './unsaved.ts'
import { useWritingAlone } from './writing-alone.ts'

const PAUSE_MS = 700
const AGAIN_MS = 5000

/** What only the writer can decide. */
export type Question =
  /** Changed on another device since: both versions are shown, neither is lost. */
  | { kind: 'elsewhere'; theirs: WholeFeedback }
  /** Deleted on another device. */
  | { kind: 'gone' }

export type DraftState =
  | { kind: 'empty' | 'saved' | 'saving' }
  | { kind: 'unsaved'; message: string; again: boolean }
  | Question

/** Everything about a draft but its words. */
export type DraftOf = Omit<Unsaved, 'words' | 'was'> & { id: string; me: string }

/** Where writing begins: with what this browser kept, or with what was saved. */
export type Start = Pick<Unsaved, 'words' | 'was'>

/** The words of a draft, saved by themselves a moment after each change; a change to what is shared is saved by hand. */
export function useDraft({ id, me, ...of }: DraftOf, start: Start, given: WholeFeedback | null, onReopen: () => void) {
  const [words, setWords] = useState(start.words)
  const [state, setState] = useState<DraftState>(() => beginningOf(start, given, of.isChange))
  const current = useRef(words)
  const was = useRef(given && isSame(start.words, given) ? given.changedAt : start.was)
  const saved = useRef(given ? wordsOf(given) : noWords)
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** Nothing is saved over the head of a writer who is asked, nor after the draft is deleted. */
  const paused = useRef(isQuestion(state))
  const about = useRef(of)
  about.current = of
  useWritingAlone(id)

  const keep = useCallback(
    (changed: Partial<Unsaved> = {}) =>
      keepUnsaved(me, id, { ...about.current, words: current.current, was: was.current, ...changed }),
    [me, id],
  )

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sent = current.current
    if (was.current === null && isEmpty(sent)) return true
    if (isSame(sent, saved.current)) {
      forgetUnsaved(me, id)
      setState((before) => (before.kind === 'unsaved' ? { kind: 'saved' } : before))
      return true
    }
    const { receiver, actionItemId, requestId, isChange } = about.current
    if (paused.current || isChange) return false
    setState({ kind: 'saving' })
    try {
      const note = await client.feedback.save({
        ...{ id, receiverId: receiver.id, actionItemId, requestId },
        ...sent,
        was: was.current,
      })
      was.current = note.changedAt
      saved.current = sent
      keepNote(note)
      if (current.current !== sent) keep()
      else {
        forgetUnsaved(me, id)
        setState({ kind: 'saved' })
      }
      return true
    } catch (error) {
      const told = await whatToSay(error, id, was.current)
      paused.current = isQuestion(told)
      setState(told)
      return false
    }
  }, [id, me, keep])

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
      keep()
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), PAUSE_MS)
    },
    [keep, save],
  )

  /** The writer's answer: keep what is here, or let it go for the other version. */
  const settle = (kept: 'mine' | 'theirs') => {
    const theirs = state.kind === 'elsewhere' ? state.theirs : null
    was.current = theirs?.changedAt ?? null
    saved.current = theirs ? wordsOf(theirs) : noWords
    if (kept === 'mine') keep()
    else forgetUnsaved(me, id)
    if (theirs?.sharedAt && !of.isChange) {
      // Shared meanwhile: from here on it changes in the open.
      if (kept === 'mine') keep({ isChange: true })
      return onReopen()
    }
    paused.current = false
    if (kept === 'mine' && !of.isChange) return void save()
    if (kept === 'theirs') current.current = saved.current
    setWords(current.current)
    setState({ kind: theirs && kept === 'theirs' ? 'saved' : 'empty' })
  }

  /** Before it is deleted: nothing brings it back by itself. */
  const end = async (): Promise<void> => {
    paused.current = true
    clearTimeout(timer.current)
    await running.current
    forgetUnsaved(me, id)
  }
  const goOn = () => {
    paused.current = false
    keep()
  }

  useEffect(() => {
    void save()
    const leave = () => document.visibilityState === 'hidden' && void save()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      void save()
    }
  }, [save])

  return { words, write, state, save, settle, end, goOn, forget: () => forgetUnsaved(me, id) }
}

export const isQuestion = (state: DraftState): state is Question => state.kind === 'elsewhere' || state.kind === 'gone'

function beginningOf({ words, was }: Start, given: WholeFeedback | null, isChange: boolean): DraftState {
  if (given && isSame(words, given)) return { kind: 'saved' }
  if (given && was !== given.changedAt) return { kind: 'elsewhere', theirs: given }
  if (!given && was !== null) return { kind: 'gone' }
  return { kind: given && !isChange ? 'saving' : 'empty' }
}

async function whatToSay(error: unknown, id: string, was: string | null): Promise<DraftState> {
  const code = isProblem(error) ? error.code : null
  if (code === 'not_found' && was !== null) return { kind: 'gone' }
  const theirs =
    code === 'changed_meanwhile' || code === 'already_shared'
      ? await client.feedback.get({ id }).catch(() => null)
      : null
  if (theirs) return { kind: 'elsewhere', theirs }
  return {
    kind: 'unsaved',
    message: problemMessage(error),
    again: !isProblem(error) || error.status === 503 || code === 'changed_meanwhile',
  }
}
