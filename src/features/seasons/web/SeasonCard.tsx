import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Lock, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { dayAndMonth } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Choices } from '../../../web/ui/Choices.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { NotedSeason, Season } from '../contract.ts'
import styles from './SeasonCard.module.css'
import { seasonsInOrder, useSeasonWords } from './season-words.ts'

/** After this long the lead is asked to look again. Our own threshold: about half a quarter. */
const LOOK_AGAIN_DAYS = 42

/** The season the member is in, noted by the lead for the lead alone, with what was noted before. */
export function SeasonCard({ pair }: { pair: Pair }) {
  const { t } = useLingui()
  const words = useSeasonWords()
  const tell = useToast()
  const { data } = useQuery(api.seasons.list.queryOptions({ input: { pairId: pair.id } }))
  const [chosen, choose] = useState<Season | null>(null)
  const [note, setNote] = useState('')
  const first = firstName(otherOf(pair))
  const [current, ...earlier] = data ?? []
  const after = {
    onError: (error: unknown) => tell({ text: problemMessage(error), tone: 'problem' as const }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: api.seasons.key() })
      void queryClient.invalidateQueries({ queryKey: api.preparation.key() })
      void queryClient.invalidateQueries({ queryKey: api.questions.suggest.key() })
    },
  }
  const add = useMutation({
    mutationFn: (noted: Pick<NotedSeason, 'season' | 'note'> & Partial<NotedSeason>) =>
      client.seasons.add({ id: newId(), ...noted, pairId: pair.id }),
    ...after,
    onSuccess: () => {
      choose(null)
      setNote('')
    },
  })
  const drop = useMutation({
    mutationFn: ({ id }: NotedSeason) => client.seasons.drop({ id }),
    ...after,
    onSuccess: (_, season) =>
      tell({ text: t`What you noted is deleted.`, undo: { label: t`Undo`, run: () => add.mutate(season) } }),
  })
  const age = current ? Math.floor((Date.now() - Date.parse(current.notedAt)) / 86_400_000) : 0
  return (
    <div className={styles.season}>
      <Choices
        legend={<Trans>How are things for {first}, as you see it?</Trans>}
        options={seasonsInOrder.map((season) => ({ value: season, label: words[season].name }))}
        value={chosen ?? current?.season}
        onChange={choose}
      />
      {chosen ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate({ season: chosen, note })
          }}
        >
          <small>{words[chosen].means}</small>
          <TextArea
            label={t`What makes you think so?`}
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className={styles.buttons}>
            <Button size="small" variant="primary" type="submit" busy={add.isPending}>
              <Trans>Note it</Trans>
            </Button>
            <Button size="small" variant="ghost" onClick={() => choose(null)}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </form>
      ) : current ? (
        <Noted season={current} onDrop={() => drop.mutate(current)} />
      ) : (
        <small>
          <Trans>A hunch is enough. It orders the questions you are offered.</Trans>
        </small>
      )}
      {!chosen && age > LOOK_AGAIN_DAYS && (
        <small className={styles.again}>
          <Trans>Noted {age} days ago. Is it still so?</Trans>
        </small>
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>
            <Trans>Before</Trans>
          </summary>
          {earlier.map((season) => (
            <Noted key={season.id} season={season} named onDrop={() => drop.mutate(season)} />
          ))}
        </details>
      )}
      <small className={styles.mark}>
        <Lock aria-hidden /> <Trans>Only you, ever: not {first}, not an administrator, not a later lead.</Trans>
      </small>
    </div>
  )
}

function Noted({ season, named = false, onDrop }: { season: NotedSeason; named?: boolean; onDrop(): void }) {
  const { t } = useLingui()
  const words = useSeasonWords()
  const day = dayAndMonth(season.notedAt)
  return (
    <div className={styles.noted}>
      <p>
        <small>
          {named ? `${words[season.season].name}, ` : ''}
          {day}
        </small>
        {season.note && <span>{season.note}</span>}
      </p>
      <IconButton label={t`Delete what you noted on ${day}`} onClick={onDrop}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  )
}
