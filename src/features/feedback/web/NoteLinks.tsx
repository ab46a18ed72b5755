import { Trans } from '@lingui/react/macro'
import { Chip } from '../../../web/ui/Chip.tsx'
import type { Words } from '../rules/words-of.ts'

/** What a note is an example of, or what it asks to change. */
export function NoteLinks({
  note: { kind, skills, waysOfWorking, pathForward, pathAim },
}: {
  note: Pick<Words, 'kind' | 'skills' | 'waysOfWorking' | 'pathForward' | 'pathAim'>
}) {
  if (kind === 'watch-out')
    return (
      pathForward.trim() !== '' && (
        <span>
          {pathAim === 'system' ? (
            <Trans>A system to change: {pathForward}</Trans>
          ) : pathAim === 'habit' ? (
            <Trans>A habit to try: {pathForward}</Trans>
          ) : (
            <Trans>A way forward: {pathForward}</Trans>
          )}
        </span>
      )
    )
  return (
    <>
      {skills.map((skill) => (
        <Chip key={skill}>
          <Trans>Skill: {skill}</Trans>
        </Chip>
      ))}
      {waysOfWorking.map((way) => (
        <Chip key={way}>
          <Trans>Way of working: {way}</Trans>
        </Chip>
      ))}
    </>
  )
}
