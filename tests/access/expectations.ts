// One line for each operation there is: it is as long as the contract, and longer with it.
import { newId } from '../../src/platform/ids.ts'
import { type Cast, OF_THE_PAIR, point, sawHim, weekly } from '../cast.ts'
import type { Actor } from '../world.ts'

/** Everybody who might ask, seen from the one-on-one of Priya and Tomás. */
export const kinds = {
  lead: 'priya',
  member: 'tomas',
  otherReport: 'mei',
  leadsLead: 'ruth',
  administrator: 'ines',
  elsewhere: 'yuki',
  nobody: 'nobody',
} as const satisfies Record<string, keyof Cast>
export type Kind = keyof typeof kinds

type Answers = Record<Kind, string>

export interface Expectation {
  answers: Answers
  /** Asks as this actor. What it needs is made anew for each, so that nobody answers for what another did. */
  ask(actor: Actor, cast: Cast): Promise<unknown>
}

const theTwo: Answers = {
  lead: 'ok',
  member: 'ok',
  otherReport: 'not_found',
  leadsLead: 'not_found',
  administrator: 'not_found',
  elsewhere: 'not_found',
  nobody: 'not_signed_in',
}
const everybodyInside: Answers = {
  lead: 'ok',
  member: 'ok',
  otherReport: 'ok',
  leadsLead: 'ok',
  administrator: 'ok',
  elsewhere: 'ok',
  nobody: 'not_signed_in',
}
const everybody: Answers = { ...everybodyInside, nobody: 'ok' }
const all = (answer: string): Answers => Object.fromEntries(Object.keys(kinds).map((kind) => [kind, answer])) as Answers
/** Administrators of this workspace; those of another find nobody here. */
const administrators: Answers = {
  ...everybodyInside,
  lead: 'not_administrator',
  member: 'not_administrator',
  otherReport: 'not_administrator',
  leadsLead: 'not_administrator',
  elsewhere: 'not_found',
}

const onlyThe = (kind: Kind): Answers => ({ ...all('not_found'), nobody: 'not_signed_in', [kind]: 'ok' })

const freshPoint = ({ tomas, pairId }: Cast) => tomas.api.agenda.add(point(pairId, 'For this question only'))
const freshItem = ({ priya, pairId }: Cast) =>
  priya.api.actionItems.add({ pairId, id: newId(), text: 'For this question only', ownerId: null })

/** A question somebody keeps to themselves. */
const freshQuestion = ({ api }: Actor) =>
  api.questions.add({ id: newId(), text: 'What would you rather not say here?', topic: 'concerns' })

/** A question the two have talked about. */
const freshAsked = async ({ priya, pairId, next }: Cast) => {
  const { id } = await priya.api.agenda.add({
    ...point(pairId, 'What made you laugh?'),
    questionKey: 'connection-laugh',
  })
  await priya.api.agenda.decideFate({ meetingId: next, id, fate: 'discussed' })
  return 'connection-laugh'
}

const sayBack = ({ api }: Actor, { sharedPoint, next }: Cast) =>
  api.clarities.say({ id: newId(), talkingPointId: sharedPoint, meetingId: next, text: 'He decides himself' })
const freshSeason = async ({ priya, pairId }: Cast) =>
  (await priya.api.seasons.add({ pairId, id: newId(), season: 'low' })).id

/** A template somebody keeps to themselves. */
const freshTemplate = ({ api }: Actor) =>
  api.templates.add({
    id: newId(),
    name: 'Mine',
    sections: [{ key: 'theirs', title: '', minutes: 25, whose: 'member' }],
  })

/** What Priya wrote for Tomás: a draft, and one she shared. */
const freshDraft = async ({ priya, tomas }: Cast, words = {}) =>
  (await priya.api.feedback.save({ ...sawHim(tomas), ...words })).id
const freshFeedback = async (cast: Cast, words = {}) => {
  const { id, changedAt } = await cast.priya.api.feedback.share({ id: await freshDraft(cast, words) })
  return { id, was: changedAt }
}
const freshRequest = async ({ priya, tomas }: Cast) =>
  (
    await priya.api.feedback.ask({
      id: newId(),
      about: 'How I chair',
      dueOn: '2030-01-08',
      personIds: [tomas.personId],
    })
  ).id

/** Sealed elsewhere: to the server it is any base64url. */
const SEALED = 'A'.repeat(120)
const wrappedKey = (kind: 'passphrase' | 'recovery' | 'passkey' | 'previous', keyId: string) => ({
  ...{ id: newId(), keyId, kind, label: '', wrapped: SEALED, salt: 'A'.repeat(22) },
  credentialId: kind === 'passkey' ? 'Y3JlZA' : null,
})
const byTwo = (keyId = newId()) => [wrappedKey('passphrase', keyId), wrappedKey('recovery', keyId)]
/** The key of somebody, who begins with one if they have none. */
const keyOf = async ({ api, cookie }: Actor) => {
  if (cookie === '') return newId()
  const kept = await api.privateNotes.keys()
  const keys = kept.length > 0 ? kept : await api.privateNotes.setUp({ keys: byTwo() })
  return keys.find(({ kind }) => kind === 'passphrase')!.keyId
}
const sealedNote = async (actor: Actor, pairId: string, meetingId: string | null = null) => ({
  ...{ aboutId: meetingId ?? pairId, pairId, meetingId, keyId: await keyOf(actor), ciphertext: SEALED, was: 0 },
})

let booked = 0
/** An extra meeting, each at a time of its own. */
const freshMeeting = ({ priya, pairId }: Cast) =>
  priya.api.meetings.book({ pairId, id: newId(), startsAt: hoursFromNow(24 * 400 + booked++), minutes: 25 })
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

const freshPerson = ({ ines }: Cast) => {
  const id = newId()
  return ines.api.people.add({ id, name: 'Somebody New', email: `${id}@harbour.example`, timeZone: 'UTC' })
}

/** What each operation answers to whom. An operation that is not here fails the access test. */
export const expectations: Record<string, Expectation> = {
  'identity.setup': { answers: everybody, ask: ({ api }) => api.identity.setup() },
  'identity.createWorkspace': {
    answers: all('workspace_exists'),
    ask: ({ api }) =>
      api.identity.createWorkspace({
        id: newId(),
        name: 'Mine',
        personName: 'Me',
        email: 'me@mine.example',
        timeZone: 'UTC',
      }),
  },
  'identity.enterSample': { answers: all('sample_unavailable'), ask: ({ api }) => api.identity.enterSample({}) },
  'identity.requestLink': {
    answers: everybody,
    ask: ({ api }) => api.identity.requestLink({ email: 'unknown@harbour.example' }),
  },
  'identity.signIn': { answers: all('link_expired'), ask: ({ api }) => api.identity.signIn({ token: 'invented' }) },
  'identity.signOut': {
    answers: everybody,
    ask: async (actor) => (actor.cookie === '' ? actor.api.identity.signOut() : { signedOut: true }),
  },
  'identity.newSessionSecret': { answers: everybodyInside, ask: ({ api }) => api.identity.newSessionSecret() },
  'identity.sessionSecret': {
    answers: everybodyInside,
    ask: async ({ api, cookie }) => {
      if (cookie !== '') await api.identity.newSessionSecret()
      return api.identity.sessionSecret()
    },
  },
  'identity.endSessionSecret': { answers: everybodyInside, ask: ({ api }) => api.identity.endSessionSecret() },
  'identity.lookAtInvitation': {
    answers: all('link_expired'),
    ask: ({ api }) => api.identity.lookAtInvitation({ token: 'invented' }),
  },
  'identity.acceptInvitation': {
    answers: all('link_expired'),
    ask: ({ api }) => api.identity.acceptInvitation({ token: 'invented' }),
  },
  'identity.me': { answers: everybodyInside, ask: ({ api }) => api.identity.me() },
  'identity.updateWorkspace': {
    // Yuki runs a workspace of her own, and changes that one.
    answers: { ...administrators, elsewhere: 'ok' },
    ask: ({ api }) => api.identity.updateWorkspace({ policyUrl: 'https://policies.example' }),
  },
  'identity.updateMe': { answers: everybodyInside, ask: ({ api }) => api.identity.updateMe({ locale: 'en' }) },
  'identity.askForAddress': {
    answers: everybodyInside,
    ask: ({ api }) => api.identity.askForAddress({ id: newId(), email: `${newId()}@new.example` }),
  },
  'identity.confirmAddress': {
    answers: all('link_expired'),
    ask: ({ api }) => api.identity.confirmAddress({ token: 'invented' }),
  },
  'identity.switchWorkspace': {
    answers: { ...everybodyInside, elsewhere: 'not_found' },
    ask: ({ api }, { priya }) => api.identity.switchWorkspace({ workspaceId: priya.workspaceId }),
  },

  'templates.list': { answers: everybodyInside, ask: ({ api }) => api.templates.list() },
  'templates.add': { answers: everybodyInside, ask: (actor) => freshTemplate(actor) },
  'templates.change': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya }) => api.templates.change({ id: (await freshTemplate(priya)).key, shared: true }),
  },
  'templates.drop': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya }) => api.templates.drop({ id: (await freshTemplate(priya)).key }),
  },
  'templates.restore': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya }) => api.templates.restore({ id: (await freshTemplate(priya)).key }),
  },
  'meetings.chooseTemplate': {
    answers: theTwo,
    ask: async ({ api }, cast) =>
      api.meetings.chooseTemplate({ id: (await freshMeeting(cast)).id, template: 'deep-dive' }),
  },
  'meetings.setScore': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.meetings.setScore({ id: (await freshMeeting(cast)).id, score: 7 }),
  },
  'meetings.confirmTime': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.meetings.confirmTime({ id: (await freshMeeting(cast)).id, confirmed: true }),
  },
  'meetings.arrive': { answers: theTwo, ask: ({ api }, { next }) => api.meetings.arrive({ id: next }) },
  'meetings.reflect': {
    answers: theTwo,
    ask: ({ api }, { held }) => api.meetings.reflect({ id: held, wentWell: 'We were frank' }),
  },
  'meetings.setReady': {
    answers: theTwo,
    ask: ({ api }, { next }) => api.meetings.setReady({ id: next, ready: true }),
  },
  'preparation.get': { answers: theTwo, ask: ({ api }, { next }) => api.preparation.get({ meetingId: next }) },
  'intentions.list': { answers: theTwo, ask: ({ api }, { pairId }) => api.intentions.list({ pairId }) },
  'intentions.set': {
    answers: theTwo,
    ask: ({ api }, { next }) => api.intentions.set({ meetingId: next, text: 'We know what to drop' }),
  },
  'intentions.setOutcome': {
    // Even shared, an intention is looked back on by its author alone.
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => {
      const { id: meetingId } = await freshMeeting(cast)
      await cast.priya.api.intentions.set({ meetingId, text: 'We know what to drop', shared: true })
      return api.intentions.setOutcome({ meetingId, outcome: 'reached' })
    },
  },
  'clarities.say': { answers: theTwo, ask: (actor, cast) => sayBack(actor, cast) },
  'clarities.change': {
    answers: theTwo,
    ask: async ({ api }, cast) => {
      const { id, text } = await sayBack(cast.priya, cast)
      return api.clarities.change({ id, text: 'He decides, and tells the team', was: text })
    },
  },
  'clarities.agree': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.clarities.agree({ id: (await sayBack(cast.priya, cast)).id, agreed: true }),
  },
  'clarities.drop': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.clarities.drop({ id: (await sayBack(cast.priya, cast)).id }),
  },
  'checkOuts.get': { answers: theTwo, ask: ({ api }, { held }) => api.checkOuts.get({ meetingId: held }) },
  'checkOuts.answer': {
    answers: theTwo,
    ask: async ({ api }, { priya, pairId }) => {
      const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
      await priya.api.meetings.wrapUp({ id: meetingId, summary: '' })
      return api.checkOuts.answer({ meetingId, head: 3, heart: 4 })
    },
  },
  'checkOuts.setTrendOnly': {
    answers: theTwo,
    ask: ({ api }, { pairId }) => api.checkOuts.setTrendOnly({ pairId, trendOnly: false }),
  },
  'trust.get': { answers: theTwo, ask: ({ api }, { pairId }) => api.trust.get({ pairId }) },
  'notifications.list': { answers: everybodyInside, ask: ({ api }) => api.notifications.list({}) },
  'notifications.read': { answers: everybodyInside, ask: ({ api }) => api.notifications.read({}) },
  'notifications.settings': { answers: everybodyInside, ask: ({ api }) => api.notifications.settings() },
  'notifications.set': {
    answers: everybodyInside,
    ask: ({ api }) => api.notifications.set({ kind: 'done', inApp: true, mail: 'off' }),
  },
  'privateNotes.keys': { answers: everybodyInside, ask: ({ api }) => api.privateNotes.keys() },
  'privateNotes.setUp': {
    answers: everybodyInside,
    ask: async ({ api }) => {
      await api.privateNotes.startOver()
      return api.privateNotes.setUp({ keys: byTwo() })
    },
  },
  'privateNotes.rotateKey': {
    answers: everybodyInside,
    ask: async (actor) => {
      const was = await keyOf(actor)
      const known = actor.cookie === '' ? [was] : (await actor.api.privateNotes.keys()).map(({ keyId }) => keyId)
      const previous = [...new Set(known)].map((keyId) => wrappedKey('previous', keyId))
      return actor.api.privateNotes.rotateKey({ was, keys: [...byTwo(), ...previous] })
    },
  },
  'privateNotes.addPasskey': {
    answers: everybodyInside,
    ask: async (actor) => actor.api.privateNotes.addPasskey(wrappedKey('passkey', await keyOf(actor))),
  },
  'privateNotes.revokePasskey': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya }) => {
      const kept = await priya.api.privateNotes.addPasskey(wrappedKey('passkey', await keyOf(priya)))
      return api.privateNotes.revokePasskey({ id: kept.at(-1)!.id })
    },
  },
  'privateNotes.startOver': { answers: everybodyInside, ask: ({ api }) => api.privateNotes.startOver() },
  'privateNotes.list': { answers: everybodyInside, ask: ({ api }) => api.privateNotes.list() },
  'privateNotes.get': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya, pairId, later }) => {
      await priya.api.privateNotes.save(await sealedNote(priya, pairId, later))
      return api.privateNotes.get({ aboutId: later })
    },
  },
  'privateNotes.save': {
    answers: theTwo,
    ask: async (actor, { pairId }) => actor.api.privateNotes.save(await sealedNote(actor, pairId)),
  },
  'privateNotes.drop': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya, pairId, held }) => {
      await priya.api.privateNotes.save(await sealedNote(priya, pairId, held))
      return api.privateNotes.drop({ aboutId: held })
    },
  },

  'coaching.rules': { answers: everybodyInside, ask: ({ api }) => api.coaching.rules() },
  'coaching.set': { answers: everybodyInside, ask: ({ api }) => api.coaching.set({ rule: 'F2', off: true }) },

  'feedback.list': { answers: everybodyInside, ask: ({ api }) => api.feedback.list({ box: 'received' }) },
  'feedback.overview': { answers: everybodyInside, ask: ({ api }) => api.feedback.overview() },
  'feedback.context': {
    answers: { ...everybodyInside, elsewhere: 'not_found' },
    ask: ({ api }, { tomas }) => api.feedback.context({ personId: tomas.personId }),
  },
  'feedback.between': {
    answers: everybodyInside,
    ask: ({ api }, { tomas }) => api.feedback.between({ personId: tomas.personId }),
  },
  'feedback.get': {
    answers: theTwo,
    ask: async ({ api }, cast) =>
      api.feedback.get({ id: (await freshFeedback(cast, { impact: `The ${OF_THE_PAIR} fell silent.` })).id }),
  },
  'feedback.save': {
    // Everybody here may write to a colleague; nobody to themselves.
    answers: { ...everybodyInside, member: 'invalid_input', elsewhere: 'not_found' },
    ask: ({ api }, { tomas }) => api.feedback.save(sawHim(tomas)),
  },
  'feedback.drop': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => api.feedback.drop({ id: await freshDraft(cast) }),
  },
  'feedback.plan': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => api.feedback.plan({ id: await freshDraft(cast), meetingId: cast.next }),
  },
  'feedback.hold': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => api.feedback.hold({ id: await freshDraft(cast), remindOn: null }),
  },
  'feedback.share': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => api.feedback.share({ id: await freshDraft(cast) }),
  },
  'feedback.change': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => api.feedback.change({ ...sawHim(cast.tomas), ...(await freshFeedback(cast)) }),
  },
  'feedback.read': {
    answers: onlyThe('member'),
    ask: async ({ api }, cast) => api.feedback.read({ id: (await freshFeedback(cast)).id }),
  },
  'feedback.answer': {
    answers: onlyThe('member'),
    ask: async ({ api }, cast) => api.feedback.answer({ id: (await freshFeedback(cast)).id, text: 'It helps.' }),
  },
  'feedback.show': {
    answers: onlyThe('member'),
    ask: async ({ api }, cast) =>
      api.feedback.show({ id: (await freshFeedback(cast)).id, personId: cast.ruth.personId, shown: true }),
  },
  'feedback.lookAgain': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.feedback.lookAgain({ id: (await freshFeedback(cast)).id, on: '2030-01-08' }),
  },
  'feedback.sayWhatChanged': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.feedback.sayWhatChanged({ id: (await freshFeedback(cast)).id, text: 'A lot.' }),
  },
  'feedback.markdown': { answers: everybodyInside, ask: ({ api }) => api.feedback.markdown() },
  'feedback.json': { answers: everybodyInside, ask: ({ api }) => api.feedback.json() },
  'feedback.ask': {
    answers: { ...everybodyInside, member: 'invalid_input', elsewhere: 'not_found' },
    ask: ({ api }, { tomas }) =>
      api.feedback.ask({ id: newId(), about: 'How I chair', dueOn: '2030-01-08', personIds: [tomas.personId] }),
  },
  'feedback.requests': { answers: everybodyInside, ask: ({ api }) => api.feedback.requests() },
  'feedback.nothingNow': {
    answers: onlyThe('member'),
    ask: async ({ api }, cast) => api.feedback.nothingNow({ id: await freshRequest(cast) }),
  },
  'feedback.closeRequest': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => api.feedback.closeRequest({ id: await freshRequest(cast) }),
  },
  'seasons.list': {
    answers: { ...theTwo, member: 'not_lead' },
    ask: ({ api }, { pairId }) => api.seasons.list({ pairId }),
  },
  'seasons.add': {
    answers: { ...theTwo, member: 'not_lead' },
    ask: ({ api }, { pairId }) => api.seasons.add({ pairId, id: newId(), season: 'low' }),
  },
  'seasons.change': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => api.seasons.change({ id: await freshSeason(cast), season: 'steady' }),
  },
  'seasons.drop': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => api.seasons.drop({ id: await freshSeason(cast) }),
  },
  'aboutMe.get': {
    // Whoever has a one-on-one with Tomás, and he himself.
    answers: theTwo,
    ask: ({ api }, { tomas }) => api.aboutMe.get({ personId: tomas.personId }),
  },
  'aboutMe.set': { answers: everybodyInside, ask: ({ api }) => api.aboutMe.set({ energy: 'Quiet mornings' }) },
  'questions.list': { answers: everybodyInside, ask: ({ api }) => api.questions.list() },
  'questions.suggest': { answers: theTwo, ask: ({ api }, { pairId }) => api.questions.suggest({ pairId }) },
  'questions.untouched': { answers: everybodyInside, ask: ({ api }) => api.questions.untouched() },
  'questions.add': { answers: everybodyInside, ask: (actor) => freshQuestion(actor) },
  'questions.change': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya }) => api.questions.change({ id: (await freshQuestion(priya)).key, shared: true }),
  },
  'questions.drop': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya }) => api.questions.drop({ id: (await freshQuestion(priya)).key }),
  },
  'questions.restore': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya }) => api.questions.restore({ id: (await freshQuestion(priya)).key }),
  },
  'questions.mark': {
    answers: onlyThe('lead'),
    ask: async ({ api }, { priya }) =>
      api.questions.mark({ key: (await freshQuestion(priya)).key, favourite: true, wished: false }),
  },
  'questions.askedMarks': { answers: theTwo, ask: ({ api }, { pairId }) => api.questions.askedMarks({ pairId }) },
  'questions.markAsked': {
    answers: theTwo,
    ask: async ({ api }, cast) =>
      api.questions.markAsked({ pairId: cast.pairId, key: await freshAsked(cast), mark: 'good' }),
  },
  'questions.importList': {
    answers: everybodyInside,
    ask: ({ api }) => api.questions.importList({ markdown: '- What did this week teach you?', keep: true }),
  },

  'people.list': { answers: everybodyInside, ask: ({ api }) => api.people.list() },
  'people.add': {
    answers: { ...administrators, elsewhere: 'ok' },
    ask: ({ api }) => {
      const id = newId()
      return api.people.add({ id, name: 'New', email: `${id}@new.example`, timeZone: 'UTC' })
    },
  },
  'people.change': {
    answers: administrators,
    ask: async ({ api }, cast) => api.people.change({ id: (await freshPerson(cast)).id, title: 'Nurse' }),
  },
  'people.leave': {
    answers: administrators,
    ask: async ({ api }, cast) => api.people.leave({ id: (await freshPerson(cast)).id }),
  },
  'people.importCsv': {
    answers: { ...administrators, elsewhere: 'ok' },
    ask: ({ api }) => api.people.importCsv({ csv: 'name,email\nNew,new@new.example', keep: false }),
  },
  'people.invite': {
    answers: { ...theTwo, leadsLead: 'not_found', administrator: 'ok' },
    ask: (actor, { priya, tomas }) =>
      actor.api.people.invite({
        id: actor.personId === tomas.personId ? priya.personId : tomas.personId,
        invitationId: newId(),
      }),
  },

  'pairs.list': { answers: everybodyInside, ask: ({ api }) => api.pairs.list() },
  'pairs.suggested': { answers: everybodyInside, ask: ({ api }) => api.pairs.suggested() },
  'pairs.start': {
    answers: { ...everybodyInside, elsewhere: 'not_found' },
    ask: async ({ api }, cast) =>
      api.pairs.start({ id: newId(), otherId: (await freshPerson(cast)).id, kind: 'peer', me: 'lead', rhythm: null }),
  },
  'pairs.get': { answers: theTwo, ask: ({ api }, { pairId }) => api.pairs.get({ id: pairId }) },
  'pairs.setRhythm': {
    answers: theTwo,
    ask: ({ api }, { pairId }) => api.pairs.setRhythm({ id: pairId, rhythm: weekly }),
  },
  'pairs.setVideoRoom': {
    answers: theTwo,
    ask: ({ api }, { pairId }) => api.pairs.setVideoRoom({ id: pairId, videoUrl: 'https://meet.example/two' }),
  },
  'pairs.end': {
    answers: theTwo,
    ask: async ({ api }, { priya, tomas }) => {
      const id = newId()
      await priya.api.pairs.start({ id, otherId: tomas.personId, kind: 'mentor', me: 'lead', rhythm: null })
      try {
        return await api.pairs.end({ id })
      } finally {
        await priya.api.pairs.end({ id })
      }
    },
  },
  'pairs.activity': { answers: theTwo, ask: ({ api }, { pairId }) => api.pairs.activity({ id: pairId }) },

  'meetings.today': { answers: everybodyInside, ask: ({ api }) => api.meetings.today() },
  'meetings.upcoming': { answers: theTwo, ask: ({ api }, { pairId }) => api.meetings.upcoming({ pairId }) },
  'meetings.history': { answers: theTwo, ask: ({ api }, { pairId }) => api.meetings.history({ pairId }) },
  'meetings.get': { answers: theTwo, ask: ({ api }, { next }) => api.meetings.get({ id: next }) },
  'meetings.holdNow': {
    answers: theTwo,
    ask: async ({ api }, { pairId, priya }) => {
      const meeting = await api.meetings.holdNow({ pairId, id: newId() })
      await priya.api.meetings.skip({ id: meeting.id })
    },
  },
  'meetings.book': {
    answers: theTwo,
    ask: ({ api }, { pairId }) =>
      api.meetings.book({ pairId, id: newId(), startsAt: hoursFromNow(24 * 300 + booked++), minutes: 25 }),
  },
  'meetings.start': {
    answers: theTwo,
    ask: async ({ api }, cast) => {
      const { id } = await freshMeeting(cast)
      await api.meetings.start({ id })
      await cast.priya.api.meetings.skip({ id })
    },
  },
  'meetings.skip': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.meetings.skip({ id: (await freshMeeting(cast)).id }),
  },
  'meetings.unskip': {
    answers: theTwo,
    ask: async ({ api }, cast) => {
      const { id } = await freshMeeting(cast)
      await cast.priya.api.meetings.skip({ id })
      return api.meetings.unskip({ id })
    },
  },
  'meetings.move': {
    answers: theTwo,
    ask: async ({ api }, cast) =>
      api.meetings.move({ id: (await freshMeeting(cast)).id, startsAt: hoursFromNow(24 * 200 + booked++) }),
  },
  'meetings.draftWrapUp': { answers: theTwo, ask: ({ api }, { next }) => api.meetings.draftWrapUp({ id: next }) },
  'meetings.wrapUp': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.meetings.wrapUp({ id: (await freshMeeting(cast)).id, summary: '' }),
  },
  'meetings.changeSummary': {
    answers: theTwo,
    ask: async ({ api }, { held, priya }) => {
      const { summary } = (await priya.api.meetings.get({ id: held })).meeting
      return api.meetings.changeSummary({ id: held, summary, was: summary })
    },
  },

  'agenda.add': { answers: theTwo, ask: ({ api }, { pairId }) => api.agenda.add(point(pairId, 'One more')) },
  'agenda.change': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.agenda.change({ id: (await freshPoint(cast)).id, text: 'Said better' }),
  },
  'agenda.drop': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.agenda.drop({ id: (await freshPoint(cast)).id }),
  },
  'agenda.restore': {
    answers: theTwo,
    ask: async ({ api }, cast) => {
      const { id } = await freshPoint(cast)
      await cast.tomas.api.agenda.drop({ id })
      return api.agenda.restore({ id })
    },
  },
  'agenda.decideFate': {
    answers: theTwo,
    ask: async ({ api }, cast) =>
      api.agenda.decideFate({ meetingId: cast.next, id: (await freshPoint(cast)).id, fate: 'carried_over' }),
  },

  'actionItems.list': { answers: everybodyInside, ask: ({ api }) => api.actionItems.list({ state: 'all' }) },
  'actionItems.add': {
    answers: theTwo,
    ask: ({ api }, { pairId }) => api.actionItems.add({ pairId, id: newId(), text: 'One more', ownerId: null }),
  },
  'actionItems.change': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.actionItems.change({ id: (await freshItem(cast)).id, dueOn: '2030-01-01' }),
  },
  'actionItems.takeBackMove': {
    answers: { ...theTwo, lead: 'invalid_input', member: 'invalid_input' },
    ask: async ({ api }, cast) => api.actionItems.takeBackMove({ id: (await freshItem(cast)).id }),
  },
  'actionItems.get': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.actionItems.get({ id: (await freshItem(cast)).id }),
  },
  'actionItems.confirm': {
    answers: { ...theTwo, lead: 'invalid_input' },
    ask: async ({ api }, { priya, tomas, pairId }) => {
      const item = { pairId, id: newId(), text: 'For Tomás', ownerId: tomas.personId }
      return api.actionItems.confirm({ id: (await priya.api.actionItems.add(item)).id })
    },
  },
  'actionItems.comment': {
    answers: theTwo,
    ask: async ({ api }, cast) =>
      api.actionItems.comment({ id: (await freshItem(cast)).id, commentId: newId(), text: 'Half of it is done' }),
  },
  'actionItems.dropComment': {
    answers: onlyThe('lead'),
    ask: async ({ api }, cast) => {
      const { id } = await freshItem(cast)
      const comment = { id, commentId: newId() }
      await cast.priya.api.actionItems.comment({ ...comment, text: 'Half of it is done' })
      return api.actionItems.dropComment(comment)
    },
  },
  'actionItems.finish': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.actionItems.finish({ id: (await freshItem(cast)).id }),
  },
  'actionItems.reopen': {
    answers: theTwo,
    ask: async ({ api }, cast) => {
      const { id } = await freshItem(cast)
      await cast.priya.api.actionItems.finish({ id })
      return api.actionItems.reopen({ id })
    },
  },
  'actionItems.drop': {
    answers: theTwo,
    ask: async ({ api }, cast) => api.actionItems.drop({ id: (await freshItem(cast)).id, reason: 'Wanted no more' }),
  },

  'search.find': { answers: everybodyInside, ask: ({ api }) => api.search.find({ q: 'xylophone' }) },

  'exchange.preview': {
    answers: theTwo,
    ask: ({ api }, { pairId }) => api.exchange.preview({ pairId, content: '## 2 Jan 2025\n\nHello' }),
  },
  'exchange.keep': {
    answers: theTwo,
    ask: async ({ api }, { priya, pairId }) => {
      const { document } = await priya.api.exchange.preview({ pairId, content: '## 2 Jan 2025\n\nHello' })
      return api.exchange.keep({ pairId, id: newId(), document })
    },
  },
  'exchange.readPoint': {
    answers: everybodyInside,
    ask: ({ api }) => api.exchange.readPoint({ content: 'A thought' }),
  },
  'exchange.markdown': {
    answers: theTwo,
    ask: async ({ api }, { pairId }) => (await api.exchange.markdown({ pairId })).text(),
  },
  'exchange.json': {
    answers: theTwo,
    ask: async ({ api }, { pairId }) => (await api.exchange.json({ pairId })).text(),
  },
}
