import { Trans, useLingui } from '@lingui/react/macro'
import { useToast } from '../../../web/ui/Toast.tsx'
import { ChosenFields, useChosen } from './ChosenFields.tsx'
import { ProvingDialog } from './ProvingDialog.tsx'
import { useOwner, useVault } from './vault.ts'
import { changeKey } from './ways-in.ts'

/** Another passphrase and another code always come with another key: the old ones open nothing written after. */
export function ChangeKeyDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const owner = useOwner()
  const { keys = [] } = useVault()
  const chosen = useChosen()
  return (
    <ProvingDialog
      title={<Trans>Change passphrase and code</Trans>}
      intro={
        <>
          <Trans>
            Your notes get a new key. The old passphrase and code open nothing you write from now on. Whoever has an
            older backup of this server can still read with them what was in it.
          </Trans>
          {keys.some(({ kind }) => kind === 'passkey') && (
            <>
              {' '}
              <Trans>Passkeys have to be added again, but for the one you may be using here.</Trans>
            </>
          )}
        </>
      }
      action={<Trans>Change them</Trans>}
      reason={chosen.reason}
      run={(proof) => changeKey(owner, { proof, chosen })}
      onDone={() =>
        tell({ text: t`From now on the new passphrase and the new code open your notes, on all your devices.` })
      }
      onClose={onClose}
    >
      <ChosenFields of={chosen} label={t`New passphrase`} codeTitle={t`New recovery code`} />
    </ProvingDialog>
  )
}
