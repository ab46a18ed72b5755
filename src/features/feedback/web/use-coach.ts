import { useEffect, useMemo, useState } from 'react'
import { useCoachSettings } from '../../coaching/web/coach-settings.ts'
import type { FeedbackHint, FeedbackReading, FeedbackRule } from '../rules/coach.ts'
import { linesOf, type PartName, type Placed } from '../rules/paragraph.ts'
import type { Words } from '../rules/words-of.ts'

const PAUSE_MS = 400
const ENOUGH_WORDS = 8

export interface PartReading {
  /** The part has what it is for, in words nobody needs to look at again. */
  clear: boolean
  /** Positions within the part. */
  hints: FeedbackHint[]
  /** What is missing in it, as a question. */
  question: string | null
}

type Rules = typeof import('../rules/coach.ts')
type Select = typeof import('../../coaching/rules/select.ts')

/** What each part is looked through for. Where one is asked what happened, whatever happened is an answer. */
const wanted: Record<PartName, readonly (keyof FeedbackReading['parts'])[]> = {
  situation: ['situation'],
  behaviour: ['behaviour', 'impact'],
  impact: ['impact'],
  request: ['request'],
  facts: ['behaviour', 'situation', 'impact'],
  feelings: ['impact'],
  options: ['request', 'intent'],
}

/** Reads along, a moment after typing stops; the coach is fetched when the page is, and never waited for. */
export function useCoach(words: Words, names: { giver: string; receiver: string }, today: string) {
  const settings = useCoachSettings()
  const [coach, setCoach] = useState<{ rules: Rules; select: Select } | null>(null)
  const [dismissed, dismiss] = useState<ReadonlySet<FeedbackRule>>(new Set())
  const [paused, setPaused] = useState(words)
  const { giver, receiver } = names
  useEffect(() => {
    Promise.all([import('../rules/coach.ts'), import('../../coaching/rules/select.ts')]).then(
      ([rules, select]) => setCoach({ rules, select }),
      () => {},
    )
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => setPaused(words), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words])
  const readings = useMemo(() => {
    if (!coach) return null
    const { text, placed } = linesOf(paused.shape, paused)
    const read = (words: string) =>
      coach.rules.readFeedback(words, { kind: paused.kind, shape: paused.shape, giver, receiver, today })
    const reading = read(text)
    const off = settings.off as ReadonlySet<FeedbackRule>
    const shown = coach.select.visibleHints(reading.hints, { dismissed, off }) as FeedbackHint[]
    const isAsked = reading.read && text.split(/\s+/).length >= ENOUGH_WORDS
    return new Map(
      placed.map((place) => [
        place.part,
        readingOf(place, reading, read(paused[place.part]), shown, isAsked ? coach.rules.partQuestions : null),
      ]),
    )
  }, [coach, paused, giver, receiver, today, dismissed, settings.off])
  /** What was said about other words is not said about these. */
  const of = (part: PartName): PartReading | null =>
    paused[part] === words[part] && paused.kind === words.kind ? (readings?.get(part) ?? null) : null
  return {
    of,
    dismiss: (rule: FeedbackRule) => {
      dismiss((before) => new Set([...before, rule]))
      settings.wavedAway(rule)
    },
    settings,
  }
}

/** A part is judged in the whole and on its own: an impact needs no deed before it when the deed stands elsewhere. */
function readingOf(
  { part, start, end }: Placed,
  { parts, hints: all }: FeedbackReading,
  alone: FeedbackReading,
  shown: readonly FeedbackHint[],
  questions: Rules['partQuestions'] | null,
): PartReading {
  const within = (span: { start: number; end: number }) =>
    span.start >= start && span.end <= end + 1 && span.start < end
  const hints = shown
    .filter(within)
    .map((hint) => ({ ...hint, start: hint.start - start, end: Math.min(hint.end, end) - start }))
  const isThere = wanted[part].some((what) => parts[what].some(within) || alone.parts[what].length > 0)
  const isLoud = [...all.filter(within), ...alone.hints].some((hint) => hint.severity >= 2)
  const asks = questions && end > start && !isThere && hints.length === 0 && part in questions
  return {
    clear: isThere && !isLoud && hints.length === 0,
    hints,
    question: asks ? questions[part as keyof typeof questions] : null,
  }
}
