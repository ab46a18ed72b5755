import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, client, isProblem } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { useTitle } from '../../../web/title.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import type { WholeFeedback } from '../contract.ts'
import { noWords, wordsOf } from '../rules/words-of.ts'
import { Composer } from './Composer.tsx'
import { noteKey } from './feedback-data.ts'
import { LeftBehind } from './LeftBehind.tsx'
import { type Unsaved, unsavedOf } from './unsaved.ts'
import type { Start } from './use-draft.ts'

/** Where feedback is written: a new draft for somebody, one that waits, or a change to what is shared. */
export function WritePage() {
  const { feedbackId: id } = useParams({ from: '/inside/feedback/$feedbackId/write' })
  return <Writing key={id} id={id} />
}

function Writing({ id }: { id: string }) {
  const { to, item, request } = useSearch({ from: '/inside/feedback/$feedbackId/write' })
  const { t } = useLingui()
  const me = useMe().person
  const note = useQuery({
    queryKey: [...noteKey(id), 'to write'],
    queryFn: ({ signal }): Promise<WholeFeedback | null> =>
      client.feedback.get({ id }, { signal }).catch((error) => {
        if (isProblem(error) && error.code === 'not_found') return null
        throw error
      }),
    // What is being written is not read again from under the writer.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  // As it was when the page was opened: should it be sent from elsewhere just now, the row that was read may be older than it.
  const [kept, setKept] = useState(() => unsavedOf(me.id, id))
  const personId = note.data?.receiver.id ?? to ?? kept?.receiver.id
  const context = useQuery(
    api.feedback.context.queryOptions({ input: { personId: personId ?? '' }, enabled: personId !== undefined }),
  )
  useTitle(t`Give feedback`)
  // A draft that came to be while it was written stays what it was opened as.
  const [opened, open] = useState<WholeFeedback | null | undefined>(undefined)
  useEffect(() => {
    if (opened === undefined && note.data !== undefined) open(note.data)
  }, [opened, note.data])
  if (note.error) throw note.error
  if (context.error) throw context.error
  if (opened === undefined) return <Bones title lines={7} />
  if (personId === undefined) return <WhoFor id={id} />
  if (!context.data) return <Bones title lines={7} />
  if (personId === me.id)
    return (
      <Empty>
        <Trans>Feedback is for somebody else.</Trans>
      </Empty>
    )
  const { receiver } = context.data
  if (receiver.left) {
    const words = opened?.sharedAt ? null : (kept?.words ?? opened)
    return <LeftBehind id={id} receiver={receiver} words={words} isSaved={opened !== null} />
  }
  const of = {
    ...{ id, me: me.id, receiver },
    actionItemId: opened?.actionItemId ?? item ?? kept?.actionItemId ?? null,
    requestId: opened?.requestId ?? request ?? kept?.requestId ?? null,
    isChange: opened?.sharedAt != null,
  }
  return (
    <Composer
      key={of.isChange ? 'change' : 'draft'}
      of={of}
      context={context.data}
      given={opened}
      start={startOf(opened, kept)}
      onReopen={() =>
        void note.refetch().then(({ data }) => {
          setKept(unsavedOf(me.id, id))
          open(data)
        })
      }
    />
  )
}

/** What this browser kept goes before what was saved; the version it was begun from goes with it. */
function startOf(opened: WholeFeedback | null, kept: Unsaved | null): Start {
  if (kept === null) return opened ? { words: wordsOf(opened), was: opened.changedAt } : { words: noWords, was: null }
  if (!opened?.sharedAt) return kept
  // To what is shared, kind and shape are given.
  const { kind, shape } = opened
  return { was: kept.was, words: { ...kept.words, kind, shape } }
}

function WhoFor({ id }: { id: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const me = useMe().person
  const people = useQuery(api.people.list.queryOptions())
  if (!people.data) return <Bones title lines={3} />
  const others = people.data.filter((person) => person.id !== me.id && !person.left)
  return (
    <>
      <h1>
        <Trans>Whom did you see doing something?</Trans>
      </h1>
      {others.length === 0 ? (
        <Empty>
          <Trans>Nobody else is in this workspace yet.</Trans>
        </Empty>
      ) : (
        <div style={{ maxInlineSize: '24rem', marginBlockStart: 'var(--s4)' }}>
          <SelectField
            label={t`Feedback for`}
            value=""
            autoFocus
            onChange={(event) =>
              void navigate({
                to: '/feedback/$feedbackId/write',
                params: { feedbackId: id },
                search: { to: event.target.value },
                replace: true,
              })
            }
          >
            <option value="" disabled>{t`Choose a person`}</option>
            {others.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
                {person.title && `, ${person.title}`}
              </option>
            ))}
          </SelectField>
        </div>
      )}
    </>
  )
}
