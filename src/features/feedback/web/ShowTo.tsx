import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { api, client, problemMessage } from '../../../web/api.ts'
import { dayAndMonth } from '../../../web/dates.ts'
import { Chip } from '../../../web/ui/Chip.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { WholeFeedback } from '../contract.ts'
import { keepNote } from './feedback-data.ts'
import styles from './NotePage.module.css'

const TEAM = 'team'

/** The receiver alone decides who else reads it: one person, for example a new lead, or, for praise, their team. */
export function ShowTo({ note }: { note: WholeFeedback }) {
  const { t } = useLingui()
  const tell = useToast()
  const { id, kind, readers, giver, receiver } = note
  const people = useQuery(api.people.list.queryOptions())
  const show = useMutation({
    mutationFn: (given: { personId: string | null; shown: boolean }) => client.feedback.show({ id, ...given }),
    onSuccess: keepNote,
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  const others = (people.data ?? []).filter(
    (person) =>
      ![giver.id, receiver.id].includes(person.id) &&
      !person.left &&
      !readers.some(({ personId }) => personId === person.id),
  )
  const team = readers.find(({ personId }) => personId === null)
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Show it to somebody</Trans>
      </h2>
      {readers.length > 0 && (
        <div className={styles.facts}>
          {readers.map(({ personId, name }) => {
            const who = personId === null ? t`your team` : name
            return (
              <Chip key={personId ?? TEAM}>
                {who}
                <IconButton
                  label={t`Show it to ${who} no more`}
                  onClick={() => show.mutate({ personId, shown: false })}
                >
                  <X aria-hidden />
                </IconButton>
              </Chip>
            )
          })}
        </div>
      )}
      {team && (
        <p className={styles.quiet}>
          <Trans>
            Your team as it was on {dayAndMonth(team.shownAt)}: {team.name}. Whoever joins or leads it later does not
            read it.
          </Trans>
        </p>
      )}
      <SelectField
        label={t`Who else may read it`}
        hint={t`Only you can do this. They read the feedback, not what you two said about it; you can take it back.`}
        value=""
        onChange={(event) =>
          show.mutate({ personId: event.target.value === TEAM ? null : event.target.value, shown: true })
        }
      >
        <option value="">{readers.length === 0 ? t`Nobody else` : t`Nobody further`}</option>
        {kind === 'high-five' && !team && (
          <option value={TEAM}>{t`Your team as it is now: your lead, who has the same lead, and whom you lead`}</option>
        )}
        {others.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </SelectField>
    </section>
  )
}
