import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Me } from '../features/identity/contract.ts'
import { api, isProblem, queryClient } from './api.ts'
import { NotFound } from './NotFound.tsx'
import { PageBones } from './PageBones.tsx'
import { PageError } from './PageError.tsx'

/** Every address of Rapport. Links are typed from here: `<Link to="/pairs/$pairId" params={{ pairId }}>`. */
const root = createRootRoute({ notFoundComponent: NotFound })

/** Pages that need nobody signed in. */
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/identity/web/WelcomePage.tsx'), 'WelcomePage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (given: Record<string, unknown>): { after?: string } => ({
    after: typeof given.after === 'string' && given.after.startsWith('/') ? given.after : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/identity/web/SignInPage.tsx'), 'SignInPage'),
})
const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/$token',
  component: lazyRouteComponent(() => import('../features/identity/web/SignInLinkPage.tsx'), 'SignInLinkPage'),
})
const addressLink = createRoute({
  getParentRoute: () => root,
  path: '/address/$token',
  component: lazyRouteComponent(() => import('../features/identity/web/AddressLinkPage.tsx'), 'AddressLinkPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('../features/identity/web/InvitationPage.tsx'), 'InvitationPage'),
})

/** Everything else: whoever is not signed in is shown the way in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }): Promise<{ me: Me }> => {
    try {
      return { me: await queryClient.ensureQueryData(api.identity.me.queryOptions()) }
    } catch (error) {
      if (!isProblem(error) || error.code !== 'not_signed_in') throw error
      const { canCreateWorkspace } = await queryClient.ensureQueryData(api.identity.setup.queryOptions())
      throw redirect(canCreateWorkspace ? { to: '/welcome' } : { to: '/sign-in', search: { after: location.href } })
    }
  },
  component: lazyRouteComponent(() => import('./Frame.tsx'), 'Frame'),
})

const today = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../features/meetings/web/TodayPage.tsx'), 'TodayPage'),
})
const items = createRoute({
  getParentRoute: () => inside,
  path: '/action-items',
  component: lazyRouteComponent(() => import('../features/action-items/web/ActionItemsPage.tsx'), 'ActionItemsPage'),
})
const item = createRoute({
  getParentRoute: () => inside,
  path: '/action-items/$itemId',
  component: lazyRouteComponent(() => import('../features/action-items/web/ItemPage.tsx'), 'ItemPage'),
})
const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../features/notifications/web/InboxPage.tsx'), 'InboxPage'),
})
const questions = createRoute({
  getParentRoute: () => inside,
  path: '/questions',
  validateSearch: (given: Record<string, unknown>): { topic?: string } => ({
    topic: typeof given.topic === 'string' ? given.topic : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/questions/web/QuestionsPage.tsx'), 'QuestionsPage'),
})
const templates = createRoute({
  getParentRoute: () => inside,
  path: '/templates',
  component: lazyRouteComponent(() => import('../features/templates/web/TemplatesPage.tsx'), 'TemplatesPage'),
})
const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/web/PeoplePage.tsx'), 'PeoplePage'),
})
const peopleImport = createRoute({
  getParentRoute: () => inside,
  path: '/people/import',
  component: lazyRouteComponent(() => import('../features/people/web/PeopleImportPage.tsx'), 'PeopleImportPage'),
})
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/identity/web/SettingsPage.tsx'), 'SettingsPage'),
})
const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: (given: Record<string, unknown>): { q: string; pair?: string } => ({
    q: typeof given.q === 'string' ? given.q : '',
    pair: typeof given.pair === 'string' ? given.pair : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/search/web/SearchPage.tsx'), 'SearchPage'),
})
const newPair = createRoute({
  getParentRoute: () => inside,
  path: '/pairs/new',
  validateSearch: (given: Record<string, unknown>): { with?: string } => ({
    with: typeof given.with === 'string' ? given.with : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/pairs/web/NewPairPage.tsx'), 'NewPairPage'),
})
const pair = createRoute({
  getParentRoute: () => inside,
  path: '/pairs/$pairId',
  component: lazyRouteComponent(() => import('../features/pairs/web/PairPage.tsx'), 'PairPage'),
})
const pairNext = createRoute({
  getParentRoute: () => pair,
  path: '/',
  component: lazyRouteComponent(() => import('../features/pairs/web/NextTab.tsx'), 'NextTab'),
})
const pairHistory = createRoute({
  getParentRoute: () => pair,
  path: '/history',
  component: lazyRouteComponent(() => import('../features/meetings/web/HistoryTab.tsx'), 'HistoryTab'),
})
const pairItems = createRoute({
  getParentRoute: () => pair,
  path: '/action-items',
  component: lazyRouteComponent(() => import('../features/action-items/web/PairItemsTab.tsx'), 'PairItemsTab'),
})
const pairFeedback = createRoute({
  getParentRoute: () => pair,
  path: '/feedback',
  component: lazyRouteComponent(() => import('../features/feedback/web/FeedbackTab.tsx'), 'FeedbackTab'),
})
const pairAbout = createRoute({
  getParentRoute: () => pair,
  path: '/about',
  component: lazyRouteComponent(() => import('../features/about-me/web/AboutTab.tsx'), 'AboutTab'),
})
const aboutMe = createRoute({
  getParentRoute: () => inside,
  path: '/about-me',
  component: lazyRouteComponent(() => import('../features/about-me/web/AboutMePage.tsx'), 'AboutMePage'),
})
const pairSettings = createRoute({
  getParentRoute: () => pair,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/pairs/web/SettingsTab.tsx'), 'SettingsTab'),
})
const pairImport = createRoute({
  getParentRoute: () => inside,
  path: '/pairs/$pairId/import',
  component: lazyRouteComponent(() => import('../features/exchange/web/ImportPage.tsx'), 'ImportPage'),
})
const meeting = createRoute({
  getParentRoute: () => inside,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => import('../features/meetings/web/MeetingRoute.tsx'), 'MeetingRoute'),
})

const prepare = createRoute({
  getParentRoute: () => inside,
  path: '/meetings/$meetingId/prepare',
  component: lazyRouteComponent(() => import('../features/preparation/web/PreparePage.tsx'), 'PreparePage'),
})

const boxes = ['given', 'asked', 'waiting', 'drafts', 'team'] as const
const feedback = createRoute({
  getParentRoute: () => inside,
  path: '/feedback',
  validateSearch: (given: Record<string, unknown>): { box?: (typeof boxes)[number]; ask?: true } => ({
    box: boxes.find((box) => box === given.box),
    ask: given.ask === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/feedback/web/FeedbackPage.tsx'), 'FeedbackPage'),
})
const feedbackNote = createRoute({
  getParentRoute: () => inside,
  path: '/feedback/$feedbackId',
  component: lazyRouteComponent(() => import('../features/feedback/web/NotePage.tsx'), 'NotePage'),
})
const writeFeedback = createRoute({
  getParentRoute: () => inside,
  path: '/feedback/$feedbackId/write',
  validateSearch: (given: Record<string, unknown>): { to?: string; item?: string; request?: string } => ({
    to: typeof given.to === 'string' ? given.to : undefined,
    item: typeof given.item === 'string' ? given.item : undefined,
    request: typeof given.request === 'string' ? given.request : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/feedback/web/WritePage.tsx'), 'WritePage'),
})

/** While developing: every component in every state. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/dev/gallery',
  component: lazyRouteComponent(() => import('./gallery/GalleryPage.tsx'), 'GalleryPage'),
})

const routeTree = root.addChildren([
  ...(import.meta.env.DEV ? [gallery] : []),
  welcome,
  signIn,
  signInLink,
  addressLink,
  invitation,
  inside.addChildren([
    today,
    items,
    item,
    inbox,
    questions,
    templates,
    people,
    peopleImport,
    settings,
    search,
    newPair,
    pair.addChildren([pairNext, pairHistory, pairItems, pairFeedback, pairAbout, pairSettings]),
    pairImport,
    meeting,
    prepare,
    feedback,
    feedbackNote,
    writeFeedback,
    aboutMe,
  ]),
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: PageBones,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
