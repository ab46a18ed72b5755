import { Trans } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { isProblem, problemMessage, queryClient } from './api.ts'
import { NotFound } from './NotFound.tsx'
import { Button } from './ui/Button.tsx'
import { Empty } from './ui/Empty.tsx'

/** A page that could not be shown: what happened, and trying again. */
export function PageError({ error }: { error: unknown }) {
  const router = useRouter()
  if (isProblem(error) && error.code === 'not_found') return <NotFound />
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
