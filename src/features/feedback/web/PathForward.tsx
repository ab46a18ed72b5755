import { Trans, useLingui } from '@lingui/react/macro'
import { Choices } from '../../../web/ui/Choices.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import type { Words } from '../rules/words-of.ts'
import styles from './LinksField.module.css'

/** A watch out asks for what could make it easier next time: something to practise, or something around them to change. */
export function PathForward({
  words,
  name,
  onChange,
}: {
  words: Words
  name: string
  onChange(changed: Partial<Words>): void
}) {
  const { t } = useLingui()
  return (
    <div className={styles.path}>
      <Choices
        legend={<Trans>A path forward: what would have to change?</Trans>}
        options={[
          { value: 'habit', label: t`A habit of ${name}` },
          { value: 'system', label: t`The system around` },
        ]}
        value={words.pathAim}
        onChange={(pathAim) => onChange({ pathAim })}
      />
      <TextArea
        label={t`What could that be?`}
        labelHidden
        rows={2}
        dir={words.pathForward === '' ? undefined : 'auto'}
        maxLength={1000}
        placeholder={
          words.pathAim === 'system'
            ? t`A line on the template that asks for the second reader`
            : t`Count to three before answering an estimate`
        }
        value={words.pathForward}
        onChange={(event) => onChange({ pathForward: event.target.value })}
      />
    </div>
  )
}
