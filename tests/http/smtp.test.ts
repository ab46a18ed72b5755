import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose, createPostman, post, sendFromOutbox } from '../../src/platform/mail/index.ts'
import { openWorld, type World } from '../world.ts'

// Letters on their way through a real SMTP server.
let world: World
let server: SMTPServer
let url: string
let received: { to: string[]; raw: string }[] = []
/** How the server answers the next letters; then it takes them. */
let refusals: (Error & { responseCode: number })[] = []

beforeAll(async () => {
  world = await openWorld()
  server = new SMTPServer({
    authOptional: true,
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (chunk) => {
        raw += chunk
      })
      stream.on('end', () => {
        const refusal = refusals.shift()
        if (refusal) return done(refusal)
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?ignoreTLS=true`
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await world.close()
})

const letter = () =>
  world.database.asSystem('somebody causes a letter', (tx) =>
    post(tx, {
      to: 'tomas@harbour.example',
      subject: 'Wrap up?\r\nBcc: everybody@harbour.example',
      workspaceId: null,
      headers: { 'List-Unsubscribe': '<https://rapport.example/unsubscribe/x>' },
      ...compose(['Tomás, it takes <three> minutes.'], { label: 'Open', url: 'https://rapport.example/meetings/1' }),
    }),
  )
const send = (id: string, smtpUrl = url) =>
  world.database.asSystem('the mail job', (tx) =>
    sendFromOutbox(tx, createPostman(smtpUrl, 'Rapport <r@example.com>'), id),
  )

test('a letter goes out once, as text and as HTML, with its headers and without any of the writer’s', async () => {
  received = []
  const id = await letter()
  await Promise.all([send(id), send(id)])
  await send(id)
  expect(received.length).toBe(1)
  const { raw, to } = received[0]!
  expect(to).toEqual(['tomas@harbour.example'])
  expect(raw).toContain(`Message-ID: <${id}@rapport>`)
  expect(raw).toContain('List-Unsubscribe: <https://rapport.example/unsubscribe/x>')
  expect(raw).toContain('Subject: Wrap up? Bcc: everybody@harbour.example')
  expect(raw).not.toMatch(/^Bcc:/m)
  expect(raw).toMatch(/Content-Type: text\/plain/)
  expect(raw).toMatch(/Content-Type: text\/html/)
  expect(raw).toContain('&lt;three&gt;')
})

test('a server that refuses, or is not there, loses nothing: the letter stays and goes out later, once', async () => {
  received = []
  const id = await letter()
  refusals = [Object.assign(new Error('Mailbox busy'), { responseCode: 451 })]
  await expect(send(id)).rejects.toThrow(/Mailbox busy/)
  await expect(send(id, 'smtp://127.0.0.1:9?connectionTimeout=500')).rejects.toThrow()
  expect(received).toEqual([])
  await send(id)
  await send(id)
  expect(received.length).toBe(1)
})
