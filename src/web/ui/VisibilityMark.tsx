import { Trans } from '@lingui/react/macro'
import { Building2, Lock, Timer, Users } from 'lucide-react'
import styles from './VisibilityMark.module.css'

export type Audience = 'both' | 'at_start' | 'only_me' | 'own_page' | 'workspace'

/** Says who can see something. Every page and every item has one. */
export function VisibilityMark({ audience, other }: { audience: Audience; other?: string }) {
  return (
    <span className={styles.mark}>
      {audience === 'both' && (
        <>
          <Users aria-hidden />
          {other ? (
            <Trans>You and {other} can see this, nobody else</Trans>
          ) : (
            <Trans>You both can see this, nobody else</Trans>
          )}
        </>
      )}
      {audience === 'at_start' && (
        <>
          <Timer aria-hidden />
          <Trans>only you, until the meeting starts</Trans>
        </>
      )}
      {audience === 'only_me' && (
        <>
          <Lock aria-hidden />
          <Trans>only you, until you share it</Trans>
        </>
      )}
      {audience === 'own_page' && (
        <>
          <Lock aria-hidden />
          <Trans>Only you see this page</Trans>
        </>
      )}
      {audience === 'workspace' && (
        <>
          <Building2 aria-hidden />
          <Trans>Everybody in the workspace can see this</Trans>
        </>
      )}
    </span>
  )
}
