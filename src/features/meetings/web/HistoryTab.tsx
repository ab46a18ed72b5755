import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { api } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { MissingNotes } from '../../private-notes/web/MissingNotes.tsx'
import { HistoryRow } from './HistoryRow.tsx'
import styles from './HistoryTab.module.css'

const PAGE = 30

/** Every past meeting, newest first, and a search over all that was written. */
export function HistoryTab() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { pairId } = useParams({ from: '/inside/pairs/$pairId/history' })
  const pair = useQuery(api.pairs.get.queryOptions({ input: { id: pairId } }))
  const history = useInfiniteQuery(
    api.meetings.history.infiniteOptions({
      input: (after: string | undefined) => ({ pairId, after, limit: PAGE }),
      initialPageParam: undefined,
      getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)!.id : undefined),
    }),
  )
  if (history.error) throw history.error
  if (!pair.data || !history.data) return <Bones lines={8} />
  const lines = history.data.pages.flat()
  if (lines.length === 0) {
    return (
      <Empty
        action={
          <Link to="/pairs/$pairId/import" params={{ pairId }}>
            <Trans>Import your notes</Trans>
          </Link>
        }
      >
        <Trans>
          Your meetings gather here once you have held one. Do you keep a document already? Bring it in, with its dates,
          notes and action items.
        </Trans>
      </Empty>
    )
  }
  return (
    <>
      <search>
        <form
          className={styles.search}
          onSubmit={(event) => {
            event.preventDefault()
            void navigate({
              to: '/search',
              search: { q: String(new FormData(event.currentTarget).get('q')), pair: pairId },
            })
          }}
        >
          <TextField
            name="q"
            type="search"
            label={t`Search in this one-on-one`}
            labelHidden
            placeholder={t`Search in this one-on-one`}
            minLength={2}
            required
          />
          <Button type="submit">
            <Trans>Search</Trans>
          </Button>
        </form>
      </search>
      <MissingNotes unlock={<Trans>Unlock to see them here</Trans>} />
      <ul>
        {lines.map((line) => (
          <HistoryRow key={line.id} line={line} pair={pair.data} />
        ))}
      </ul>
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          <Trans>Show earlier ones</Trans>
        </Button>
      )}
    </>
  )
}
