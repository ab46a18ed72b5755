import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useMe } from '../../../web/me.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { ProvingDialog } from './ProvingDialog.tsx'
import { useOwner } from './vault.ts'
import { addPasskey } from './ways-in.ts'

export function AddPasskeyDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const { person } = useMe()
  const owner = useOwner()
  const [label, setLabel] = useState('')
  return (
    <ProvingDialog
      title={<Trans>Add a passkey</Trans>}
      action={<Trans>Add it</Trans>}
      run={(proof) => addPasskey(owner, proof, { personName: person.name, label: label.trim() })}
      onDone={() => tell({ text: t`The passkey opens your notes from now on.` })}
      onClose={onClose}
    >
      <TextField
        autoComplete="off"
        label={t`What to call it`}
        maxLength={60}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
    </ProvingDialog>
  )
}
