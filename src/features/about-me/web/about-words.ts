import { useLingui } from '@lingui/react/macro'
import type { AboutMe } from '../contract.ts'

export const aboutFields = ['feedback', 'recognition', 'hardNews', 'workingHours', 'energy'] as const
export type AboutField = (typeof aboutFields)[number] & keyof AboutMe

/** Each part as one asks it of oneself, with an example, and as the other reads it. */
export function useAboutWords(): Record<AboutField, { ask: string; example: string; read: string }> {
  const { t } = useLingui()
  return {
    feedback: {
      ask: t`How do you like to hear feedback?`,
      example: t`Straight and the same day; in writing first if it is hard.`,
      read: t`Feedback`,
    },
    recognition: {
      ask: t`How do you like to be thanked?`,
      example: t`In private, and for the thing itself. A stage makes me shy.`,
      read: t`Recognition`,
    },
    hardNews: {
      ask: t`How should hard news reach you?`,
      example: t`First the fact, then the reasons. Give me a day before we talk it through.`,
      read: t`Hard news`,
    },
    workingHours: {
      ask: t`When do you work, and when not?`,
      example: t`Seven to three. After that I am with the children; messages can wait.`,
      read: t`Working hours`,
    },
    energy: {
      ask: t`What gives you energy, and what takes it?`,
      example: t`Teaching somebody gives it. Three meetings in a row take it.`,
      read: t`Energy`,
    },
  }
}
