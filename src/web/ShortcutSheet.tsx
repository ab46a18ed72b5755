import { Trans, useLingui } from '@lingui/react/macro'
import styles from './ShortcutSheet.module.css'
import { Dialog } from './ui/Dialog.tsx'

export function ShortcutSheet({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const everywhere: [string, string][] = [
    ['⌘ K · Ctrl K · /', t`Search, and go anywhere`],
    ['g t', t`Today`],
    ['g a', t`Action items`],
    ['g i', t`Inbox`],
    ['g f', t`Feedback`],
    ['f', t`Give feedback`],
    ['g q', t`Questions`],
    ['g p', t`People`],
    ['⌘ Z · Ctrl Z', t`Take back what was just done, while it says so`],
    ['?', t`This list`],
  ]
  const agenda: [string, string][] = [
    ['n', t`Add a talking point`],
    ['j · k', t`Next and previous point`],
    ['Alt ↑ · Alt ↓', t`Move a point`],
    ['Enter', t`Edit the point in focus`],
    ['x', t`Mark as discussed`],
    ['Delete', t`Delete the point; it can be brought back`],
    ['a', t`Add an action item`],
    ['[] … Enter', t`In the notes: make the line an action item`],
    ['⌘ Enter · Ctrl Enter', t`In the notes: the same, of any line`],
  ]
  const items: [string, string][] = [
    ['j / k', t`Next / previous`],
    ['x', t`Done, or open again`],
    ['Enter', t`Open it`],
  ]
  return (
    <Dialog title={<Trans>Everything by keyboard</Trans>} onClose={onClose}>
      <Keys title={t`Everywhere`} keys={everywhere} />
      <Keys title={t`On an agenda and in a meeting`} keys={agenda} />
      <Keys title={t`On the list of action items`} keys={items} />
    </Dialog>
  )
}

function Keys({ title, keys }: { title: string; keys: [string, string][] }) {
  return (
    <section className={styles.keys}>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>{what}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
