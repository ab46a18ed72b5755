import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { usePairHints } from '../../notes/web/pair-channel.ts'
import { isOpen } from '../../pairs/rules/sides.ts'
import { AddItem } from './AddItem.tsx'
import { ItemList } from './ItemList.tsx'
import { ItemRow } from './ItemRow.tsx'

/** What the two promised each other. */
export function PairItemsTab() {
  const { pairId } = useParams({ from: '/inside/pairs/$pairId/action-items' })
  usePairHints(pairId)
  const { data: pair } = useQuery(api.pairs.get.queryOptions({ input: { id: pairId } }))
  if (!pair) return <Bones lines={7} />
  return (
    <>
      {isOpen(pair) && <AddItem pair={pair} meetingId={null} talkingPointId={null} />}
      <ItemList
        filter={{ pairId }}
        unfinished={isOpen(pair) ? 'open' : 'left_open'}
        row={(item) => <ItemRow key={item.id} item={item} pair={pair} meetingId={null} />}
        empty={
          <Empty>
            <Trans>Nothing has been promised yet. Write the first one in a sentence, with a name and a day.</Trans>
          </Empty>
        }
      />
    </>
  )
}
