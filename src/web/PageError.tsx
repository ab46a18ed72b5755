import { Trans } from '@lingui/react/macro'
import { Link, useRouter } from '@tanstack/react-router'
import { isProblem, problemMessage, queryClient } from './api.ts'
import { Button } from './ui/Button.tsx'
import { Empty } from './ui/Empty.tsx'

/** A page that could not be shown: what happened, and trying again. */
export function PageError({ error }: { error: unknown }) {
  const router = useRouter()
  if (isProblem(error) && error.code === 'not_found') {
    return (
      <>
        <h1>
          <Trans>Nothing is here.</Trans>
        </h1>
        <Empty
          action={
            <Link to="/">
              <Trans>Go to today</Trans>
            </Link>
          }
        >
          <Trans>There is no such page, or it is not yours to see.</Trans>
        </Empty>
      </>
    )
  }
  return (
    <Empty
      action={
        <Button
          variant="primary"
          onClick={() => {
            void queryClient.resetQueries({ predicate: ({ state }) => state.status === 'error' })
            void router.invalidate()
          }}
        >
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {problemMessage(error)}
    </Empty>
  )
}
