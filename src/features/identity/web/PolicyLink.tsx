import { Trans } from '@lingui/react/macro'
import { useMe } from '../../../web/me.ts'

/** Where the company's policies stand, for when coaching is not enough; while nobody has said where, whom to ask. */
export function PolicyLink() {
  const { policyUrl } = useMe().workspace
  if (!policyUrl)
    return (
      <small>
        <Trans>When talking it over is not enough: ask an administrator of this workspace which policy applies.</Trans>
      </small>
    )
  return (
    <small>
      <Trans>
        When talking it over is not enough:{' '}
        <a href={policyUrl} target="_blank" rel="noopener noreferrer">
          what your company has agreed for such cases
        </a>
      </Trans>
    </small>
  )
}
