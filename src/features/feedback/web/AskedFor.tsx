import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { firstName } from '../../people/rules/names.ts'

/** What its receiver asked about: beside the words while they are written, and where they are read. */
export function AskedFor({ requestId }: { requestId: string }) {
  const me = useMe().person.id
  const { data } = useQuery(api.feedback.requests.queryOptions())
  const request = data?.find(({ id }) => id === requestId)
  if (!request) return null
  const { asker, about } = request
  return (
    <span dir="auto">
      {asker.id === me ? (
        <Trans>You asked: “{about}”</Trans>
      ) : (
        <Trans>
          {firstName(asker)} asked: “{about}”
        </Trans>
      )}
    </span>
  )
}
