import { useState } from 'react'
import { Choices } from '../ui/Choices.tsx'
import { FormError } from '../ui/FormError.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TimeZoneField } from '../ui/TimeZoneField.tsx'
import styles from './GalleryPage.module.css'

export function Fields() {
  const [choice, setChoice] = useState('Steady')
  const [zone, setZone] = useState('Europe/Lisbon')
  return (
    <>
      <div className={styles.columns}>
        <TextField label="Empty" placeholder="Your company or team" />
        <TextField label="Filled, with a hint" defaultValue="Ana Ferreira" hint="As the other reads it." />
        <TextField label="Wrong" defaultValue="ana(at)example" error="This does not look like an e-mail address." />
        <TextField label="Right to left" defaultValue="אורי כהן" />
        <SelectField label="A choice">
          <option>Every week</option>
          <option>Every two weeks</option>
        </SelectField>
        <TimeZoneField value={zone} onChange={setZone} />
        <TextField label="A day" type="date" defaultValue="2026-11-20" />
        <Choices
          legend="One of a few"
          options={['Low', 'Steady', 'Stretching'].map((label) => ({ value: label, label }))}
          value={choice}
          onChange={setChoice}
        />
        <TextArea label="Grows as one writes" defaultValue={'One line.\nAnother.'} rows={2} />
      </div>
      <FormError error="Somebody in this workspace already has this e-mail address." />
    </>
  )
}
