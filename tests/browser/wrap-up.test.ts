import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import { openScreens, type Screens } from './screens.ts'

// The end of a meeting on two screens at once: nobody's words go.
let world: World
let screens: Screens
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
  screens = await openScreens(world)
})
afterAll(async () => {
  await screens.close()
  await world.close()
})

test('who is writing on the summary while the other wraps up finds their words on the record, beside the other’s', async () => {
  const { priya, tomas, pairId } = cast
  const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  const lead = await screens.open(priya, `/meetings/${id}`)
  const member = await screens.open(tomas, `/meetings/${id}`, { width: 390 })
  for (const page of [lead, member]) await page.getByRole('button', { name: 'Wrap up', exact: true }).click()
  // The member's connection is slow just now: what they type has not arrived.
  await member.route('**/summary', (route) => route.abort())
  await member.getByLabel('Summary, for you both').fill('Tomás decides, and tells support.')
  await lead.getByLabel('Summary, for you both').fill('He decides.')
  await lead.getByRole('button', { name: /^Wrap up and mail/ }).click()
  await member.getByRole('article').waitFor()
  expect(await member.getByLabel('Summary, for you both').inputValue()).toBe('Tomás decides, and tells support.')
  await member.getByText('He decides.').waitFor()
  await member.unroute('**/summary')
  await member.getByRole('button', { name: 'Keep both' }).click()
  await member.getByRole('button', { name: 'Keep', exact: true }).click()
  await lead.getByText('Tomás decides, and tells support.').waitFor()
  expect((await priya.api.meetings.get({ id })).meeting.summary).toBe(
    'He decides.\n\nTomás decides, and tells support.',
  )
})

test('who is writing a line on how they leave while the other answers goes on writing, and adds it', async () => {
  const { priya, tomas, pairId } = cast
  const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  await priya.api.meetings.wrapUp({ id: meetingId, summary: '' })
  const lead = await screens.open(priya, `/meetings/${meetingId}`)
  await lead.getByRole('checkbox', { name: /only the average/ }).waitFor()
  await lead.getByRole('radio', { name: 'Unsure' }).check({ force: true })
  await lead.getByRole('radio', { name: 'Uneasy' }).check({ force: true })
  await lead.getByText('Kept. Tomás sees it').waitFor()
  await lead.getByLabel('A line, if you like').pressSequentially('Who tells ')
  await tomas.api.checkOuts.answer({ meetingId, head: 4, heart: 4 })
  await lead.getByText('How you two left').waitFor()
  await lead.keyboard.type('support?')
  await lead.getByRole('button', { name: 'Add it to my answer' }).click()
  await lead.getByText('Who tells support?').waitFor()
  expect((await tomas.api.checkOuts.get({ meetingId })).theirs).toMatchObject({ head: 2, note: 'Who tells support?' })
})

test('without a rhythm the next meeting is booked while wrapping up, and both see that it stands', async () => {
  const { priya, ruth } = cast
  const pairId = newId()
  await priya.api.pairs.start({ id: pairId, otherId: ruth.personId, kind: 'peer', me: 'member', rhythm: null })
  const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  const [one, other] = [await screens.open(priya, `/meetings/${id}`), await screens.open(ruth, `/meetings/${id}`)]
  for (const page of [one, other]) await page.getByRole('button', { name: 'Wrap up', exact: true }).click()
  await other.getByText('Nothing is planned.').waitFor()
  await one.getByRole('button', { name: 'Book a time' }).click()
  await one.getByLabel('When').fill('2030-03-07T10:00')
  await one.getByRole('button', { name: 'Book it' }).click()
  for (const page of [one, other]) {
    await page.getByText('Thursday 7 March, 10:00').waitFor()
    await page.getByRole('button', { name: 'Confirmed' }).waitFor()
  }
  await other.getByRole('button', { name: 'Another time' }).click()
  await other.getByLabel('When').fill('2030-03-08T11:00')
  await other.getByRole('button', { name: 'Move it' }).click()
  await one.getByText('Friday 8 March, 11:00').waitFor()
  const [next] = await ruth.api.meetings.upcoming({ pairId }).then((all) => all.filter((meeting) => meeting.id !== id))
  expect(next).toMatchObject({ startsAt: '2030-03-08T11:00:00.000Z', confirmedAt: expect.any(String) })
})
