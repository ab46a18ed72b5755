import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { buttonClass } from './ui/Button.tsx'
import { Empty } from './ui/Empty.tsx'

export function NotFound() {
  return (
    <Empty
      action={
        <Link to="/" className={buttonClass('primary')}>
          <Trans>Go to today</Trans>
        </Link>
      }
    >
      <Trans>There is no such page, or it is not yours to see.</Trans>
    </Empty>
  )
}
