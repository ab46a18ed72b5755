import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { api, client, fieldProblem, problemMessage, queryClient } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form, FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'

/** What an administrator says about the workspace. */
export function WorkspaceForm() {
  const { t } = useLingui()
  const tell = useToast()
  const { workspace } = useMe()
  const keep = useMutation({
    mutationFn: (change: Parameters<typeof client.identity.updateWorkspace>[0]) =>
      client.identity.updateWorkspace(change),
    onSuccess: (me) => {
      queryClient.setQueryData(api.identity.me.queryKey(), me)
      tell({ text: t`Kept.` })
    },
  })
  return (
    <Form
      onKeep={(form) =>
        keep.mutate({ name: String(form.get('workspace')), policyUrl: String(form.get('policyUrl')).trim() || null })
      }
    >
      <TextField
        name="workspace"
        label={t`Name of the workspace`}
        required
        maxLength={120}
        defaultValue={workspace.name}
        error={fieldProblem(keep.error, 'name')}
      />
      <TextField
        name="policyUrl"
        type="url"
        label={t`Where your company’s policies stand`}
        hint={<Trans>Offered in hard talks and where a promise was broken. Rapport does not improvise there.</Trans>}
        placeholder="https://"
        maxLength={500}
        defaultValue={workspace.policyUrl ?? ''}
        error={fieldProblem(keep.error, 'policyUrl')}
      />
      <FormError error={keep.error && problemMessage(keep.error)} />
      <FormActions>
        <Button type="submit" variant="primary" busy={keep.isPending}>
          <Trans>Keep</Trans>
        </Button>
      </FormActions>
    </Form>
  )
}
