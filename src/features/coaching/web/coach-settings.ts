import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, queryClient } from '../../../web/api.ts'
import { offersSwitchingOff } from '../rules/select.ts'

/** Which rules somebody has switched off, and how often each was waved away; for all their devices. */
export function useCoachSettings() {
  const { data } = useQuery(api.coaching.rules.queryOptions({ staleTime: 300_000 }))
  const [offer, setOffer] = useState<string | null>(null)
  const change = useMutation({
    mutationFn: (given: { rule: string; off?: boolean; wavedAway?: true }) => client.coaching.set(given),
    onSuccess: (rules) => queryClient.setQueryData(api.coaching.rules.queryKey(), rules),
  })
  return {
    off: new Set((data ?? []).filter(({ off }) => off).map(({ rule }) => rule)) as ReadonlySet<string>,
    rules: data ?? [],
    /** A rule waved away so often that one may want to be rid of it. */
    offer,
    wavedAway: (rule: string) =>
      change.mutate(
        { rule, wavedAway: true },
        {
          onSuccess: (rules) => {
            const times = rules.find((one) => one.rule === rule)?.wavedAway ?? 0
            if (offersSwitchingOff(times)) setOffer(rule)
          },
        },
      ),
    switchOff: (rule: string) => {
      setOffer(null)
      change.mutate({ rule, off: true })
    },
    switchOn: (rule: string) => change.mutate({ rule, off: false }),
    decline: () => setOffer(null),
  }
}
