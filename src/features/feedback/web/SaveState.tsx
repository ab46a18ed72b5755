import { Trans } from '@lingui/react/macro'
import { Notice } from '../../../web/ui/Notice.tsx'
import styles from './SaveState.module.css'
import { type DraftState, isQuestion } from './use-draft.ts'

/** Whether what is typed is committed. "Saved" is said only when it is. */
export function SaveState({ state }: { state: DraftState }) {
  if (isQuestion(state)) return null
  if (state.kind === 'unsaved')
    return (
      <Notice tone="bad" loud>
        <Trans>Not saved: {state.message}</Trans>
      </Notice>
    )
  return (
    <small className={styles.state} role="status">
      {state.kind === 'saving' ? <Trans>Saving …</Trans> : state.kind === 'saved' ? <Trans>Draft saved</Trans> : null}
    </small>
  )
}
