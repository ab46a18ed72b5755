import { Trans } from '@lingui/react/macro'
import { useMe } from '../../../web/me.ts'

/** Where the company's policies stand, for when coaching is not enough. Nothing while nobody has said where. */
export function PolicyLink() {
  const { policyUrl } = useMe().workspace
  if (!policyUrl) return null
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
