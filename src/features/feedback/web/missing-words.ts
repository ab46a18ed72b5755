import { useLingui } from '@lingui/react/macro'
import type { missingToShare } from '../rules/readiness.ts'

/** What has to be there before a note can be shared, as a button says it. */
export function useMissingWords(): Record<ReturnType<typeof missingToShare>[number], string> {
  const { t } = useLingui()
  return {
    situation: t`To share it, say when and where it was.`,
    behaviour: t`To share it, say what they did.`,
    impact: t`To share it, say what came of it.`,
    facts: t`To share it, say what happened.`,
    feelings: t`To share it, say what you thought and felt.`,
    options: t`To share it, say which ways you see.`,
    request: t`To share it, say what you would like to happen next.`,
    pathForward: t`To share it, ask for something, or name a habit or a system to change.`,
  }
}
