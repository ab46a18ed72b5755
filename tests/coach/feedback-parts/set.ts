import { componentsOf, type Part } from '../../../src/features/feedback/rules/components.ts'
import { readNote } from '../../../src/features/feedback/rules/note.ts'
import type { CoachSet } from '../measure.ts'

const parts: readonly Part[] = ['situation', 'behaviour', 'impact', 'request', 'intent']

/** Each part found counts as a rule that spoke, so that the detectors are measured apart from the coach. */
export default {
  name: 'feedback parts',
  entry: 'src/features/feedback/rules/components.ts',
  rules: parts,
  run: (text) => {
    const components = componentsOf(readNote(text, { kind: 'watch-out', receiver: 'Maya' }))
    return parts.flatMap((rule) =>
      components[rule].map((span) => ({ rule, severity: 1 as const, ...span, message: '' })),
    )
  },
  bar: { precision: 0.9, recall: 0.9 },
} satisfies CoachSet
