import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { otherOf } from '../../pairs/rules/sides.ts'
import type { Person } from '../contract.ts'
import styles from './PeoplePage.module.css'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonRow } from './PersonRow.tsx'

const SEARCH_FROM = 8

/** Everybody in the workspace, who leads whom, and with whom the reader has a one-on-one. */
export function PeoplePage() {
  const { t } = useLingui()
  const { person: me, administrator } = useMe()
  const people = useQuery(api.people.list.queryOptions())
  const pairs = useQuery(api.pairs.list.queryOptions())
  const [edited, edit] = useState<Person | 'new' | null>(null)
  const [sought, seek] = useState('')
  if (people.error) throw people.error
  if (pairs.error) throw pairs.error
  if (!people.data || !pairs.data) return <Bones title lines={9} />
  const here = people.data.filter(({ left }) => !left)
  const left = people.data.filter((person) => person.left)
  const words = sought.toLocaleLowerCase().trim()
  const found = here.filter(({ name, email, title }) => `${name} ${email} ${title}`.toLocaleLowerCase().includes(words))
  const pairWith = new Map(
    pairs.data.filter(({ endedAt }) => endedAt === null).map((pair) => [otherOf(pair).id, pair.id]),
  )
  const row = (person: Person) => (
    <PersonRow
      key={person.id}
      person={person}
      manager={people.data.find(({ id }) => id === person.managerId)}
      pairId={pairWith.get(person.id)}
      isMe={person.id === me.id}
      onEdit={administrator ? () => edit(person) : undefined}
    />
  )
  return (
    <>
      <div className={styles.header}>
        <h1>
          <Plural value={here.length} one="One person, so far." other="# people." />
        </h1>
        {administrator && (
          <div className={styles.actions}>
            <Link to="/people/import" className={buttonClass()}>
              <Trans>Import a list</Trans>
            </Link>
            <Button variant="primary" onClick={() => edit('new')}>
              <Trans>Add a person</Trans>
            </Button>
          </div>
        )}
      </div>
      {here.length >= SEARCH_FROM && (
        <div className={styles.search}>
          <TextField
            type="search"
            label={t`Find a person`}
            labelHidden
            placeholder={t`Find a person`}
            value={sought}
            onChange={(event) => seek(event.target.value)}
          />
        </div>
      )}
      {here.length === 1 && administrator ? (
        <Empty>
          <Trans>
            Add the person you meet, or import your team from a list. Who reports to whom makes the first proposals for
            one-on-ones.
          </Trans>
        </Empty>
      ) : found.length === 0 ? (
        <Empty>
          <Trans>Nobody here is called that.</Trans>
        </Empty>
      ) : (
        <ul className={styles.list}>{found.map(row)}</ul>
      )}
      {left.length > 0 && words === '' && (
        <details className={styles.left}>
          <summary>
            <Plural value={left.length} one="# person has left" other="# people have left" />
          </summary>
          <ul className={styles.list}>{left.map(row)}</ul>
        </details>
      )}
      <p className={styles.visibility}>
        <VisibilityMark audience="workspace" />
      </p>
      {edited && <PersonDialog person={edited === 'new' ? null : edited} people={here} onClose={() => edit(null)} />}
    </>
  )
}
