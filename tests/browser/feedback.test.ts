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

test('written, held, said in the meeting, shared, answered, looked at again: on two screens', async () => {
  const { priya, tomas } = cast
  const lead = await screens.open(priya, `/pairs/${cast.pairId}`)
  await lead.getByRole('link', { name: 'Give Tomás feedback' }).waitFor()
  await lead.keyboard.press('f')
  await lead.getByText('Feedback for Tomás Oliveira').waitFor()
  await lead.getByRole('radio', { name: 'Watch out' }).check()
  await lead.getByLabel(situation).fill('In Thursday’s planning')
  await lead.getByLabel(behaviour).fill('You answered before Mei had finished her second sentence.')
  await lead.getByLabel(impact).fill('She did not come back to it, and we planned without her numbers.')
  await expect.poll(() => lead.getByText('clear', { exact: true }).count()).toBe(3)
  await lead.getByText('In Thursday’s planning, you answered before Mei had finished her second sentence.').waitFor()

  // Nothing was asked for yet: it can wait, it cannot be shared.
  await lead.getByRole('radio', { name: 'Share now' }).check()
  await lead.getByText('To share it, ask for something, or name a habit or a system to change.').waitFor()
  await lead.getByLabel('Request — what would you like to happen next?').fill('Next time, could you let her finish?')
  await lead.getByRole('radio', { name: 'Hold until I decide' }).check()
  await lead.getByRole('button', { name: 'Hold it' }).click()
  await lead.getByRole('link', { name: /In Thursday’s planning/ }).waitFor()
  const member = await screens.open(tomas, '/feedback')
  await member.getByRole('link', { name: /At Tuesday night’s hand-over/ }).waitFor()
  expect(await member.getByText('Thursday’s planning').count()).toBe(0)

  await lead.getByRole('link', { name: /In Thursday’s planning/ }).click()
  await lead.getByText('You are holding this. Tomás sees nothing of it.').waitFor()
  await lead.getByRole('radio', { name: /^Say it on Thursday at/ }).check()
  await lead.getByRole('button', { name: 'Keep it for Thursday' }).click()
  await lead.getByText('to say when you meet').waitFor()
  await lead.goto(`${world.url}/meetings/${cast.next}`)
  await lead.getByText('You wanted to say today. Only you see this.').waitFor()
  const inRoom = await screens.open(tomas, `/meetings/${cast.next}`)
  await inRoom.getByRole('textbox', { name: /^Notes on/ }).waitFor()
  expect(await inRoom.getByText('planned without her numbers').count()).toBe(0)
  await lead.getByRole('button', { name: 'I have said it: share the text' }).click()
  await lead.getByText('Tomás has the text now.').waitFor()

  await member.reload()
  await member.getByRole('link', { name: /In Thursday’s planning/ }).click()
  await member.getByRole('button', { name: 'I have read it' }).click()
  await member.getByLabel('What do you think of it?').fill('I did not notice. I will wait.')
  await member.getByRole('button', { name: 'Tell Priya' }).click()
  await member.getByRole('button', { name: 'Say it differently' }).waitFor()
  await member.getByRole('button', { name: 'Another day' }).click()
  await member.getByLabel('Look again on').fill('2030-01-08')
  await member.getByRole('button', { name: 'Set the day' }).click()
  await member.getByText('You two look again on Tue').waitFor()
  await member.getByRole('button', { name: 'Say what has changed' }).click()
  await member.getByLabel('What has changed?').fill('I asked her first today.')
  await member.getByRole('button', { name: 'Say it', exact: true }).click()

  const [note] = await priya.api.feedback.list({ box: 'given' })
  await lead.goto(`${world.url}/feedback/${note!.id}`)
  await lead.getByText('I did not notice. I will wait.').waitFor()
  await lead.getByText('I asked her first today.').waitFor()
})

test('a draft survives a closed tab and a lost network, and says when it is not saved', async () => {
  const id = newId()
  const page = await screens.open(cast.priya, `/feedback/${id}/write?to=${cast.mei.personId}`)
  await page.getByLabel(situation).fill('On Monday, in the review')
  await page.getByText('Draft saved').waitFor()
  await page.context().setOffline(true)
  await page.getByLabel(behaviour).fill('You asked for the second reader yourself.')
  await page.getByText('Not saved:').waitFor()
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${world.url}/feedback/${id}/write`)
  await again.getByText('Draft saved').waitFor()
  expect(await again.getByLabel(behaviour).inputValue()).toBe('You asked for the second reader yourself.')
  await expect
    .poll(async () => (await cast.priya.api.feedback.get({ id })).behaviour)
    .toBe('You asked for the second reader yourself.')
})

test('the coach underlines the exact words, is waved away, and a rule switched off stays off', async () => {
  const page = await screens.open(cast.priya, `/feedback/${newId()}/write?to=${cast.mei.personId}`)
  const field = page.getByLabel(behaviour)
  const remark = page.getByText('“lazy” names a trait.')
  for (let time = 0; time < 3; time++) {
    await field.fill(`You are lazy${'.'.repeat(time + 1)}`)
    await remark.waitFor()
    await expect.poll(() => page.locator('mark').first().textContent()).toBe('lazy')
    await page.getByRole('button', { name: 'Not here' }).first().click()
    await expect.poll(() => remark.count()).toBe(0)
    if (time < 2) {
      await page.getByText('Draft saved').waitFor()
      await page.reload()
    }
  }
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await expect.poll(async () => cast.priya.api.coaching.rules()).toEqual([{ rule: 'F2', off: true, wavedAway: 3 }])
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await field.fill('You are lazy. You are always late.')
  await page.getByText('“always” invites one counter-example.').waitFor()
  expect(await remark.count()).toBe(0)
})

test('somebody is asked by name, says "nothing now" in one tap and writes later, with what was asked before them', async () => {
  const asker = await screens.open(cast.mei, '/feedback?box=asked&ask=true')
  await asker.getByLabel('On what?').fill('How I told sales about the date')
  await asker.getByRole('checkbox', { name: /Priya Raman/ }).check()
  await asker.getByRole('button', { name: 'Ask', exact: true }).click()
  await asker.getByText('Priya Raman: no answer yet').waitFor()
  const asked = await screens.open(cast.priya, '/feedback?box=asked', { width: 390 })
  await asked.getByRole('button', { name: 'Nothing now' }).click()
  await asked.getByText('Mei knows that you have nothing to say about it now.').waitFor()
  await asker.reload()
  await asker.getByText('Priya Raman: nothing now').waitFor()

  // Whoever writes, now or later, has before them what was asked; so has the asker, where they read it.
  await asked.getByRole('link', { name: 'Give feedback' }).last().click()
  await asked.getByText('Mei asked: “How I told sales about the date”').waitFor()
  await asked.getByLabel(situation).fill('In Monday’s call with sales')
  await asked.getByLabel(behaviour).fill('You named the date and the two things it hangs on.')
  await asked.getByLabel(impact).fill('They told the customer the same afternoon.')
  await asked.getByRole('radio', { name: 'Share now' }).check()
  await asked.getByRole('button', { name: 'Share with Mei' }).click()
  await asked.getByText('What you saw Mei do').waitFor()
  await asker.reload()
  await asker.getByRole('link', { name: 'read what they say' }).click()
  await asker.getByText('You asked: “How I told sales about the date”').waitFor()
})

test('in a low season a watch out is held unless the lead decides otherwise; praise is shared as ever', async () => {
  const { priya, pairWithMei } = cast
  await priya.api.seasons.add({ pairId: pairWithMei, id: newId(), season: 'low' })
  const page = await screens.open(priya, `/feedback/${newId()}/write?to=${cast.mei.personId}`)
  const held = page.getByRole('radio', { name: 'Hold until I decide' })
  await held.waitFor()
  expect(await held.isChecked()).toBe(false)
  await page.getByRole('radio', { name: 'Watch out' }).check()
  await expect.poll(() => held.isChecked()).toBe(true)
  await page.getByText('Hard feedback is held by default then').waitFor()
  await page.getByRole('radio', { name: 'Share now' }).check()
  expect(await held.isChecked()).toBe(false)
})

test('praise is shown to the team by its receiver, and to nobody else’s', async () => {
  const { id } = await cast.ruth.api.feedback.save({ ...sawHim(cast.tomas), situation: 'At the harbour fair' })
  await cast.ruth.api.feedback.share({ id })
  const receiver = await screens.open(cast.tomas, `/feedback/${id}`)
  await receiver
    .getByLabel('Who else may read it')
    .selectOption({ label: 'Your team as it is now: your lead, who has the same lead, and whom you lead' })
  await receiver.getByText('your team', { exact: true }).waitFor()
  const teammate = await screens.open(cast.mei, '/feedback?box=team')
  await teammate.getByRole('link', { name: /At the harbour fair/ }).click()
  await teammate.getByText('You can read this because Tomás shows it to you.').waitFor()
  expect(await teammate.getByText('What do you think of it?').count()).toBe(0)
  await receiver.getByRole('button', { name: 'Show it to your team no more' }).click()
  await receiver.getByText('your team', { exact: true }).waitFor({ state: 'hidden' })
  await teammate.goto(`${world.url}/feedback?box=team`)
  await teammate.getByText('Praise stands here when').waitFor()
})
