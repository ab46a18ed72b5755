import { useLingui } from '@lingui/react/macro'
import type { MeetingPage } from '../../meetings/contract.ts'
import type { Section } from '../../templates/contract.ts'
import { firstNameOfOther, OTHER, sectionWhose } from './sections.ts'

/** What a section is called for this reader: its title, or whose it is. */
export function useSectionName(pair: MeetingPage['pair']): (section: Section) => string {
  const { t } = useLingui()
  return (section) => {
    if (section.title) return section.title
    if (section.key === OTHER) return t`Other`
    const whose = sectionWhose(section, pair)
    return whose === 'you' ? t`You` : whose === 'them' ? firstNameOfOther(pair) : t`Together`
  }
}
