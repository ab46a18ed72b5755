import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { splitLines } from '../rules/lines/source-lines.ts'
import type { SourceRange, UnderstoodWarning } from '../rules/understood.ts'
import styles from './SourceLines.module.css'

const AT_FIRST = 1500

/** The document line by line; what is pointed at on the other side is marked and comes into view. */
export function SourceLines({
  markdown,
  pointed,
  warnings,
}: {
  markdown: string
  pointed: SourceRange | null
  warnings: UnderstoodWarning[]
}) {
  const { t } = useLingui()
  const list = useRef<HTMLOListElement>(null)
  const [all, setAll] = useState(false)
  const lines = splitLines(markdown)
  const shown = all ? lines : lines.slice(0, AT_FIRST)
  useEffect(() => {
    const line = pointed && list.current?.children[pointed.firstLine - 1]
    if (line instanceof HTMLElement)
      list.current!.scrollTo({ top: line.offsetTop - list.current!.clientHeight / 3, behavior: 'smooth' })
  }, [pointed])
  return (
    <div className={styles.source}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <ol ref={list} className={styles.lines} aria-label={t`Your document`} tabIndex={0}>
        {shown.map((line, index) => {
          const number = index + 1
          const isPointed = pointed !== null && number >= pointed.firstLine && number <= pointed.lastLine
          const warning = warnings.find((one) => one.line === number)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <li key={index} className={isPointed ? styles.pointed : undefined}>
              <span aria-hidden>{number}</span>
              <div>
                {line || ' '}
                {warning && <small>{warning.message}</small>}
              </div>
            </li>
          )
        })}
      </ol>
      {shown.length < lines.length && (
        <Button variant="ghost" onClick={() => setAll(true)}>
          <Trans>Show all {lines.length} lines</Trans>
        </Button>
      )}
    </div>
  )
}
