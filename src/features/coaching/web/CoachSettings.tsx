import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { actionRules } from '../../action-items/rules/coach-rules.ts'
import { feedbackRuleDescriptions } from '../../feedback/rules/descriptions.ts'
import { questionRuleDescriptions } from '../../questions/rules/descriptions.ts'
import type { RuleDescription } from '../rules/hint.ts'
import styles from './CoachHints.module.css'
import { useCoachSettings } from './coach-settings.ts'

/** Counted, never shown: nothing to switch off. */
const silent = ['Q1b', 'Q8']

/** What the coaches look for, each to be switched off and on again. */
export function CoachSettings() {
  const { t } = useLingui()
  const settings = useCoachSettings()
  const coaches: [string, Readonly<Record<string, RuleDescription>>][] = [
    [t`Questions`, questionRuleDescriptions],
    [t`Feedback`, feedbackRuleDescriptions],
    [t`Action items`, actionRules],
  ]
  return (
    <div className={styles.coaches}>
      {coaches.map(([name, rules]) => {
        const off = Object.keys(rules).filter((rule) => settings.off.has(rule)).length
        return (
          <details key={name}>
            <summary>
              {name}
              {off > 0 && (
                <>
                  {': '}
                  <Plural value={off} one="# remark is switched off" other="# remarks are switched off" />
                </>
              )}
            </summary>
            <div className={styles.rules}>
              {Object.entries(rules)
                .filter(([rule]) => !silent.includes(rule))
                .map(([rule, { name: what, why }]) => (
                  <label key={rule}>
                    <input
                      type="checkbox"
                      checked={!settings.off.has(rule)}
                      onChange={(event) => (event.target.checked ? settings.switchOn(rule) : settings.switchOff(rule))}
                    />
                    <span>
                      {what}
                      <small>{why}</small>
                    </span>
                  </label>
                ))}
            </div>
          </details>
        )
      })}
      <p>
        <Trans>The coaches read along in your browser. What they read is sent nowhere and kept nowhere.</Trans>
      </p>
    </div>
  )
}
