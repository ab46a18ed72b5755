import { Trans } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import styles from './PointPrompts.module.css'

export interface PointPrompt {
  name: string
  /** How a point begins, to be finished in one's own words. */
  beginning: string
  /** Where it belongs, if the agenda has such a section. */
  section?: string
}

/** What the time together is good for: each begins a point. */
export function PointPrompts({ prompts, onChoose }: { prompts: PointPrompt[]; onChoose(prompt: PointPrompt): void }) {
  return (
    <div className={styles.prompts}>
      <small>
        <Trans>This time is good for</Trans>
      </small>
      {prompts.map((prompt) => (
        <Button key={prompt.name} size="small" onClick={() => onChoose(prompt)}>
          {prompt.name}
        </Button>
      ))}
    </div>
  )
}
