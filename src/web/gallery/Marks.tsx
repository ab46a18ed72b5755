import { Avatar, PairAvatars } from '../ui/Avatar.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Dot } from '../ui/Dot.tsx'
import { VisibilityMark } from '../ui/VisibilityMark.tsx'
import styles from './GalleryPage.module.css'

const whose = ['you', 'them', 'nobody'] as const

export function Marks() {
  return (
    <>
      <div className={styles.row}>
        {whose.map((one) => (
          <Avatar key={one} name="Priya Raman" whose={one} />
        ))}
        <Avatar name="Madonna" whose="them" size="large" />
        <PairAvatars them="Tomás Oliveira" you="Priya Raman" />
        <PairAvatars them="Tomás Oliveira" you="Priya Raman" away />
        <PairAvatars them="Tomás Oliveira" you="Priya Raman" size="large" />
      </div>
      <div className={styles.row}>
        {whose.map((one) => (
          <Dot key={one} whose={one} label={one} />
        ))}
        {whose.map((one) => (
          <Chip key={one} whose={one}>
            {one}
          </Chip>
        ))}
        <Chip>plain</Chip>
      </div>
      <div className={styles.row}>
        {(['both', 'at_start', 'only_me', 'own_page', 'workspace'] as const).map((audience) => (
          <VisibilityMark key={audience} audience={audience} />
        ))}
        <VisibilityMark audience="both" other="Tomás Oliveira" />
      </div>
    </>
  )
}
