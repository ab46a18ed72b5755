import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../world.ts'
import { openScreens, type Screens } from './screens.ts'

// The whole main job, once, as a new user would do it: two people, two browsers, one of them a phone.
const sample = readFileSync(path.join(import.meta.dirname, '../fixtures/exchange/running-notes.md'), 'utf8')
let world: World
let screens: Screens
beforeAll(async () => {
  world = await openWorld()
  screens = await openScreens(world)
})
afterAll(async () => {
  await screens.close()
  await world.close()
})

const point = (page: Page, text: string) => page.locator('[data-point]', { hasText: text })

test('one-on-one, end to end: start, invite, import, prepare, meet, wrap up, and next week has what carried over', async () => {
  const lead = await screens.open(null, '/')
  await lead.getByLabel('Name of the workspace').fill('Harbour')
  await lead.getByLabel('Your name').fill('Priya Raman')
  await lead.getByLabel('Your e-mail address').fill('priya@harbour.example')
  await lead.getByRole('button', { name: 'Create the workspace' }).click()

  // A person, and a one-on-one with them.
  await lead.getByRole('link', { name: 'People' }).first().click()
  await lead.getByRole('button', { name: 'Add a person' }).click()
  await lead.getByLabel('Name', { exact: true }).fill('Tomás Oliveira')
  await lead.getByLabel('E-mail address').fill('tomas@harbour.example')
  await lead.getByRole('button', { name: 'Add', exact: true }).click()
  await lead.getByRole('link', { name: 'Start one with Tomás Oliveira' }).click()
  await lead.getByRole('button', { name: 'Start with Tomás' }).click()
  await lead.getByText('Tomás Oliveira has not joined yet').waitFor()

  // The document they keep.
  await lead.getByRole('link', { name: 'import your notes' }).click()
  await lead.getByLabel('Your document').fill(sample)
  await lead.getByRole('button', { name: 'Look at it' }).click()
  await lead.getByText('6 meetings').waitFor()
  await lead.getByRole('button', { name: 'Keep it' }).click()
  await lead.getByText('Kept: 6 meetings').waitFor()
  await expect.poll(() => lead.locator('main li').count()).toBe(6)

  // The other joins, on a phone, through the link in the mail.
  await lead.getByRole('link', { name: 'Next' }).click()
  await lead.getByRole('button', { name: 'Invite Tomás' }).click()
  await lead.getByText('An invitation is on its way').waitFor()
  const [letter] = await world.mailTo('tomas@harbour.example')
  const link = /\/invitation\/\S+/.exec(letter!.text)![0]
  const member = await screens.open(null, link, { width: 390 })
  await member.getByRole('button', { name: /accept|join/i }).click()
  await member.getByRole('link', { name: 'Prepare' }).click()

  // Both prepare; what is shared is there at once, what is private is not.
  await lead.getByRole('link', { name: /^Prepare for/ }).click()
  await member.getByRole('button', { name: 'Support', exact: true }).click()
  await member.getByLabel('Add a talking point').fill('I keep being pulled off the importer')
  await member.keyboard.press('Enter')
  await point(lead, 'pulled off the importer').waitFor()
  await lead.keyboard.press('n')
  await lead.keyboard.type('High five for the hand-over')
  await lead.getByLabel('Who can see it').selectOption('only_me')
  await lead.getByRole('button', { name: 'Add', exact: true }).click()
  await point(lead, 'High five').waitFor()
  await lead.getByLabel('Add a talking point').fill('Planning dates for January')
  await lead.keyboard.press('Enter')
  await point(member, 'Planning dates').waitFor()
  expect(await point(member, 'High five').count()).toBe(0)

  // Each says what it is for, and that they are ready; the other sees only what is for them.
  await lead.getByLabel('By the end:').fill('He knows what he may say no to')
  await lead.keyboard.press('Enter')
  await lead.getByText('Saved', { exact: true }).waitFor()
  await lead.getByRole('radio', { name: 'Stretching' }).check({ force: true })
  await lead.getByLabel('What makes you think so?').fill('Glad of the importer, a little afraid of it')
  await lead.getByRole('button', { name: 'Note it' }).click()
  await lead.getByText('Glad of the importer').waitFor()
  await member.getByRole('button', { name: 'I am ready' }).click()
  await lead.getByText('Tomás is ready').waitFor()
  expect(await member.getByText('He knows what he may say no to').count()).toBe(0)
  expect(await member.getByText('Season').count()).toBe(0)
  await lead.getByRole('link', { name: 'Open the page' }).click()
  await member.getByRole('link', { name: 'Open the page' }).click()

  // They meet: notes together, a promise in a sentence.
  await lead.getByRole('button', { name: 'Start', exact: true }).click()
  await member.getByRole('button', { name: 'Wrap up' }).waitFor()
  await point(lead, 'pulled off the importer').click()
  await lead.getByRole('textbox', { name: /^Notes on: I keep/ }).click()
  await lead.keyboard.type('Third week running. He likes helping; he dislikes that nobody sees it.')
  await member.getByRole('button', { name: 'Notes', exact: true }).click()
  await member.locator('nav button', { hasText: 'pulled off' }).click()
  await member.getByText('he dislikes that nobody sees it').waitFor()
  await lead.locator('[data-status="saved"]').first().waitFor()
  await lead.locator('[data-add-item]').first().fill('Priya to move parser questions to the rota by Friday')
  await lead.keyboard.press('Enter')
  await member.getByRole('button', { name: 'Actions' }).click()
  await member.getByRole('complementary').getByText('Move parser questions to the rota').waitFor()
  await lead.getByLabel('Say back what it comes down to').fill('He decides himself which questions he takes')
  await lead.keyboard.press('Enter')
  await member.getByRole('button', { name: 'Notes', exact: true }).click()
  await member.getByRole('button', { name: 'Yes, that is it' }).click()
  await lead.getByRole('button', { name: 'Agreed. Take it back' }).waitFor()
  await lead.getByRole('button', { name: 'Discussed', exact: true }).click()

  // They wrap up; the summary goes to both, the rest to the next page.
  await lead.getByRole('button', { name: 'Wrap up' }).click()
  await lead.getByLabel('Summary, for you both').waitFor()
  const summary = await lead.getByLabel('Summary, for you both').inputValue()
  expect(summary).toContain('I keep being pulled off the importer. He decides himself which questions he takes.')
  // The other looks at the same summary; what one writes, both have.
  await member.getByRole('button', { name: 'Wrap up' }).click()
  await lead.getByLabel('Summary, for you both').fill(`${summary} Priya tells support.`)
  await expect.poll(() => member.getByLabel('Summary, for you both').inputValue()).toContain('Priya tells support.')
  await member.getByLabel('Summary, for you both').fill(`${summary} Tomás tells support.`)
  await expect.poll(() => lead.getByLabel('Summary, for you both').inputValue()).toContain('Tomás tells support.')
  await lead.getByRole('radio', { name: 'In part' }).check({ force: true })
  await lead.getByRole('button', { name: /^Wrap up and mail/ }).click()
  await lead.getByText('The summary is on its way').waitFor()
  for (const address of ['priya@harbour.example', 'tomas@harbour.example'])
    await expect.poll(async () => (await world.mailTo(address)).at(-1)?.text).toContain('Tomás tells support.')
  await member.getByText('He decides himself').first().waitFor()
  await lead.getByRole('article').getByText('In part').waitFor()

  // Each leaves on their own; what they said stands side by side once both have said it.
  await lead.getByRole('radio', { name: 'Mostly clear' }).check({ force: true })
  await lead.getByRole('radio', { name: 'Uneasy' }).check({ force: true })
  await lead.getByText('Tomás sees it once they have answered too').waitFor()
  await member.getByText('Priya has answered.').waitFor()
  expect(await member.getByText('Uneasy', { exact: true }).count()).toBe(1) // the choice, not an answer
  await member.getByRole('radio', { name: 'Clear', exact: true }).check({ force: true })
  await member.getByRole('radio', { name: 'Confident' }).check({ force: true })
  await member.getByRole('button', { name: 'That is how I leave' }).click()
  await member.getByText('Mostly clear · Uneasy').waitFor()
  await lead.getByText('Clear · Confident').waitFor()
  await lead.getByRole('link', { name: 'Tomás & you' }).click()
  await lead.getByRole('link', { name: 'Next' }).click()
  await lead.getByRole('button', { name: /Left the room feeling/ }).click()
  await lead.getByRole('dialog').getByText('Tomás: Clear · Confident').waitFor()
  await lead.keyboard.press('Escape')
  await point(lead, 'Planning dates for January').getByText('moved on once').waitFor()
  expect(await point(lead, 'pulled off the importer').count()).toBe(0)

  // It is found again, and can be taken out.
  await lead.goto(`${world.url}/search?q=parser`)
  await lead.getByText('Move parser questions to the rota').first().waitFor()
}, 120_000)

test('one-on-one without a session asks to sign in, and the link of the mail works once', async () => {
  const page = await screens.open(null, '/people')
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel(/e-mail/i).fill('tomas@harbour.example')
  await page.keyboard.press('Enter')
  await page
    .getByText(/on its way|look into your mail|check your mail|sent/i)
    .first()
    .waitFor()
  const letters = await world.mailTo('tomas@harbour.example')
  const link = /\/sign-in\/\S+/.exec(letters.at(-1)!.text)![0]
  await page.goto(world.url + link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Priya Raman').first().waitFor()
  const second = await screens.open(null, link)
  await second.getByRole('button', { name: 'Sign in' }).click()
  await second.getByText('expired or was used before').waitFor()
})
