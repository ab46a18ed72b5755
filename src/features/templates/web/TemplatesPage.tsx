import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Copy, Ellipsis, Eye, EyeOff, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { api, client, problemMessage } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import { Menu } from '../../../web/ui/Menu.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Template } from '../contract.ts'
import { SectionMinutes } from './SectionMinutes.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import styles from './TemplatesPage.module.css'
import { refreshTemplates } from './template-data.ts'

/** What meetings can follow: those that come with Rapport, the team's, and one's own. */
export function TemplatesPage() {
  const { t } = useLingui()
  const templates = useQuery(api.templates.list.queryOptions())
  const [edited, edit] = useState<{ from: Template | null; copy: boolean } | null>(null)
  if (templates.error) throw templates.error
  if (!templates.data) return <Bones title lines={9} />
  return (
    <>
      <div className={styles.header}>
        <h1>
          <Trans>What a meeting can follow.</Trans>
        </h1>
        <Button variant="primary" onClick={() => edit({ from: null, copy: true })}>
          <Trans>Make your own</Trans>
        </Button>
      </div>
      <p className={styles.lead}>
        <Trans>
          Choose one for a single meeting in its menu, or for every fourth meeting under “Rhythm and more” of a
          one-on-one.
        </Trans>
      </p>
      <ul className={styles.list}>
        {templates.data.map((template) => (
          <li key={template.key} className={styles.row} data-template={template.key}>
            <div className={styles.text}>
              <h2>{template.name}</h2>
              <p className={styles.purpose}>
                {template.purpose} <small>{t`${template.minutes} minutes`}</small>{' '}
                {template.origin === 'team' && (
                  <Chip>
                    <Trans>by {template.authorName}</Trans>
                  </Chip>
                )}
                {template.origin === 'mine' && (
                  <Chip whose="you">{template.shared ? <Trans>yours, shared</Trans> : <Trans>only you</Trans>}</Chip>
                )}
              </p>
              <SectionMinutes sections={template.sections} />
            </div>
            <TemplateMenu
              template={template}
              onEdit={() => edit({ from: template, copy: false })}
              onCopy={() => edit({ from: template, copy: true })}
            />
          </li>
        ))}
      </ul>
      {edited && <TemplateDialog {...edited} onClose={() => edit(null)} />}
    </>
  )
}

function TemplateMenu({ template, onEdit, onCopy }: { template: Template; onEdit(): void; onCopy(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const { key: id, name, shared } = template
  const mine = template.origin === 'mine'
  const attempt = async (run: () => Promise<unknown>, text: string, undo?: () => Promise<unknown>) => {
    try {
      await run()
      refreshTemplates()
      tell({ text, undo: undo && { label: t`Undo`, run: () => void attempt(undo, t`“${name}” is back.`) } })
    } catch (error) {
      tell({ text: problemMessage(error), tone: 'problem' })
    }
  }
  return (
    <Menu
      label={t`More about ${name}`}
      icon={<Ellipsis aria-hidden />}
      items={[
        { label: t`Edit`, icon: <Pencil aria-hidden />, run: onEdit, hidden: !mine },
        { label: t`Start your own from it`, icon: <Copy aria-hidden />, run: onCopy },
        {
          label: shared ? t`Keep it to yourself` : t`Share it with everybody here`,
          icon: shared ? <EyeOff aria-hidden /> : <Eye aria-hidden />,
          hidden: !mine,
          run: () =>
            void attempt(
              () => client.templates.change({ id, shared: !shared }),
              shared ? t`Only you are offered “${name}” now.` : t`Everybody here can follow “${name}” now.`,
            ),
        },
        {
          label: t`Delete`,
          icon: <Trash2 aria-hidden />,
          danger: true,
          hidden: !mine,
          run: () =>
            void attempt(
              () => client.templates.drop({ id }),
              t`“${name}” is no longer offered. Meetings that follow it still do.`,
              () => client.templates.restore({ id }),
            ),
        },
      ]}
    />
  )
}
