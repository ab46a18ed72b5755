import type { Undated } from '../rules/understood.ts'
import { MendActionItem } from './MendActionItem.tsx'
import { MendPoint } from './MendPoint.tsx'
import styles from './MendThings.module.css'
import type { Mending } from './mending.ts'

/** Talking points and action items of a page, each to be mended in its place. */
export function MendThings({ page, ...mending }: Mending & { page: Pick<Undated, 'points' | 'actionItems'> }) {
  if (page.points.length + page.actionItems.length === 0) return null
  return (
    <ul className={styles.things}>
      {page.points.map((point) => (
        <MendPoint key={point.key} point={point} {...mending} />
      ))}
      {page.actionItems.map((item) => (
        <MendActionItem key={item.key} item={item} {...mending} />
      ))}
    </ul>
  )
}
