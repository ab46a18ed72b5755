import { useLingui } from '@lingui/react/macro'
import { Later } from '../../../web/Later.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { unlockCode } from './later.ts'
import { useOwner } from './vault.ts'

/** The dialog that unlocks, fetched when it is wanted. Render it only while it is open. */
export function Unlocking(props: { notice?: string | null; onClose(): void; onDone?(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const owner = useOwner()
  const fault = () => {
    props.onClose()
    tell({ text: t`Unlocking could not be fetched. Try again once there is a connection.`, tone: 'problem' })
  }
  return (
    <Later code={unlockCode} onFault={fault}>
      {({ UnlockDialog }) => <UnlockDialog owner={owner} {...props} />}
    </Later>
  )
}
