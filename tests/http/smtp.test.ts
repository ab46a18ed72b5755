import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../src/platform/log.ts'
import { deliverLetter, GIVE_UP_DAYS, lettersToTryAgain } from '../../src/platform/mail/delivery.ts'
import { compose, createPostman, post } from '../../src/platform/mail/index.ts'
import { SECRET } from '../sign-in.ts'
import { answerTo, openWorld, type World } from '../world.ts'

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
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('nobody') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
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
beforeEach(() => {
  received = []
  refusals = []
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await world.close()
})

const letter = (to = 'tomas@harbour.example') =>
  world.database.asSystem('somebody causes a letter', (tx) =>
    post(tx, {
      to,
      subject: 'Wrap up?\r\nBcc: everybody@harbour.example',
      workspaceId: null,
      headers: { 'List-Unsubscribe': '<https://rapport.example/unsubscribe/x>' },
      ...compose(
        [
          'Tomás, it takes <three> minutes.',
          {
            heading: 'Due:',
            lines: [{ text: 'Ask <Ana>', detail: '(today)', url: 'https://rapport.example/1?a=1&b=2' }],
          },
        ],
        { label: 'Open', url: 'https://rapport.example/meetings/1' },
      ),
    }),
  )
const log = createLog('silent')
const send = (id: string, smtpUrl = url, now = new Date()) =>
  deliverLetter({ database: world.database, postman: createPostman(smtpUrl, 'Rapport <r@example.com>'), log }, id, now)
const again = (now: Date) =>
  world.database.asSystem('the job of every hour', (tx) => lettersToTryAgain(tx, { log }, now))
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const nowhere = 'smtp://127.0.0.1:9?connectionTimeout=500'
const row = (id: string) =>
  world.database.asSystem('looks at the outbox', (tx) =>
    tx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )

test('a letter goes out once, as text and as HTML, with its headers and without any of the writer’s', async () => {
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

test('where something leads stands behind it in the text, and in HTML its words are the link', async () => {
  const { text, html } = await row(await letter())
  expect(text).toContain('• Ask <Ana> (today): https://rapport.example/1?a=1&b=2')
  expect(html).toMatch(/<a href="https:\/\/rapport.example\/1\?a=1&amp;b=2"[^>]*>Ask &lt;Ana&gt;<\/a> \(today\)/)
})

test('a server that refuses, or is not there, loses nothing: the letter stays and goes out later, once', async () => {
  const id = await letter()
  refusals = [Object.assign(new Error('Mailbox busy'), { responseCode: 451 })]
  await expect(send(id)).rejects.toThrow(/Mailbox busy/)
  await expect(send(id, nowhere)).rejects.toThrow()
  expect(received).toEqual([])
  await send(id)
  await send(id)
  expect(received.length).toBe(1)
})

test('a server that says nothing, or takes a letter and never answers, holds nobody else up', async () => {
  const silent = await hanging(() => {})
  const deaf = await hanging((socket) => {
    let inData = false
    socket.write('220 deaf.example\r\n')
    socket.on('data', (bytes) => {
      if (inData) return
      inData = /^DATA/m.test(String(bytes))
      socket.write(inData ? '354 Go on\r\n' : '250 Yes\r\n')
    })
  })
  for (const { port, close } of [silent, deaf]) {
    const id = await letter()
    let over = false
    const sending = send(id, `smtp://127.0.0.1:${port}?ignoreTLS=true`)
      .catch(() => {})
      .finally(() => {
        over = true
      })
    await expect.poll(async () => (await row(id)).claimed_until).not.toBeNull()
    // While it hangs, others read and write, and nobody sends the same letter beside it.
    await Promise.all([answerTo(world.nobody.api.identity.me()), letter(), send(id)])
    expect([over, received]).toEqual([false, []])
    await close()
    await sending
    await send(id)
    expect(received.splice(0).map(({ raw }) => raw.includes(`<${id}@rapport>`))).toEqual([true])
  }
})

test('nobody waits for a silent server for ever', async () => {
  const { port, close } = await hanging(() => {})
  const id = await letter()
  await expect(send(id, `smtp://127.0.0.1:${port}?greetingTimeout=200`)).rejects.toThrow()
  expect((await row(id)).claimed_until).toBeNull()
  await close()
})

test('whoever ends while sending leaves the letter to others, a little later', async () => {
  const id = await letter()
  await world.database.asSystem('as a process does that ends in the middle', (tx) =>
    tx
      .updateTable('mail')
      .set({ claimed_until: inHours(0.02).toISOString() })
      .where('id', '=', id)
      .execute(),
  )
  await send(id)
  expect(received).toEqual([])
  await send(id, url, inHours(0.1))
  expect(received.length).toBe(1)
})

test('an outage of a night is no loss: what nobody tries any more is handed over again, until it is days old', async () => {
  const id = await letter()
  await expect(send(id, nowhere)).rejects.toThrow()
  expect(await again(inHours(0.5))).not.toContain(id)
  expect(await again(inHours(10))).toContain(id)
  await send(id)
  expect(received.length).toBe(1)
  expect(await again(inHours(20))).not.toContain(id)

  const old = await letter()
  await expect(send(old, nowhere)).rejects.toThrow()
  expect(await again(inHours(24 * GIVE_UP_DAYS + 1))).not.toContain(old)
  await send(old)
  expect(received.length).toBe(1)
})

test('a letter refused for good is not tried again; a server that does not know us is', async () => {
  const id = await letter('nobody@harbour.example')
  await send(id)
  expect(await row(id)).toMatchObject({ sent_at: null, last_error: expect.stringContaining('No such mailbox') })
  expect(await again(inHours(10))).not.toContain(id)
  refusals = [Object.assign(new Error('Too large for us'), { responseCode: 552 })]
  const large = await letter()
  await send(large)
  expect((await row(large)).failed_at).not.toBeNull()

  const other = await letter()
  await expect(send(other, url.replace('smtp://', 'smtp://us:wrong@'))).rejects.toThrow()
  expect((await row(other)).failed_at).toBeNull()
  await send(other)
  expect(received.length).toBe(1)
})

test('the operator sees what did not go out and why, and not a word of it', async () => {
  const working = await openWorld({ SMTP_URL: nowhere })
  const page = async () => (await fetch(`${working.url}/operator/${SECRET.slice(0, 24)}/mail`)).text()
  expect(await page()).toContain('the server has taken every letter')
  await working.database.asSystem('somebody causes a letter', (tx) =>
    post(tx, {
      to: 'tomas@harbour.example',
      subject: 'Your one-on-one',
      workspaceId: null,
      ...compose(['We spoke of the xylophone.']),
    }),
  )
  await expect.poll(page, { timeout: 20_000, interval: 500 }).toContain('tomas@harbour.example')
  expect(await page()).toMatch(/Your one-on-one.*ECONNREFUSED.*tried again every hour/s)
  expect(await page()).not.toContain('xylophone')
  await working.close()
})

/** A server that is there and does what it is told with whoever connects. */
async function hanging(talk: (socket: Socket) => void): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const listening = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    talk(socket)
  })
  listening.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    port: (listening.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      listening.close()
      await once(listening, 'close')
    },
  }
}
