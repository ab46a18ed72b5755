import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Finder, fitsText } from '../../../web/ui/Finder.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { about, nameAmong } from '../rules/colleague.ts'
import styles from './ColleagueDialog.module.css'

/** Asks whom a question is about, before it goes onto the page. Somebody from outside can be named by typing. */
export function ColleagueDialog({
  text,
  pair,
  onChoose,
  onClose,
}: {
  text: string
  pair: Pick<Pair, 'lead' | 'member'>
  /** The question, about whoever was chosen. */
  onChoose(text: string): void
  onClose(): void
}) {
  const { t } = useLingui()
  const [find, setFind] = useState('')
  const people = useQuery(api.people.list.queryOptions())
  if (people.error) throw people.error
  const here = (people.data ?? []).filter(({ left }) => !left)
  const everybody = here.map(({ name }) => name)
  const choose = (name: string) => {
    onClose()
    onChoose(about(text, name))
  }
  const found = here
    .filter(({ id, name }) => id !== pair.lead.id && id !== pair.member.id && fitsText(name, find))
    .map(({ id, name, title }) => ({ id, label: name, hint: title, run: () => choose(nameAmong(name, everybody)) }))
  const typed = find.trim()
  const byName =
    typed !== '' && found.length === 0
      ? [{ id: 'typed', label: t`Ask about “${typed}”`, run: () => choose(typed) }]
      : []
  return (
    <Dialog title={<Trans>About whom?</Trans>} onClose={onClose}>
      <p className={styles.question}>{about(text, '…')}</p>
      <Finder
        label={t`Find a colleague`}
        placeholder={t`A name`}
        text={find}
        onText={setFind}
        found={[...found, ...byName]}
        none={people.data ? <Trans>Nobody else is here yet. Type a name.</Trans> : <Trans>One moment…</Trans>}
      />
    </Dialog>
  )
}
