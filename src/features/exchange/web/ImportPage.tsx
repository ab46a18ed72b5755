import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { UnderstoodDocument } from '../rules/understood.ts'
import styles from './ImportPage.module.css'
import { Review } from './Review.tsx'
import { SourceForm } from './SourceForm.tsx'

interface Seen {
  /** Made once for each document looked at, so that a second press keeps it once. */
  id: string
  name: string
  markdown: string
  document: UnderstoodDocument
}

/** Brings in the document two people already keep: look at what was understood, mend it, then keep it. */
export function ImportPage() {
  const { t } = useLingui()
  const tell = useToast()
  const navigate = useNavigate()
  const { pairId } = useParams({ from: '/inside/pairs/$pairId/import' })
  const pair = useQuery(api.pairs.get.queryOptions({ input: { id: pairId } }))
  const [seen, setSeen] = useState<Seen | null>(null)
  const [pasted, setPasted] = useState('')
  const look = useMutation({
    mutationFn: async (given: { name: string; content: string; encoding: 'text' | 'base64' }) => {
      const read = await client.exchange.preview({ pairId, locale: navigator.language, ...given })
      return { ...read, name: given.name }
    },
    onSuccess: ({ markdown, document, name }) => setSeen({ id: newId(), name, markdown, document }),
    retry: false,
  })
  const keep = useMutation({
    mutationFn: ({ id, name, document }: Seen) => client.exchange.keep({ pairId, id, name, document }),
    onSuccess: async (kept) => {
      await queryClient.invalidateQueries()
      const nothing = kept.meetings + kept.points + kept.notes + kept.actionItems === 0
      tell({
        text: nothing
          ? t`All of it was here already. Nothing was added or changed.`
          : t`Kept: ${kept.meetings} meetings, ${kept.points} points, ${kept.actionItems} action items.`,
      })
      await navigate({ to: '/pairs/$pairId/history', params: { pairId } })
    },
    retry: false,
  })
  if (pair.error) throw pair.error
  if (!pair.data) return <Bones title lines={8} />
  const first = firstName(otherOf(pair.data))
  return (
    <div className={styles.page}>
      <header>
        <Link to="/pairs/$pairId" params={{ pairId }} className={styles.back}>
          <Trans>{first} & you</Trans>
        </Link>
        <h1>{seen ? <Trans>Is this how it was?</Trans> : <Trans>Bring in the document you keep.</Trans>}</h1>
      </header>
      {!isOpen(pair.data) ? (
        <Notice>
          <Trans>This one-on-one has ended; nothing can be added to it.</Trans>
        </Notice>
      ) : seen ? (
        <Review
          pair={pair.data}
          markdown={seen.markdown}
          document={seen.document}
          onMend={(document) => setSeen({ ...seen, document })}
          busy={keep.isPending}
          error={keep.error && problemMessage(keep.error)}
          onKeep={() => keep.mutate(seen)}
          onBack={() => {
            keep.reset()
            setSeen(null)
          }}
        />
      ) : (
        <>
          <p className={styles.lead}>
            <Trans>
              Paste it, or choose the file: Markdown, HTML, plain text or .docx, as Google Docs, Notion, Obsidian or
              Word export it. Rapport finds the meetings by their dates, and what was noted and promised. You see all of
              it beside your document before anything is kept, and not a line is lost.
            </Trans>
          </p>
          <SourceForm
            pasted={pasted}
            onPaste={setPasted}
            busy={look.isPending}
            error={look.error && problemMessage(look.error)}
            onLook={look.mutate}
          />
          <VisibilityMark audience="both" other={otherOf(pair.data).name} />
        </>
      )}
    </div>
  )
}
