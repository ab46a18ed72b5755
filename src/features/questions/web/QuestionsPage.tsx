import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { api } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { Question } from '../contract.ts'
import { depths, directions, tags, topics } from '../rules/topics.ts'
import { ImportQuestionsDialog } from './ImportQuestionsDialog.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import styles from './QuestionsPage.module.css'
import { useQuestionWords } from './words.ts'

const AT_ONCE = 40
type Kept = '' | 'favourite' | 'wished' | 'mine' | 'team'
const nothing = { sought: '', topic: '', depth: '', tag: '', direction: '', kept: '' as Kept }

/** The bank of questions to browse, and one's own. */
export function QuestionsPage() {
  const { t } = useLingui()
  const words = useQuestionWords()
  const questions = useQuery(api.questions.list.queryOptions())
  const pairs = useQuery(api.pairs.list.queryOptions())
  const { topic = '' } = useSearch({ from: '/inside/questions' })
  const [filter, setFilter] = useState({ ...nothing, topic })
  const [shown, show] = useState(AT_ONCE)
  const [edited, edit] = useState<Question | 'new' | null>(null)
  const [importing, setImporting] = useState(false)
  const applied = useDeferredValue(filter)
  if (questions.error) throw questions.error
  if (pairs.error) throw pairs.error
  if (!questions.data || !pairs.data) return <Bones title lines={9} />
  const open = pairs.data.filter(({ endedAt }) => endedAt === null)
  const found = questions.data.filter((question) => fits(question, words.textOf(question), applied))
  const narrow = (change: Partial<typeof nothing>) => {
    setFilter({ ...filter, ...change })
    show(AT_ONCE)
  }
  const select = (
    label: string,
    name: 'topic' | 'depth' | 'tag' | 'direction' | 'kept',
    all: string,
    options: [string, string][],
  ) => (
    <SelectField
      label={label}
      labelHidden
      value={filter[name]}
      onChange={(event) => narrow({ [name]: event.target.value })}
    >
      <option value="">{all}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  )
  return (
    <>
      <div className={styles.header}>
        <h1>
          <Plural value={questions.data.length} one="One question worth asking." other="# questions worth asking." />
        </h1>
        <div className={styles.buttons}>
          <Button onClick={() => setImporting(true)}>
            <Trans>Import a list</Trans>
          </Button>
          <Button variant="primary" onClick={() => edit('new')}>
            <Trans>Add your own</Trans>
          </Button>
        </div>
      </div>
      <search className={styles.filters}>
        <TextField
          type="search"
          label={t`Find a question`}
          labelHidden
          placeholder={t`Find a question`}
          value={filter.sought}
          onChange={(event) => narrow({ sought: event.target.value })}
        />
        {select(
          t`Topic`,
          'topic',
          t`Every topic`,
          topics.map((topic) => [topic, words.topics[topic]]),
        )}
        {select(
          t`How deep it goes`,
          'depth',
          t`Every depth`,
          depths.map((depth) => [String(depth), words.depths[depth]]),
        )}
        {select(
          t`Occasion`,
          'tag',
          t`Every occasion`,
          tags.map((tag) => [tag, words.tags[tag]]),
        )}
        {select(
          t`Who asks`,
          'direction',
          t`Whoever asks`,
          directions.map((direction) => [direction, words.directions[direction]]),
        )}
        {select(t`Which`, 'kept', t`All of them`, [
          ['favourite', t`My favourites`],
          ['wished', t`I wish to be asked`],
          ['mine', t`My own`],
          ['team', t`From my team`],
        ])}
      </search>
      {found.length === 0 ? (
        <Empty
          action={
            <Button onClick={() => setFilter(nothing)}>
              <Trans>Show all questions</Trans>
            </Button>
          }
        >
          {filter.kept === 'favourite' ? (
            <Trans>Keep a question as a favourite with its star, and it is here.</Trans>
          ) : filter.kept === 'wished' ? (
            <Trans>
              Mark what you wish to be asked. Whoever you have a one-on-one with finds it among their suggestions.
            </Trans>
          ) : (
            <Trans>No question fits all of that.</Trans>
          )}
        </Empty>
      ) : (
        <>
          <p className={styles.count} role="status">
            <Plural value={found.length} one="# question" other="# questions" />
          </p>
          <ul className={styles.list}>
            {found.slice(0, shown).map((question) => (
              <QuestionRow key={question.key} question={question} pairs={open} onEdit={() => edit(question)} />
            ))}
          </ul>
          {found.length > shown && (
            <div className={styles.more}>
              <Button onClick={() => show(shown + AT_ONCE)}>
                <Trans>Show more</Trans>
              </Button>
            </div>
          )}
        </>
      )}
      <p className={styles.visibility}>
        <Trans>
          Favourites are yours alone. Those you have one-on-ones with see what you wish to be asked, nobody else does.
        </Trans>
      </p>
      {edited && <QuestionDialog question={edited === 'new' ? null : edited} onClose={() => edit(null)} />}
      {importing && <ImportQuestionsDialog onClose={() => setImporting(false)} />}
    </>
  )
}

function fits(
  question: Question,
  shown: string,
  { sought, topic, depth, tag, direction, kept }: typeof nothing,
): boolean {
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const text = `${shown} ${question.purpose}`.toLocaleLowerCase()
  const isKept = {
    '': true,
    favourite: question.favourite,
    wished: question.wished,
    mine: question.origin === 'mine',
    team: question.origin === 'team',
  }[kept]
  return (
    isKept &&
    (topic === '' || question.topic === topic) &&
    (depth === '' || String(question.depth) === depth) &&
    (tag === '' || question.tags.some((one) => one === tag)) &&
    (direction === '' || question.direction === direction) &&
    words.every((word) => text.includes(word))
  )
}
