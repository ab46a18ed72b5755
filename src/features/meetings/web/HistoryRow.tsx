import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { dayAndMonth } from '../../../web/dates.ts'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { OwnNote } from '../../private-notes/web/OwnNote.tsx'
import type { HistoryLine } from '../contract.ts'
import styles from './HistoryRow.module.css'

/** One past meeting in a line or two. */
export function HistoryRow({ line, pair }: { line: HistoryLine; pair: Pick<Pair, 'lead' | 'member' | 'me'> }) {
  const other = firstName(otherOf(pair))
  const skipped = line.state === 'skipped'
  return (
    <li className={styles.row}>
      <time dateTime={line.startsAt}>{dayAndMonth(line.startsAt)}</time>
      <div className={skipped ? styles.quiet : undefined}>
        <Link to="/meetings/$meetingId" params={{ meetingId: line.id }} className={styles.link}>
          {skipped ? (
            <>
              {line.skippedBy === null ? (
                <Trans>You two did not meet</Trans>
              ) : line.skippedBy === selfOf(pair).id ? (
                <Trans>Skipped by you</Trans>
              ) : (
                <Trans>Skipped by {other}</Trans>
              )}
              {line.skipReason && ` — ${line.skipReason}`}
            </>
          ) : (
            firstLine(line.title || line.excerpt) || <Trans>Held, nothing written</Trans>
          )}
        </Link>
        <small>
          {line.discussed > 0 && <Plural value={line.discussed} one="# point" other="# points" />}
          {line.actionItems > 0 && (
            <>
              {line.discussed > 0 && ' · '}
              <Plural value={line.actionItems} one="# promise" other="# promises" />
              {line.actionItemsDone > 0 && (
                <>
                  , <Trans>{line.actionItemsDone} kept</Trans>
                </>
              )}
            </>
          )}
          {line.carriedOver > 0 && (
            <>
              {line.discussed + line.actionItems > 0 && ' · '}
              <Plural value={line.carriedOver} one="# point moved on" other="# points moved on" />
            </>
          )}
          {line.mood !== null && (
            <>
              {' '}
              · <Trans>mood {line.mood} of 10</Trans>
            </>
          )}
          {line.movedFrom && (
            <>
              {' '}
              · <Trans>moved from {dayAndMonth(line.movedFrom)}</Trans>
            </>
          )}
        </small>
        <OwnNote meetingId={line.id} title={<Trans>Your private note</Trans>} />
      </div>
    </li>
  )
}

function firstLine(text: string): string {
  const line = text.split('\n').find((part) => part.trim() !== '') ?? ''
  return line.length > 160 ? `${line.slice(0, 159).trimEnd()}…` : line
}
