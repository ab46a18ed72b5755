import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Door } from '../features/identity/web/Door.tsx'
import { buttonClass } from './ui/Button.tsx'

export function NotFound() {
  return (
    <Door
      title={<Trans>Nothing is here.</Trans>}
      lead={<Trans>There is no such page, or it is not yours to see.</Trans>}
    >
      <p>
        <Link to="/" className={buttonClass('primary')}>
          <Trans>Go to today</Trans>
        </Link>
      </p>
    </Door>
  )
}
