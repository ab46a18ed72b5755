import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point } from '../cast.ts'
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

test('a question about a colleague goes onto the page about the one who was chosen, by keyboard; before that it says “a colleague”', async () => {
  const page = await screens.open(cast.tomas, '/questions')
  await page.getByLabel('Occasion').selectOption('named-colleague')
  const row = page.locator('[data-question="team-better-colleague"]')
  await row.getByText('How can I be a better colleague to a colleague?').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('{')
  await row.getByRole('button', { name: 'Ask Priya' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('option', { name: 'Ruth Calder' }).waitFor()
  expect(await dialog.getByRole('option').allInnerTexts()).not.toContain('Priya Raman')
  await page.keyboard.type('me')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => dialog.getByRole('option', { selected: true }).textContent()).toContain('Mei Lindqvist')
  await page.keyboard.press('Enter')
  await page.getByText('It is on the page with Priya.').waitFor()
  const { points } = await cast.priya.api.meetings.get({ id: cast.next })
  expect(points.map(({ text }) => text)).toContain('How can I be a better colleague to Mei?')
})

test('on a phone somebody who is not in the list is named by typing', async () => {
  const page = await screens.open(cast.tomas, '/questions', { width: 390 })
  await page.getByLabel('Occasion').selectOption('named-colleague')
  await page.locator('[data-question="team-better-colleague"]').getByRole('button', { name: 'Ask Priya' }).tap()
  await page.getByLabel('Find a colleague').fill('Dr Osei')
  await page.getByRole('option', { name: 'Ask about “Dr Osei”' }).tap()
  await page.getByText('It is on the page with Priya.').waitFor()
  const { points } = await cast.priya.api.meetings.get({ id: cast.next })
  expect(points.map(({ text }) => text)).toContain('How can I be a better colleague to Dr Osei?')
})

test('who cannot ask a question reads why, and finds those they can', async () => {
  const page = await screens.open(cast.tomas, '/questions')
  await page.getByLabel('Who asks').selectOption('lead-to-member')
  const [first] = await page.locator('[data-question]').all()
  await first!.getByText('A lead asks this. Wish to be asked it, and yours finds it.').waitFor()
  expect(await first!.getByRole('button', { name: /^Ask/ }).count()).toBe(0)
  await page.getByLabel('Who asks').selectOption('member-to-lead')
  await page.locator('[data-question]').first().getByRole('button', { name: 'Ask Priya' }).waitFor()
})

test('what somebody makes of a question is a tap, for themselves, and another tap takes it back', async () => {
  const { priya, tomas, pairId } = cast
  const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  const asked = { ...point(pairId, 'What gave you energy this week?'), questionKey: 'connection-gave-energy' }
  await priya.api.agenda.add(asked)
  await priya.api.agenda.decideFate({ meetingId, id: asked.id, fate: 'discussed' })
  const room = await screens.open(tomas, `/meetings/${meetingId}`)
  await room.locator(`[data-point="${asked.id}"]`).click()
  await room.getByRole('button', { name: 'Good question' }).click()
  await expect.poll(() => tomas.api.questions.askedMarks({ pairId })).toMatchObject([{ mark: 'good' }])
  await priya.api.meetings.wrapUp({ id: meetingId, summary: '' })

  const hers = await screens.open(priya, `/meetings/${meetingId}`)
  const good = hers.getByRole('button', { name: 'Good question' })
  expect(await good.getAttribute('aria-pressed')).toBe('false')
  await hers.getByRole('button', { name: 'Not for us' }).press('Enter')
  await expect.poll(() => priya.api.questions.askedMarks({ pairId })).toMatchObject([{ mark: 'not' }])
  await hers.getByRole('button', { name: 'Not for us' }).press('Enter')
  await expect.poll(() => priya.api.questions.askedMarks({ pairId })).toEqual([])
})

test('a question about progress leaves the agenda for a message, and comes back', async () => {
  const { priya, pairWithMei } = cast
  const page = await screens.open(priya, `/pairs/${pairWithMei}`)
  const field = page.getByLabel('Add a talking point')
  await field.fill('Did you finish the report?')
  await page.getByRole('button', { name: 'Move to a message' }).click()
  await page.getByText(/off the page/i).waitFor()
  expect(await field.inputValue()).toBe('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await field.press('Enter')

  const written = page.locator('[data-point]').filter({ hasText: 'Did you finish the report?' })
  await written.click()
  await page.getByLabel('What you want to talk about').press('End')
  await page.keyboard.type(' ')
  await page.getByRole('button', { name: 'Move to a message' }).click()
  await expect.poll(() => written.count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await written.waitFor()
})

test('the coach reads along wherever questions are written, and leaves other languages alone', async () => {
  const { priya, pairWithMei } = cast
  const remark = 'Yes or no would answer this. Want to open it up?'
  const pair = await screens.open(priya, `/pairs/${pairWithMei}`)
  await cast.mei.api.agenda.add(point(pairWithMei, 'The night shift'))
  await pair.locator('[data-point]').filter({ hasText: 'The night shift' }).click()
  const edited = pair.getByLabel('What you want to talk about')
  await edited.fill('Is your workload manageable?')
  await pair.getByText(remark).waitFor()
  await pair.getByRole('button', { name: '“How do you find your workload?”' }).click()
  expect(await edited.inputValue()).toBe('How do you find your workload?')
  await edited.press('Enter')
  await pair.locator('[data-point]').filter({ hasText: 'How do you find your workload?' }).waitFor()

  const templates = await screens.open(priya, '/templates')
  await templates.getByRole('button', { name: 'Make your own' }).click()
  const questions = templates.getByLabel('Questions in it, one in each line').first()
  await questions.fill('What helped?\nDo you feel heard?')
  await templates.getByRole('button', { name: '“When do you feel heard, and when less so?”' }).click()
  expect(await questions.inputValue()).toBe('What helped?\nWhen do you feel heard, and when less so?')

  const bank = await screens.open(priya, '/questions')
  await bank.getByRole('button', { name: 'Import a list' }).click()
  const list = bank.getByLabel('Your list')
  await list.fill('# Team\n> a) Is your workload manageable?\n- Was bremst euch gerade?')
  await bank.getByRole('button', { name: 'Look at it' }).click()
  await bank.getByRole('button', { name: '“How do you find your workload?”' }).click()
  await expect
    .poll(() => list.inputValue())
    .toBe('# Team\n> a) How do you find your workload?\n- Was bremst euch gerade?')
  await bank.getByRole('button', { name: 'Keep these 2' }).waitFor()
  await expect.poll(() => bank.getByText(remark).count()).toBe(0)
})

test('a rewrite with a gap is taken with the gap marked, so that typing fills it, in a list to import too', async () => {
  const page = await screens.open(cast.priya, '/questions')
  const pattern = page.getByRole('button', { name: "“What's it like for you with …?”" })
  await page.getByRole('button', { name: 'Add your own' }).click()
  await page.getByLabel('The question').fill('Is the team happy?')
  await pattern.click()
  await page.keyboard.type('us')
  expect(await page.getByLabel('The question').inputValue()).toBe("What's it like for you with us?")
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'Import a list' }).click()
  const list = page.getByLabel('Your list')
  await list.fill('What helped?\n| Is the team happy? | What else? |')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await pattern.click()
  await page.keyboard.type('us')
  expect(await list.inputValue()).toBe("What helped?\n| What's it like for you with us? | What else? |")
})

test('by keyboard, who takes a rewrite or waves a remark away is still writing', async () => {
  await cast.priya.api.agenda.add(point(cast.pairWithMei, 'The rota'))
  const page = await screens.open(cast.priya, `/pairs/${cast.pairWithMei}`)
  await page.locator('[data-point]').filter({ hasText: 'The rota' }).click()
  const edited = page.getByLabel('What you want to talk about')
  await edited.fill('Is the rota fair to everybody?')
  await page.getByRole('button', { name: "“What's it like for you with …?”" }).press('Enter')
  await page.keyboard.type('the rota')
  expect(await edited.inputValue()).toBe("What's it like for you with the rota?")
  await edited.fill('Why are you always late?')
  await page.getByRole('button', { name: 'Not here' }).first().press('Enter')
  await page.keyboard.type(' Hm.')
  expect(await edited.inputValue()).toContain('Hm.')
})

test('of several lines that could be several points, each is heard by itself', async () => {
  const page = await screens.open(cast.priya, `/pairs/${cast.pairWithMei}`)
  const field = page.getByLabel('Add a talking point')
  await field.fill("What's the status of the release?\nIs the team happy?\nWhat helped?")
  await page.getByRole('button', { name: '“What has been hardest about the release?”' }).click()
  await page.getByRole('button', { name: '“How do you find the team?”' }).click()
  expect(await field.inputValue()).toBe(
    'What has been hardest about the release?\nHow do you find the team?\nWhat helped?',
  )
})

test('a quiet remark is a dot until one turns to it', async () => {
  const page = await screens.open(cast.priya, '/questions')
  await page.getByRole('button', { name: 'Add your own' }).click()
  await page.getByLabel('The question').fill('How are you?')
  const remark = page.getByText('This often gets “fine”. Name one thing you are curious about.')
  await page.getByText('A thought on this').waitFor()
  expect(await remark.isVisible()).toBe(false)
  await page.getByText('A thought on this').press('Enter')
  expect(await remark.isVisible()).toBe(true)
})
