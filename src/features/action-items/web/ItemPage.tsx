import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft, Trash2 } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, client, problemMessage } from '../../../web/api.ts'
import { dayAndMonth, longDay, plainDay, recentDay } from '../../../web/dates.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { ItemFeedback } from '../../feedback/web/ItemFeedback.tsx'
import { refreshPair } from '../../meetings/web/meeting-data.ts'
import { usePairHints } from '../../notes/web/pair-channel.ts'
import type { Pair } from '../../pairs/contract.ts'
import { isOpen, otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { ItemComment, ItemPage as Page } from '../contract.ts'
import styles from './ItemPage.module.css'
import { ItemRow } from './ItemRow.tsx'

/** One promise: where it was agreed, how its day moved and why, and what the two said about it. */
export function ItemPage() {
  const { itemId } = useParams({ from: '/inside/action-items/$itemId' })
  const { data: page, error } = useQuery(api.actionItems.get.queryOptions({ input: { id: itemId } }))
  const pairs = useQuery(api.pairs.list.queryOptions())
  const pair = pairs.data?.find(({ id }) => id === page?.item.pairId)
  usePairHints(pair?.id)
  if (error) throw error
  if (!page || !pair) return <Bones title lines={6} />
  const other = otherOf(pair).name
  return (
    <article className={styles.page}>
      <nav>
        <Link to="/pairs/$pairId/action-items" params={{ pairId: pair.id }} className={buttonClass('ghost')}>
          <ChevronLeft aria-hidden /> <Trans>{firstName(otherOf(pair))} & you</Trans>
        </Link>
      </nav>
      <h1>{page.item.text}</h1>
      <ul>
        <ItemRow item={page.item} pair={pair} meetingId={null} />
      </ul>
      {page.meeting && (
        <p className={styles.quiet}>
          <Trans>
            Agreed on{' '}
            <Link to="/meetings/$meetingId" params={{ meetingId: page.meeting.id }}>
              {longDay(page.meeting.startsAt)}
            </Link>
          </Trans>
        </p>
      )}
      <Moves page={page} pair={pair} />
      <Comments page={page} pair={pair} />
      <ItemFeedback pair={pair} actionItemId={page.item.id} />
      <p>
        <VisibilityMark audience="both" other={other} />
      </p>
    </article>
  )
}

function Moves({ page: { renegotiations }, pair }: { page: Page; pair: Pair }) {
  const { t } = useLingui()
  if (renegotiations.length === 0) return null
  const who = (id: string) => (id === selfOf(pair).id ? t`You` : firstName(otherOf(pair)))
  return (
    <section>
      <h2>
        <Trans>How its day moved</Trans>
      </h2>
      <ul className={styles.moves}>
        {renegotiations.map(({ personId, fromDue, toDue, reason, at }) => (
          <li key={at}>
            <small>{dayAndMonth(at)}</small>
            <p>
              {toDue ? (
                <Trans>
                  {who(personId)}: from {plainDay(fromDue)} to {plainDay(toDue)}
                </Trans>
              ) : (
                <Trans>
                  {who(personId)}: from {plainDay(fromDue)} to no day
                </Trans>
              )}
              {reason && <span>{reason}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Comments({ page: { item, comments }, pair }: { page: Page; pair: Pair }) {
  const { t } = useLingui()
  const tell = useToast()
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const commentId = useRef(newId())
  const me = selfOf(pair)
  const other = firstName(otherOf(pair))
  const say = async (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() === '') return
    setBusy(true)
    setError(null)
    try {
      await client.actionItems.comment({ id: item.id, commentId: commentId.current, text })
      commentId.current = newId()
      setText('')
    } catch (problem) {
      setError(problemMessage(problem))
    }
    setBusy(false)
    refreshPair(pair.id)
  }
  const drop = async (comment: ItemComment) => {
    const { id } = comment
    const again = () =>
      client.actionItems
        .comment({ id: item.id, commentId: newId(), text: comment.text })
        .finally(() => refreshPair(pair.id))
    try {
      await client.actionItems.dropComment({ id: item.id, commentId: id })
      tell({ text: t`The comment is deleted.`, undo: { label: t`Undo`, run: () => void again() } })
    } catch (problem) {
      tell({ text: problemMessage(problem), tone: 'problem' })
    }
    refreshPair(pair.id)
  }
  return (
    <section>
      <h2>
        <Trans>Said about it</Trans>
      </h2>
      <ul className={styles.comments}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <p>
              <b className={comment.authorId === me.id ? styles.you : styles.them}>
                {comment.authorId === me.id ? t`You` : other}
              </b>{' '}
              <small>{recentDay(comment.saidAt)}</small>
              <span>{comment.text}</span>
            </p>
            {comment.authorId === me.id && isOpen(pair) && (
              <IconButton label={t`Delete your comment`} onClick={() => void drop(comment)}>
                <Trash2 aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {isOpen(pair) && (
        <form onSubmit={(event) => void say(event)} className={styles.say}>
          <TextArea
            label={t`Say something about it to ${other}`}
            labelHidden
            placeholder={t`Say something about it to ${other}`}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void say(event)
            }}
          />
          <FormError error={error} />
          {text.trim() !== '' && (
            <Button type="submit" busy={busy}>
              <Trans>Say it</Trans>
            </Button>
          )}
        </form>
      )}
    </section>
  )
}
