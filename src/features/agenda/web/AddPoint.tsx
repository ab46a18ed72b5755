import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Paperclip, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { api } from '../../../web/api.ts'
import { useHalfWritten } from '../../../web/half-written.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dot } from '../../../web/ui/Dot.tsx'
import { FileButton } from '../../../web/ui/FileButton.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { OfferItem } from '../../action-items/web/OfferItem.tsx'
import { useReadPoint } from '../../exchange/web/read-point.ts'
import type { MeetingPage } from '../../meetings/contract.ts'
import { selfOf } from '../../pairs/rules/sides.ts'
import { QuestionCoach } from '../../questions/web/QuestionCoach.tsx'
import type { PointVisibility } from '../contract.ts'
import { LONGEST_POINT } from '../rules.ts'
import styles from './AddPoint.module.css'
import type { Agenda } from './agenda-actions.ts'
import { type PointPrompt, PointPrompts } from './PointPrompts.tsx'
import { useSectionName } from './section-name.ts'
import { askedBetween, firstNameOfOther } from './sections.ts'
import { useMoveToAsync } from './use-move-to-async.tsx'

/** The line at the end of an agenda: write, Enter, and it is on the page. What could not be added comes back here. */
export function AddPoint({
  ref,
  page,
  agenda,
  section,
  onSection,
  prompts,
}: {
  ref: RefObject<HTMLTextAreaElement | null>
  page: MeetingPage
  agenda: Agenda
  section: string
  onSection(section: string): void
  prompts?: PointPrompt[]
}) {
  const { t } = useLingui()
  const nameOf = useSectionName(page.pair)
  const other = firstNameOfOther(page.pair)
  const [text, setText] = useHalfWritten(`point:${selfOf(page.pair).id}:${page.meeting.id}`)
  const [visibility, setVisibility] = useState<PointVisibility>('both')
  const [repeats, setRepeats] = useState(0)
  const [notes, setNotes] = useState('')
  const reader = useReadPoint((read) => {
    setText(read.text)
    setNotes(read.notes)
    ref.current?.focus()
  })
  const moveToAsync = useMoveToAsync(text, () => {
    setText('')
    return () => setText(text)
  })
  const upcoming = useQuery(api.meetings.upcoming.queryOptions({ input: { pairId: page.pair.id } }))
  const prepared = upcoming.data?.findIndex(({ id }) => id === page.meeting.id) ?? 0
  const lines = text.split('\n').flatMap((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim() || [])
  const longest = Math.max(0, ...lines.map(({ length }) => length))
  const tooLong = lines.length > 1 ? longest > LONGEST_POINT : text.trim().length > LONGEST_POINT

  const add = (texts: string[]) => {
    if (texts.length === 0 || tooLong) return
    setText('')
    setNotes('')
    for (const one of texts) {
      const draft = { text: one, section, visibility, repeatsEvery: repeats || null, notes }
      agenda.add(draft, prepared > 0 ? page.meeting.id : null).catch(() => {
        setText((now) => (now ? `${now}\n${one}` : one))
        setNotes((now) => now || notes)
      })
    }
    setVisibility('both')
    setRepeats(0)
    ref.current?.focus()
  }
  /** In place of an untouched beginning, behind anything else. */
  const begin = ({ beginning, section: wanted }: PointPrompt) => {
    const untouched = text.trim() === '' || prompts?.some((prompt) => prompt.beginning === text)
    setText(untouched ? beginning : `${text.trimEnd()}\n${beginning}`)
    if (wanted && page.sections.some(({ key }) => key === wanted)) onSection(wanted)
    requestAnimationFrame(() => ref.current?.focus())
  }
  const whole = text.trim() === '' ? [] : [text.trim()]
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.currentTarget instanceof HTMLElement && event.currentTarget.blur()
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      add(whole)
    }
  }
  return (
    <form
      className={styles.add}
      data-written={text !== '' || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        add(whole)
      }}
      {...reader.dropTarget}
    >
      {prompts && <PointPrompts prompts={prompts} onChoose={begin} />}
      <div className={styles.line}>
        <Dot whose="nobody" />
        <textarea
          ref={ref}
          rows={1}
          value={text}
          placeholder={t`Add a point…`}
          aria-label={t`Add a talking point`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys}
          onPaste={reader.onPaste}
        />
      </div>
      {notes !== '' && (
        <div className={styles.notes}>
          <p>{notes}</p>
          <IconButton label={t`Leave the notes out`} onClick={() => setNotes('')}>
            <X aria-hidden />
          </IconButton>
        </div>
      )}
      <div className={styles.coach}>
        <QuestionCoach
          field={ref}
          text={text}
          onText={setText}
          context={askedBetween(page.pair)}
          each={lines.length > 1 ? 'line' : 'text'}
          anyText
          actions={lines.length > 1 ? undefined : moveToAsync}
        />
      </div>
      <OfferItem
        pair={page.pair}
        meetingId={page.meeting.id}
        line={lines.length === 1 && visibility === 'both' ? text : ''}
        onKept={() => {
          setText('')
          return () => setText((now) => now || text)
        }}
        onLeave={() => ref.current?.focus()}
      />
      <FormError error={tooLong && t`A talking point has at most 2,000 characters. Put the rest in its notes.`} />
      <div className={styles.options}>
        <select aria-label={t`Section`} value={section} onChange={(event) => onSection(event.target.value)}>
          {page.sections.map((entry) => (
            <option key={entry.key} value={entry.key}>
              {nameOf(entry)}
            </option>
          ))}
        </select>
        <select
          aria-label={t`Who can see it`}
          value={visibility}
          onChange={(event) => setVisibility(event.target.value as PointVisibility)}
        >
          <option value="both">{t`${other} sees it at once`}</option>
          {page.meeting.state === 'planned' && <option value="at_start">{t`Shared when the meeting starts`}</option>}
          <option value="only_me">{t`Only me, until I share it`}</option>
        </select>
        <select
          aria-label={t`How often it returns`}
          value={repeats}
          onChange={(event) => setRepeats(Number(event.target.value))}
        >
          <option value={0}>{t`This once`}</option>
          <option value={1}>{t`Every time`}</option>
          <option value={2}>{t`Every second time`}</option>
          <option value={4}>{t`Every fourth time`}</option>
        </select>
        <span className={styles.buttons}>
          <FileButton
            accept=".eml,.ics,.md,.txt,.html,.docx"
            label={t`Make a point of an e-mail, an invite or a document`}
            onFile={(file) => void reader.readFile(file)}
          >
            <Paperclip aria-hidden />
          </FileButton>
          {lines.length > 1 && (
            <Button size="small" variant="ghost" onClick={() => void reader.readText(text)}>
              <Trans>One point, the rest as notes</Trans>
            </Button>
          )}
          {lines.length > 1 && (
            <Button size="small" variant="ghost" onClick={() => add(lines)}>
              <Plural value={lines.length} one="Add as # point" other="Add as # points" />
            </Button>
          )}
          <Button size="small" type="submit">
            <Trans>Add</Trans>
          </Button>
        </span>
      </div>
    </form>
  )
}
