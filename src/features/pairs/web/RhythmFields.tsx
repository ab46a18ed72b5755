import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../web/api.ts'
import { longDay, time, timeIn, today } from '../../../web/dates.ts'
import { FormRow } from '../../../web/ui/Form.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { TimeZoneField } from '../../../web/ui/TimeZoneField.tsx'
import { PlannedMinutes } from '../../templates/web/PlannedMinutes.tsx'
import type { Participant, Rhythm } from '../contract.ts'
import { slotsAfter } from '../rules/rhythm.ts'
import styles from './RhythmFields.module.css'

/** What a new pair starts from: weekly, 25 minutes, a quiet hour, counted from this week. */
export function usualRhythm(timeZone: string): Rhythm {
  return {
    everyWeeks: 1,
    weekday: 4,
    startsAt: '10:00',
    timeZone,
    minutes: 25,
    anchorOn: today(),
    template: 'weekly',
    other: null,
  }
}

/** How often, when and how long two people meet, with the first meetings that follow from it. */
export function RhythmFields({
  rhythm,
  other,
  onChange,
}: {
  rhythm: Rhythm
  other: Pick<Participant, 'name' | 'timeZone'> | undefined
  onChange(rhythm: Rhythm): void
}) {
  const { t } = useLingui()
  const set = (change: Partial<Rhythm>) => onChange({ ...rhythm, ...change })
  const weekday = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' })
  return (
    <>
      <FormRow>
        <SelectField
          label={t`How often`}
          value={rhythm.everyWeeks}
          onChange={(event) => set({ everyWeeks: Number(event.target.value) as Rhythm['everyWeeks'] })}
        >
          <option value={1}>{t`Every week`}</option>
          <option value={2}>{t`Every two weeks`}</option>
          <option value={4}>{t`Every four weeks`}</option>
        </SelectField>
        <SelectField
          label={t`On`}
          value={rhythm.weekday}
          onChange={(event) => set({ weekday: Number(event.target.value) })}
        >
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            // The first of January 2024 was a Monday.
            <option key={day} value={day}>
              {weekday.format(new Date(Date.UTC(2024, 0, day)))}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t`At`}
          type="time"
          required
          value={rhythm.startsAt}
          onChange={(event) => set({ startsAt: event.target.value })}
        />
        <TextField
          label={t`Minutes`}
          type="number"
          required
          min={5}
          max={240}
          value={rhythm.minutes || ''}
          onChange={(event) => set({ minutes: Number(event.target.value) })}
        />
      </FormRow>
      <FormRow>
        <TimeZoneField
          value={rhythm.timeZone}
          hint={t`The meeting keeps this hour when the clocks change.`}
          onChange={(timeZone) => set({ timeZone })}
        />
        <TextField
          label={t`The first on or after`}
          type="date"
          required
          value={rhythm.anchorOn}
          hint={rhythm.everyWeeks > 1 ? t`A week later, and you meet in the other weeks.` : undefined}
          onChange={(event) => set({ anchorOn: event.target.value })}
        />
      </FormRow>
      <TemplateFields rhythm={rhythm} onChange={set} />
      <Preview rhythm={rhythm} other={other} />
    </>
  )
}

function TemplateFields({ rhythm, onChange }: { rhythm: Rhythm; onChange(change: Partial<Rhythm>): void }) {
  const { t } = useLingui()
  const templates = useQuery(api.templates.list.queryOptions())
  const options = templates.data?.map(({ key, name }) => (
    <option key={key} value={key}>
      {name}
    </option>
  ))
  const { template, other } = rhythm
  const set = (every: number) =>
    onChange({ other: every === 0 ? null : { template: other?.template ?? 'deep-dive', every } })
  if (!options) return null
  const followed = templates.data!.filter(({ key }) => key === template || key === other?.template)
  return (
    <>
      <FormRow>
        <SelectField
          label={t`Each follows`}
          value={template}
          onChange={(event) => onChange({ template: event.target.value })}
        >
          {options}
        </SelectField>
        <SelectField
          label={t`Now and then another`}
          value={other?.every ?? 0}
          onChange={(event) => set(Number(event.target.value))}
        >
          <option value={0}>{t`Never`}</option>
          <option value={2}>{t`Every second time`}</option>
          <option value={3}>{t`Every third time`}</option>
          <option value={4}>{t`Every fourth time`}</option>
          <option value={6}>{t`Every sixth time`}</option>
          <option value={12}>{t`Every twelfth time`}</option>
        </SelectField>
        {other && (
          <SelectField
            label={t`Which then follows`}
            value={other.template}
            onChange={(event) => onChange({ other: { ...other, template: event.target.value } })}
          >
            {options}
          </SelectField>
        )}
      </FormRow>
      {followed.map(({ key, name, minutes }) => (
        <PlannedMinutes key={key} name={name} planned={minutes} minutes={rhythm.minutes} />
      ))}
    </>
  )
}

function Preview({ rhythm, other }: { rhythm: Rhythm; other: Pick<Participant, 'name' | 'timeZone'> | undefined }) {
  const { t } = useLingui()
  const next = firstSlots(rhythm)
  if (next.length === 0) return null
  return (
    <p className={styles.preview} role="status">
      {t`You meet next on`} {next.map((slot) => longDay(slot)).join(', ')}, {time(next[0]!)}
      {other && timeIn(next[0]!, other.timeZone) !== time(next[0]!) && (
        <> · {t`${timeIn(next[0]!, other.timeZone)} for ${other.name}`}</>
      )}
    </p>
  )
}

/** Empty while the fields are half filled in. */
function firstSlots(rhythm: Rhythm): string[] {
  if (!rhythm.anchorOn || !/^\d\d:\d\d$/.test(rhythm.startsAt)) return []
  const slots = slotsAfter(rhythm, new Date().toISOString())
  return [slots.next().value!.startsAt, slots.next().value!.startsAt]
}
