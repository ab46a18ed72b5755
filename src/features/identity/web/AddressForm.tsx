import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { client, fieldProblem, problemMessage } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form, FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'

/** The address one signs in with. A new one counts once the link sent to it was pressed; nobody else can change it. */
export function AddressForm() {
  const { t } = useLingui()
  const { person } = useMe()
  const [email, setEmail] = useState(person.email)
  const ask = useMutation({
    mutationFn: () => client.identity.askForAddress({ id: newId(), email: email.trim().toLowerCase() }),
  })
  const problem = fieldProblem(ask.error, 'email')
  const isNew = email.trim().toLowerCase() !== person.email
  return (
    <Form onKeep={() => isNew && ask.mutate()}>
      <TextField
        type="email"
        label={t`E-mail address`}
        autoComplete="email"
        required
        value={email}
        hint={t`You sign in with a link sent here. Nobody but you can change it.`}
        error={problem}
        onChange={(event) => {
          setEmail(event.target.value)
          ask.reset()
        }}
      />
      <FormError error={ask.error && !problem && problemMessage(ask.error)} />
      {ask.isSuccess ? (
        <Notice>
          <Trans>
            A link is on its way to {ask.data.sentTo}. Press it there; until then you sign in with {person.email}.
          </Trans>
        </Notice>
      ) : (
        isNew && (
          <FormActions>
            <Button type="submit" busy={ask.isPending}>
              <Trans>Send a link to the new address</Trans>
            </Button>
          </FormActions>
        )
      )}
    </Form>
  )
}
