import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
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

test('what somebody says of themselves by keyboard is there when the other prepares, and a topic becomes a point', async () => {
  const member = await screens.open(cast.tomas, '/about-me')
  await member.getByLabel('How do you like to hear feedback?').fill('Straight, and in private')
  const topic = member.getByLabel('What are you glad to be asked about?')
  await topic.fill('The choir')
  await topic.press('Enter')
  await topic.fill('Lisbon')
  await member.getByRole('button', { name: 'Keep' }).press('Enter')
  await member.getByText('Kept. Those you meet see it now.').waitFor()
  await member.reload()
  await member.getByText('Lisbon').waitFor()

  const lead = await screens.open(cast.priya, `/meetings/${cast.next}/prepare`)
  await lead.getByText('Straight, and in private').waitFor()
  await lead.getByRole('button', { name: 'The choir' }).click()
  await lead.locator('[data-point]').filter({ hasText: 'Tell me about: The choir' }).waitFor()
  await lead.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => lead.locator('[data-point]').filter({ hasText: 'The choir' }).count()).toBe(0)
})

test('an action item that is stuck becomes something to talk about, once', async () => {
  const { priya, pairId } = cast
  await priya.api.actionItems.add({ pairId, id: newId(), text: 'Ask about the budget', ownerId: priya.personId })
  const page = await screens.open(priya, `/pairs/${pairId}`)
  const talk = async () => {
    await page.getByRole('button', { name: 'More for: Ask about the budget' }).click()
    await page.getByRole('menuitem', { name: 'Talk about it' }).click()
  }
  await talk()
  await page.locator('[data-point]').filter({ hasText: 'Still open: Ask about the budget' }).waitFor()
  await talk()
  await page.getByText('It is on the page with Tomás already.').waitFor()
  expect(await page.locator('[data-point]').filter({ hasText: 'Still open' }).count()).toBe(1)
})

test('an e-mail that is chosen as a file becomes a point with notes; one that cannot be read says so and keeps the text', async () => {
  const page = await screens.open(cast.mei, `/pairs/${cast.pairWithMei}`)
  const field = page.getByLabel('Add a talking point')
  await field.fill('Half a thought')
  const choose = async (name: string, content: string) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Make a point of an e-mail' }).click()
    await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(content) })
  }
  await choose('old.msg', 'whatever')
  await page.getByText('This is an Outlook .msg file.').waitFor()
  expect(await field.inputValue()).toBe('Half a thought')
  await choose('talk.eml', 'From: Ana <ana@example.com>\nSubject: Fwd: The vendor call\n\nThey ask about liability.')
  await expect.poll(() => field.inputValue()).toBe('The vendor call')
  await field.press('Enter')
  const point = page.locator('[data-point]').filter({ hasText: 'The vendor call' })
  await point.getByText('has notes').waitFor()
  const [next] = await cast.priya.api.meetings.upcoming({ pairId: cast.pairWithMei })
  const seen = await cast.priya.api.meetings.get({ id: next!.id })
  expect(seen.points.find(({ text }) => text === 'The vendor call')?.notes).toContain('They ask about liability.')
})

test('what the other wants by the end is there when one prepares, once they share it', async () => {
  const member = await screens.open(cast.tomas, `/meetings/${cast.next}/prepare`)
  const lead = await screens.open(cast.priya, `/meetings/${cast.next}/prepare`)
  const wanted = lead.getByText('Tomás, by the end: We know who decides')
  const field = member.getByLabel('By the end:')
  await field.fill('We know who decides')
  await field.press('Enter')
  await member.getByText('Saved').waitFor()
  await lead.reload()
  await lead.getByRole('heading', { name: 'Prepare for Tomás' }).waitFor()
  expect(await wanted.count()).toBe(0)
  await member.getByLabel('Who can see your intention').selectOption('Priya sees it too')
  await wanted.waitFor()
})

test('whoever prepares reads how lately each topic was talked about, by its name; before the first talk, nothing', async () => {
  const page = await screens.open(cast.priya, `/meetings/${cast.next}/prepare`)
  const topics = page.getByRole('region', { name: 'Worth asking' }).getByRole('listitem')
  await topics.filter({ hasText: 'Feedback' }).getByText('this week').waitFor()
  await topics.filter({ hasText: 'Personal connection' }).getByText('not yet').waitFor()
  const { id } = (await cast.ruth.api.meetings.upcoming({ pairId: cast.pairWithRuth }))[0]!
  const first = await screens.open(cast.ruth, `/meetings/${id}/prepare`)
  await first.getByRole('button', { name: 'Ask', exact: true }).first().waitFor()
  expect(await first.getByText('Personal connection').count()).toBe(0)
})

test('what one wanted is looked back on, and listed with what came of it', async () => {
  const { priya, pairId } = cast
  const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  await priya.api.intentions.set({ meetingId, text: 'I speak less than Tomás' })
  await priya.api.meetings.wrapUp({ id: meetingId, summary: '' })
  const page = await screens.open(priya, `/meetings/${cast.next}/prepare`)
  await page.getByRole('radio', { name: 'In part' }).focus()
  await page.keyboard.press('Space')
  const note = page.getByLabel('What would you say of it?')
  await note.fill('Until the planning came up')
  await note.blur()
  const outcomeNote = async () =>
    (await priya.api.intentions.list({ pairId })).find((one) => one.meetingId === meetingId)?.outcomeNote
  await expect.poll(outcomeNote).toContain('planning')
  await page.getByRole('button', { name: 'What you wanted before' }).click()
  const list = page.getByRole('dialog')
  await list.getByText('I speak less than Tomás').waitFor()
  await list.getByText('In part — Until the planning came up').waitFor()
})
