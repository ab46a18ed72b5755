import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, sawHim } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import { openScreens, type Screens } from './screens.ts'

let world: World
let cast: Cast
let screens: Screens
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
  screens = await openScreens(world)
})
afterAll(async () => {
  await screens.close()
  await world.close()
})

const situation = 'Situation — when and where'
const behaviour = 'Behaviour — what could a camera have seen?'
const impact = 'Impact — on whom, how'
const writing = (id: string) => `/feedback/${id}/write`
/** The same browser later: its tabs were closed, what it keeps is kept. */
const later = async (page: Page, path: string): Promise<Page> => {
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  again.setDefaultTimeout(15_000)
  await again.goto(`${world.url}${path}`)
  return again
}

test('changed offline here and on another device meanwhile: both versions are shown, and neither goes unasked', async () => {
  const { id } = await cast.priya.api.feedback.save(sawHim(cast.mei))
  const laptop = await screens.open(cast.priya, writing(id))
  await laptop.getByText('Draft saved').waitFor()
  await laptop.context().setOffline(true)
  await laptop.getByLabel(impact).fill('Written on the laptop, on the train.')
  await laptop.getByText('Not saved:').waitFor()
  const phone = await screens.open(cast.priya, writing(id), { width: 390 })
  await phone.getByLabel(impact).fill('Written on the phone, in the lift.')
  await phone.getByText('Draft saved').waitFor()

  // Opened and closed once more without an answer: the question stays.
  for (let opening = 0; opening < 2; opening++) {
    const again = await later(opening === 0 ? laptop : laptop.context().pages()[0]!, writing(id))
    await again.getByText('Nothing is overwritten yet.').waitFor()
    await again
      .getByText(/Written on the laptop/)
      .first()
      .waitFor()
    await again
      .getByText(/Written on the phone/)
      .first()
      .waitFor()
    expect(await cast.priya.api.feedback.get({ id })).toMatchObject({ impact: 'Written on the phone, in the lift.' })
  }
  const [again] = laptop.context().pages()
  await again!.getByRole('button', { name: 'Keep what is here' }).click()
  await again!.getByText('Draft saved').waitFor()
  expect(await cast.priya.api.feedback.get({ id })).toMatchObject({ impact: 'Written on the laptop, on the train.' })

  await phone.getByLabel(impact).fill('Once more on the phone.')
  await phone.getByRole('button', { name: 'Take this one' }).click()
  await expect.poll(() => phone.getByLabel(impact).inputValue()).toBe('Written on the laptop, on the train.')
})

test('closed in the middle of a word, it is all there and nothing is asked', async () => {
  const { id } = await cast.priya.api.feedback.save(sawHim(cast.mei))
  const page = await screens.open(cast.priya, writing(id))
  await page.getByText('Draft saved').waitFor()
  await page.getByLabel(impact).fill('They fixed it bef')
  const again = await later(page, writing(id))
  await again.getByText('Draft saved').waitFor()
  expect(await again.getByLabel(impact).inputValue()).toBe('They fixed it bef')
  expect(await again.getByText('Nothing is overwritten yet.').count()).toBe(0)
})

test('a draft written without a connection stands among the drafts, and is sent although nobody opens it again', async () => {
  const page = await screens.open(cast.priya, '/feedback?box=drafts')
  await page.getByRole('link', { name: 'Give feedback' }).first().click()
  await page.getByLabel('Feedback for').selectOption({ label: 'Mei Lindqvist' })
  await page.getByLabel(situation).waitFor()
  const id = new URL(page.url()).pathname.split('/')[2]!
  await page.context().setOffline(true)
  await page.getByLabel(situation).fill('In Monday’s lighthouse tour')
  await page.getByText('Not saved:').waitFor()
  await page.getByRole('link', { name: 'Feedback', exact: true }).first().click()
  await page.getByRole('link', { name: 'Drafts' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'In Monday’s lighthouse tour' })
  await row.getByText('To Mei Lindqvist').waitFor()
  await row.getByText('only in this browser').waitFor()
  await expect(cast.priya.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
  await page.context().setOffline(false)
  await row.getByText('a draft, only you see it').waitFor()
  expect(await cast.priya.api.feedback.get({ id })).toMatchObject({ receiver: { id: cast.mei.personId } })
})

test('what one person keeps in a browser is neither shown to nor sent by the next one who signs in there', async () => {
  const { id } = await cast.priya.api.feedback.save(sawHim(cast.mei))
  const page = await screens.open(cast.priya, writing(id))
  await page.getByText('Draft saved').waitFor()
  await page.context().setOffline(true)
  await page.getByLabel(impact).fill('For Priya’s eyes alone')
  await page.getByText('Not saved:').waitFor()
  const [name, value] = cast.tomas.cookie.split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: world.url }])
  const next = await later(page, '/feedback?box=drafts')
  await next.getByText('No drafts.').waitFor()
  expect(await next.getByText('Priya’s eyes').count()).toBe(0)
})

test('deleted a moment after the last letter it stays deleted; undone, it is as it was: held, with its item and its request', async () => {
  const requestId = newId()
  const asked = { id: requestId, about: 'How I tune', dueOn: '2030-01-08', personIds: [cast.priya.personId] }
  await cast.tomas.api.feedback.ask(asked)
  const of = { kind: 'watch-out' as const, actionItemId: cast.actionItem, requestId }
  const { id } = await cast.priya.api.feedback.save({ ...sawHim(cast.tomas), ...of })
  await cast.priya.api.feedback.hold({ id, remindOn: '2030-03-03' })
  const page = await screens.open(cast.priya, writing(id))
  await page.getByLabel(impact).fill('Nobody was woken, and one more word.')
  await page.getByRole('button', { name: 'Delete the draft' }).click()
  await page.getByText('The draft is deleted.').waitFor()
  await page.waitForTimeout(1500)
  await expect(cast.priya.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('You are holding this. Tomás sees nothing of it.').waitFor()
  expect(await cast.priya.api.feedback.get({ id })).toMatchObject({
    ...{ delivery: 'held', remindOn: '2030-03-03', actionItemId: cast.actionItem, requestId },
    impact: 'Nobody was woken, and one more word.',
  })
})

test('a draft that was deleted elsewhere is not brought back unasked', async () => {
  const { id } = await cast.priya.api.feedback.save(sawHim(cast.mei))
  const page = await screens.open(cast.priya, writing(id))
  await page.getByText('Draft saved').waitFor()
  await cast.priya.api.feedback.drop({ id })
  await page.getByLabel(impact).fill('Typed after it was gone')
  await page.getByText('This draft was deleted in another window or on another device.').waitFor()
  await page.getByRole('link', { name: 'Feedback', exact: true }).first().click()
  await page.getByRole('link', { name: 'Drafts' }).click()
  await page.getByRole('link', { name: /Typed after it was gone/ }).click()
  await expect(cast.priya.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
  await page.getByRole('button', { name: 'Keep what is here' }).click()
  await page.getByText('Draft saved').waitFor()
  expect(await cast.priya.api.feedback.get({ id })).toMatchObject({ impact: 'Typed after it was gone' })
})

test('the words of a draft for somebody who has left are there, to copy and to delete', async () => {
  const gone = newId()
  await cast.ines.api.people.add({ id: gone, name: 'Otto Gone', email: 'otto@harbour.example', timeZone: 'UTC' })
  const { id } = await cast.priya.api.feedback.save({ ...sawHim(cast.mei), receiverId: gone })
  await cast.ines.api.people.leave({ id: gone })
  const page = await screens.open(cast.priya, '/feedback?box=drafts')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('listitem').filter({ hasText: 'To Otto Gone' }).getByRole('link').click()
  await page.getByText('Otto has left the workspace').waitFor()
  await page.getByRole('button', { name: 'Copy the text' }).click()
  await page.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'You stayed until the other team'.slice(4),
  )
  await page.getByRole('button', { name: 'Delete the draft' }).click()
  await page.getByText('The draft is deleted.').waitFor()
  await expect(cast.priya.api.feedback.get({ id })).rejects.toMatchObject({ code: 'not_found' })
})

test('each sees what the other does: a change of what it names, an answer half written and told, told differently, and shown to the team', async () => {
  const words = {
    ...sawHim(cast.tomas),
    situation: 'At the regatta',
    skills: ['patience'],
    facts: 'The hidden bassoon',
  }
  await cast.priya.api.feedback.save(words)
  const lead = await screens.open(cast.priya, writing(words.id))
  await lead.getByRole('radio', { name: 'Share now' }).check()
  await lead.getByRole('button', { name: 'Share with Tomás' }).click()
  await lead.getByText('Tomás has not read it yet.').waitFor()

  const note = `/feedback/${words.id}`
  let member = await screens.open(cast.tomas, note)
  await member.getByText('Skill: patience').waitFor()
  expect(await member.getByText('bassoon').count()).toBe(0)
  await member.getByLabel('What do you think of it?').fill('I was not sure wheth')
  member = await later(member, note)
  expect(await member.getByLabel('What do you think of it?').inputValue()).toBe('I was not sure wheth')
  await member.getByLabel('What do you think of it?').fill('I was not sure whether it helped.')
  await member.getByRole('button', { name: 'Tell Priya' }).click()
  await member.getByRole('button', { name: 'Say it differently' }).click()
  await member.getByLabel('What do you think of it?').fill('Now I know that it helped.')
  await member.getByRole('button', { name: 'Tell Priya' }).click()
  await member.getByText('Now I know that it helped.').waitFor()
  await member.reload()
  expect(await member.getByLabel('What do you think of it?').count()).toBe(0)

  await lead.reload()
  await lead.getByText('Now I know that it helped.').waitFor()
  await lead.getByText(/^Changed on/).click()
  await lead.getByText('I was not sure whether it helped.').waitFor()
  await lead.getByRole('link', { name: 'Change it' }).click()
  await lead.getByRole('button', { name: 'Remove patience' }).click()
  await lead.getByLabel('Skills it shows').fill('listening')
  await lead.keyboard.press('Enter')
  await lead.getByRole('button', { name: 'Change it for both' }).click()
  await lead.getByText('Skill: listening').waitFor()

  await member.reload()
  await member
    .getByText(/^Changed on/)
    .first()
    .click()
  await member.getByText('Skill: patience').waitFor()
  await member
    .getByLabel('Who else may read it')
    .selectOption({ label: 'Your team as it is now: your lead, who has the same lead, and whom you lead' })
  await member.getByText(/^Your team as it was on .*: Mei Lindqvist\./).waitFor()
  const teammate = await screens.open(cast.mei, note)
  await teammate.getByText('You can read this because Tomás shows it to you.').waitFor()
  expect(await teammate.getByText('Now I know that it helped.').count()).toBe(0)
})

test('a long name fits a phone, and words that run from right to left do so while they are typed', async () => {
  const id = newId()
  const name = 'Wolfeschlegelsteinhausenbergerdorff-Bartholomäusstein Oliveira'
  await cast.ines.api.people.add({ id, name, email: 'wolfe@harbour.example', timeZone: 'UTC' })
  const page = await screens.open(cast.priya, `${writing(newId())}?to=${id}`, { width: 390 })
  for (const kind of ['High five', 'Watch out']) {
    await page.getByRole('radio', { name: kind }).check()
    await page.getByRole('radio', { name: 'Share now' }).check()
    await page.getByRole('button', { name: /^Share with Wolfe/ }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  }
  const field = page.getByLabel(behaviour)
  const direction = () => field.evaluate((element) => getComputedStyle(element).direction)
  expect(await direction()).toBe('ltr')
  await field.fill('انتظرت حتى انتهت من الكلام')
  expect(await direction()).toBe('rtl')
})
