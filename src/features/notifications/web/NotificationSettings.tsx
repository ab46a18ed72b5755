import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Setting } from '../contract.ts'
import { onlyDaily } from '../rules/kinds.ts'
import styles from './NotificationSettings.module.css'
import { useKindWords } from './notification-words.ts'

/** What one hears of: in the inbox, by mail at once, in the one letter of the day, or not at all. Kept at once. */
export function NotificationSettings() {
  const { t } = useLingui()
  const tell = useToast()
  const words = useKindWords()
  const queryKey = api.notifications.settings.queryKey()
  const { data, error } = useQuery(api.notifications.settings.queryOptions())
  const keep = useMutation({
    mutationFn: (setting: Setting) => client.notifications.set(setting),
    onMutate: (setting) =>
      queryClient.setQueryData(queryKey, (shown) => shown?.map((one) => (one.kind === setting.kind ? setting : one))),
    onSuccess: (kept) => queryClient.setQueryData(queryKey, kept),
    onError: (problem) => {
      tell({ text: problemMessage(problem), tone: 'problem' })
      void queryClient.invalidateQueries({ queryKey })
    },
  })
  if (error) throw error
  if (!data) return <Bones lines={6} />
  return (
    <table className={styles.settings}>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Trans>Inbox</Trans>
          </th>
          <th scope="col">
            <Trans>Mail</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {data.map((setting) => {
          const { kind, inApp, mail } = setting
          const daily = onlyDaily.includes(kind)
          return (
            <tr key={kind}>
              <th scope="row">{words[kind]}</th>
              <td>
                {!daily && (
                  <input
                    type="checkbox"
                    checked={inApp}
                    aria-label={t`In the inbox: ${words[kind]}`}
                    onChange={(event) => keep.mutate({ ...setting, inApp: event.target.checked })}
                  />
                )}
              </td>
              <td>
                <select
                  value={mail}
                  aria-label={t`By mail: ${words[kind]}`}
                  onChange={(event) => keep.mutate({ ...setting, mail: event.target.value as Setting['mail'] })}
                >
                  {!daily && <option value="now">{t`at once`}</option>}
                  <option value="daily">{t`letter of the day`}</option>
                  <option value="off">{t`never`}</option>
                </select>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
