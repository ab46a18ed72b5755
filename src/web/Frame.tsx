import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router'
import {
  CalendarDays,
  CircleCheck,
  Menu as MenuIcon,
  MessageCircleQuestionMark,
  MessageSquareHeart,
  Search,
  X,
} from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { ItemDialogs } from '../features/action-items/web/ItemDialogs.tsx'
import { useUnsavedFeedback } from '../features/feedback/web/unsaved.ts'
import { useUnsavedNotes } from '../features/notes/web/unsaved.ts'
import { otherOf } from '../features/pairs/rules/sides.ts'
import { newId } from '../platform/ids.ts'
import { api, signedOut } from './api.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import styles from './Frame.module.css'
import { useMe } from './me.ts'
import { useShortcuts } from './shortcuts.ts'
import { Chip } from './ui/Chip.tsx'
import { Dot } from './ui/Dot.tsx'
import { IconButton } from './ui/IconButton.tsx'
import { Notice } from './ui/Notice.tsx'
import { useKeptWrites } from './use-kept-writes.ts'

const CommandPalette = lazy(() => import('./CommandPalette.tsx').then((module) => ({ default: module.CommandPalette })))
const ShortcutSheet = lazy(() => import('./ShortcutSheet.tsx').then((module) => ({ default: module.ShortcutSheet })))

/** What stands around every page inside: the way around, the palette, and what has to be said aloud. */
export function Frame() {
  const { t } = useLingui()
  const { workspace, person } = useMe()
  const navigate = useNavigate()
  useUnsavedFeedback(person.id)
  const inRoom = useMatchRoute()({ to: '/meetings/$meetingId' })
  const onPair = useMatchRoute()({ to: '/pairs/$pairId', fuzzy: true })
  const pairs = useQuery(api.pairs.list.queryOptions())
  const pair = onPair ? pairs.data?.find(({ id }) => id === onPair.pairId) : undefined
  /** Whose page this is: feedback begun here is for them. */
  const facing = pair && otherOf(pair).id
  const [palette, setPalette] = useState(false)
  const [sheet, setSheet] = useState(false)
  const [drawer, setDrawer] = useState(false)

  useShortcuts({
    'mod+k': () => setPalette(true),
    '/': () => setPalette(true),
    '?': () => setSheet(true),
    'g t': () => void navigate({ to: '/' }),
    'g a': () => void navigate({ to: '/action-items' }),
    'g i': () => void navigate({ to: '/inbox' }),
    'g f': () => void navigate({ to: '/feedback', search: {} }),
    f: () =>
      void navigate({ to: '/feedback/$feedbackId/write', params: { feedbackId: newId() }, search: { to: facing } }),
    'g q': () => void navigate({ to: '/questions' }),
    'g p': () => void navigate({ to: '/people' }),
  })
  useKeptWrites()
  useUnsavedNotes()
  useEffect(() => {
    const leave = () => void navigate({ to: '/sign-in', search: { after: location.pathname } })
    // Once: the answers still on their way say it too, while the page that one comes back to is already left.
    signedOut.addEventListener('signed-out', leave, { once: true })
    return () => signedOut.removeEventListener('signed-out', leave)
  }, [navigate])

  return (
    <>
      <ConnectionNotice />
      <div className={inRoom ? styles.bare : styles.frame}>
        <a href="#main" className={styles.skip}>
          <Trans>Skip to the page</Trans>
        </a>
        {!inRoom && (
          <>
            <header className={styles.bar}>
              <Logo />
              <span className={styles.grow} />
              <IconButton label={t`Search and go to`} onClick={() => setPalette(true)}>
                <Search aria-hidden />
              </IconButton>
              <IconButton
                label={drawer ? t`Close the menu` : t`Open the menu`}
                aria-expanded={drawer}
                onClick={() => setDrawer(!drawer)}
              >
                {drawer ? <X aria-hidden /> : <MenuIcon aria-hidden />}
              </IconButton>
            </header>
            <nav className={`${styles.nav} ${drawer ? styles.open : ''}`} aria-label={t`Rapport`}>
              <span className={styles.wideOnly}>
                <Logo />
              </span>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: following a link inside closes the drawer; the links are the controls */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: pressing Enter on a link is a click too */}
              <div className={styles.links} onClick={() => setDrawer(false)}>
                <Ways onSearch={() => setPalette(true)} />
              </div>
            </nav>
          </>
        )}
        <div className={styles.page}>
          {workspace.sample && !inRoom && (
            <div className={styles.notice}>
              <Notice
                action={
                  <Link to="/welcome">
                    <Trans>Start your own</Trans>
                  </Link>
                }
              >
                <Trans>You are looking around in a sample workspace. Try anything: nobody else is here.</Trans>
              </Notice>
            </div>
          )}
          <main id="main" tabIndex={-1} className={inRoom ? styles.room : styles.main}>
            <ItemDialogs>
              <Outlet />
            </ItemDialogs>
          </main>
        </div>
        {!inRoom && <BottomBar />}
        <Suspense>
          {palette && <CommandPalette onClose={() => setPalette(false)} onShortcuts={() => setSheet(true)} />}
          {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
        </Suspense>
      </div>
    </>
  )
}

function Logo() {
  return (
    <Link to="/" className={styles.logo} aria-label="Rapport">
      <b>R</b>appor<i>t</i>
    </Link>
  )
}

function Ways({ onSearch }: { onSearch(): void }) {
  const { person } = useMe()
  const pairs = useQuery(api.pairs.list.queryOptions())
  const open = (pairs.data ?? []).filter(({ endedAt }) => endedAt === null)
  const news = useQuery({ ...api.notifications.list.queryOptions({ input: {} }), refetchInterval: 60_000 })
  const unread = news.data?.unread ?? 0
  const mine = open.reduce((sum, pair) => sum + pair.openActionItems.mine, 0)
  return (
    <>
      <Link to="/" activeOptions={{ exact: true }}>
        <Trans>Today</Trans>
      </Link>
      <Link to="/action-items">
        <span className={styles.grow}>
          <Trans>Action items</Trans>
        </span>
        {mine > 0 && <small>{mine}</small>}
      </Link>
      <Link to="/inbox">
        <span className={styles.grow}>
          <Trans>Inbox</Trans>
        </span>
        {unread > 0 && <small>{unread}</small>}
      </Link>
      <Link to="/feedback" search={{}} activeOptions={{ includeSearch: false }}>
        <span className={styles.grow}>
          <Trans>Feedback</Trans>
        </span>
      </Link>
      <Link to="/questions">
        <Trans>Questions</Trans>
      </Link>
      <Link to="/people">
        <Trans>People</Trans>
      </Link>
      <button type="button" className={styles.search} onClick={onSearch}>
        <span className={styles.grow}>
          <Trans>Search</Trans>
        </span>
        <kbd>⌘K</kbd>
      </button>
      <p className={styles.eyebrow}>
        <Trans>Your one-on-ones</Trans>
      </p>
      {open.map((pair) => (
        <Link key={pair.id} to="/pairs/$pairId" params={{ pairId: pair.id }}>
          <Dot whose="them" />
          <span className={styles.name}>{otherOf(pair).name}</span>
          {pair.me === 'member' && (
            <Chip>
              <Trans>lead</Trans>
            </Chip>
          )}
        </Link>
      ))}
      {pairs.isSuccess && (
        <Link to="/pairs/new" className={styles.quiet}>
          <Trans>+ Start a one-on-one</Trans>
        </Link>
      )}
      <span className={styles.grow} />
      <Link to="/settings" className={styles.self}>
        {person.name}
      </Link>
    </>
  )
}

function BottomBar() {
  const { t } = useLingui()
  return (
    <nav className={styles.bottom} aria-label={t`Main pages`}>
      <Link to="/" activeOptions={{ exact: true }}>
        <CalendarDays aria-hidden />
        <Trans>Today</Trans>
      </Link>
      <Link to="/action-items">
        <CircleCheck aria-hidden />
        <Trans>Action items</Trans>
      </Link>
      <Link to="/questions">
        <MessageCircleQuestionMark aria-hidden />
        <Trans>Questions</Trans>
      </Link>
      <Link to="/feedback" search={{}} activeOptions={{ includeSearch: false }}>
        <MessageSquareHeart aria-hidden />
        <Trans>Feedback</Trans>
      </Link>
    </nav>
  )
}
