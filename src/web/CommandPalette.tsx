import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { otherOf } from '../features/pairs/rules/sides.ts'
import { newId } from '../platform/ids.ts'
import { api } from './api.ts'
import { Dialog } from './ui/Dialog.tsx'
import { type Findable, Finder, fitsText } from './ui/Finder.tsx'

/** Go anywhere, do anything, find anything: one field and a list, by keyboard alone. */
export function CommandPalette({ onClose, onShortcuts }: { onClose(): void; onShortcuts(): void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const pairs = useQuery(api.pairs.list.queryOptions())
  const hits = useQuery(
    api.search.find.queryOptions({ input: { q }, enabled: q.length >= 2, placeholderData: (before) => before }),
  )

  const commands: Findable[] = [
    ...(pairs.data ?? []).map((pair) => ({
      id: pair.id,
      label: otherOf(pair).name,
      hint: t`one-on-one`,
      run: () => void navigate({ to: '/pairs/$pairId', params: { pairId: pair.id } }),
    })),
    { id: 'today', label: t`Today`, hint: 'g t', run: () => void navigate({ to: '/' }) },
    { id: 'items', label: t`Action items`, hint: 'g a', run: () => void navigate({ to: '/action-items' }) },
    { id: 'inbox', label: t`Inbox`, hint: 'g i', run: () => void navigate({ to: '/inbox' }) },
    { id: 'feedback', label: t`Feedback`, hint: 'g f', run: () => void navigate({ to: '/feedback', search: {} }) },
    {
      id: 'give',
      label: t`Give feedback`,
      hint: 'f',
      run: () => void navigate({ to: '/feedback/$feedbackId/write', params: { feedbackId: newId() }, search: {} }),
    },
    {
      id: 'ask',
      label: t`Ask for feedback`,
      run: () => void navigate({ to: '/feedback', search: { box: 'asked', ask: true } }),
    },
    { id: 'questions', label: t`Questions`, hint: 'g q', run: () => void navigate({ to: '/questions' }) },
    { id: 'people', label: t`People`, hint: 'g p', run: () => void navigate({ to: '/people' }) },
    { id: 'templates', label: t`Templates`, run: () => void navigate({ to: '/templates' }) },
    { id: 'about-me', label: t`About me`, run: () => void navigate({ to: '/about-me' }) },
    { id: 'new', label: t`Start a one-on-one`, run: () => void navigate({ to: '/pairs/new' }) },
    { id: 'settings', label: t`Settings`, run: () => void navigate({ to: '/settings' }) },
    { id: 'keys', label: t`Keyboard shortcuts`, hint: '?', run: onShortcuts },
  ].filter(({ label }) => fitsText(label, text))
  const found: Findable[] =
    q.length < 2
      ? []
      : (hits.data ?? []).slice(0, 12).map((hit) => ({
          id: hit.id + hit.kind,
          label: hit.excerpt,
          hint: hit.otherName,
          run: () =>
            void (hit.kind === 'action-item' || hit.kind === 'comment'
              ? navigate({ to: '/action-items/$itemId', params: { itemId: hit.id } })
              : hit.kind === 'feedback'
                ? navigate({ to: '/feedback/$feedbackId', params: { feedbackId: hit.id } })
                : hit.meetingId
                  ? navigate({ to: '/meetings/$meetingId', params: { meetingId: hit.meetingId } })
                  : navigate({ to: '/pairs/$pairId', params: { pairId: hit.pairId! } })),
        }))
  const all = [...commands, ...found].map((command) => ({
    ...command,
    run: () => {
      onClose()
      command.run()
    },
  }))

  return (
    <Dialog title={<Trans>Search and go to</Trans>} onClose={onClose}>
      <Finder
        label={t`Search and go to`}
        placeholder={t`A name, a page, or words from your notes`}
        text={text}
        onText={setText}
        found={all}
        none={<Trans>Nothing found. Try the beginning of a word.</Trans>}
      />
    </Dialog>
  )
}
