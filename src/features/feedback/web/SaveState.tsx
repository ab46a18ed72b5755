import { Trans } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import styles from './SaveState.module.css'
import type { DraftState } from './use-draft.ts'

/** Whether what is typed is committed. "Saved" is said only when it is. */
export function SaveState({ state, onSettle }: { state: DraftState; onSettle(keep: 'mine' | 'theirs'): void }) {
  if (state.kind === 'elsewhere')
    return (
      <Notice
        tone="warn"
        loud
        action={
          <span className={styles.both}>
            <Button size="small" onClick={() => onSettle('mine')}>
              <Trans>Keep what is here</Trans>
            </Button>
            <Button size="small" onClick={() => onSettle('theirs')}>
              <Trans>Take the other</Trans>
            </Button>
          </span>
        }
      >
        <Trans>This draft was changed in another window or on another device. Nothing is overwritten yet.</Trans>
      </Notice>
    )
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
