import { MoreHorizontal, Pencil, Trash2, Video } from 'lucide-react'
import { Button, buttonClass } from '../ui/Button.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import styles from './GalleryPage.module.css'

const variants = ['primary', 'secondary', 'ghost', 'danger'] as const

export function Presses() {
  return (
    <>
      {(['normal', 'small'] as const).map((size) => (
        <div key={size} className={styles.row}>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              {variant}
            </Button>
          ))}
          <Button size={size} busy>
            busy
          </Button>
          <Button size={size} disabledReason="Choose a person first.">
            cannot yet
          </Button>
          <Button size={size} icon={<Video aria-hidden />}>
            with a picture
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        <a href="#main" className={buttonClass('primary')}>
          a link that looks so
        </a>
        <IconButton label="Edit">
          <Pencil aria-hidden />
        </IconButton>
        <IconButton label="Pressed" aria-pressed>
          <Pencil aria-hidden />
        </IconButton>
        <FileButton accept=".md" onFile={() => {}}>
          Choose a file
        </FileButton>
        <Menu
          label="More"
          icon={<MoreHorizontal aria-hidden />}
          items={[
            { label: 'Edit', icon: <Pencil aria-hidden />, run: () => {} },
            { label: 'Delete', icon: <Trash2 aria-hidden />, danger: true, run: () => {} },
          ]}
        />
      </div>
      <Tabs label="Parts">
        <a href="#next" aria-current="page">
          Next
        </a>
        <a href="#history">History</a>
        <a href="#long">Eine recht lange deutsche Bezeichnung</a>
      </Tabs>
    </>
  )
}
