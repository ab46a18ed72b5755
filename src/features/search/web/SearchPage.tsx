import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, problemMessage } from '../../../web/api.ts'
import { dayAndMonth } from '../../../web/dates.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { FormRow } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { otherOf } from '../../pairs/rules/sides.ts'
import { PrivateHits } from '../../private-notes/web/PrivateHits.tsx'
import type { SearchHit } from '../contract.ts'
import { Marked } from './Marked.tsx'
import styles from './SearchPage.module.css'

const PAUSE_MS = 250

/** Searches all that the reader may see, and nothing else. */
export function SearchPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { q, pair: pairId } = useSearch({ from: '/inside/search' })
  const [words, setWords] = useState(q)
  const pairs = useQuery(api.pairs.list.queryOptions())
  const enough = q.trim().length >= 2
  const found = useQuery(
    api.search.find.queryOptions({ input: { q, pairId }, enabled: enough, placeholderData: keepPreviousData }),
  )
  useEffect(() => {
    if (words === q) return
    const timer = setTimeout(
      () => void navigate({ to: '/search', search: { q: words, pair: pairId }, replace: true }),
      PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [words, q, pairId, navigate])
  return (
    <>
      <h1>
        <Trans>What are you looking for?</Trans>
      </h1>
      <search className={styles.search}>
        <FormRow>
          <TextField
            type="search"
            label={t`Search for`}
            labelHidden
            autoFocus
            placeholder={t`A word from a point, a note, a promise or a summary`}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <SelectField
            label={t`In which one-on-one`}
            labelHidden
            value={pairId ?? ''}
            onChange={(event) =>
              void navigate({ to: '/search', search: { q: words, pair: event.target.value || undefined } })
            }
          >
            <option value="">{t`In all your one-on-ones`}</option>
            {pairs.data?.map((pair) => (
              <option key={pair.id} value={pair.id}>
                {otherOf(pair).name}
              </option>
            ))}
          </SelectField>
        </FormRow>
      </search>
      <FormError error={found.error && problemMessage(found.error)} />
      {!enough ? (
        <p className={styles.quiet}>
          <Trans>
            Two letters are enough to begin. You find only what you can see; nobody else searches your notes.
          </Trans>
        </p>
      ) : !found.data ? (
        !found.error && <Bones lines={6} />
      ) : (
        <>
          <p className={styles.quiet} role="status">
            <Plural value={found.data.length} _0="Nothing has these words." one="Found once." other="Found # times." />
          </p>
          <ul className={styles.hits}>
            {found.data.map((hit) => (
              <Hit key={`${hit.kind} ${hit.id} ${hit.at}`} hit={hit} words={q} />
            ))}
          </ul>
        </>
      )}
      {enough && <PrivateHits q={q} pairId={pairId} />}
      <p className={styles.quiet}>
        <VisibilityMark audience="own_page" />
      </p>
    </>
  )
}

function Hit({ hit, words }: { hit: SearchHit; words: string }) {
  const inside = (
    <>
      <span className={styles.excerpt}>
        <Marked text={hit.excerpt} words={words} />
      </span>
      <small>
        <Kind kind={hit.kind} /> · {hit.otherName} · {dayAndMonth(hit.at)}
      </small>
    </>
  )
  return (
    <li>
      {hit.kind === 'action-item' || hit.kind === 'comment' ? (
        <Link to="/action-items/$itemId" params={{ itemId: hit.id }} className={styles.hit}>
          {inside}
        </Link>
      ) : hit.kind === 'feedback' ? (
        <Link to="/feedback/$feedbackId" params={{ feedbackId: hit.id }} className={styles.hit}>
          {inside}
        </Link>
      ) : hit.meetingId ? (
        <Link to="/meetings/$meetingId" params={{ meetingId: hit.meetingId }} className={styles.hit}>
          {inside}
        </Link>
      ) : (
        <Link to="/pairs/$pairId" params={{ pairId: hit.pairId! }} className={styles.hit}>
          {inside}
        </Link>
      )}
    </li>
  )
}

function Kind({ kind }: { kind: SearchHit['kind'] }) {
  switch (kind) {
    case 'talking-point':
      return <Trans>Talking point</Trans>
    case 'notes':
      return <Trans>Notes</Trans>
    case 'action-item':
      return <Trans>Action item</Trans>
    case 'summary':
      return <Trans>Summary</Trans>
    case 'clarity':
      return <Trans>What you agreed</Trans>
    case 'intention':
      return <Trans>Intention</Trans>
    case 'reflection':
      return <Trans>Looking back</Trans>
    case 'score':
      return <Trans>How work feels</Trans>
    case 'comment':
      return <Trans>Said about an action item</Trans>
    case 'feedback':
      return <Trans>Feedback</Trans>
  }
}
