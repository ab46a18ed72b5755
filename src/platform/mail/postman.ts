import nodemailer from 'nodemailer'

/** One message to one address, as text and as HTML. */
export interface Letter {
  to: string
  subject: string
  text: string
  html: string
  workspaceId: string | null
  /** Such as how to unsubscribe, or which thread it belongs to. */
  headers?: Record<string, string>
}

export interface Postman {
  /** False: there is no SMTP server, and letters stay in the outbox. */
  readonly delivers: boolean
  /** Rejects with a Refusal when the server did not take it. */
  deliver(letter: Omit<Letter, 'workspaceId'> & { id: string }): Promise<void>
}

/** Milliseconds a server may be silent. */
const PATIENCE = 10_000
/** Milliseconds one letter may take, however slowly the server talks. */
export const LONGEST_DELIVERY = 60_000

export function createPostman(smtpUrl: string | undefined, from: string): Postman {
  if (!smtpUrl) return { delivers: false, deliver: async () => {} }
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    dnsTimeout: PATIENCE,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  })
  return {
    delivers: true,
    // The message id is the letter's own: a server that got it twice after a broken connection can tell.
    deliver: async ({ id, ...letter }) =>
      void (await transport.sendMail({
        from,
        ...letter,
        messageId: `<${id}@rapport>`,
        signal: AbortSignal.timeout(LONGEST_DELIVERY),
      })),
  }
}

/** Why a letter did not go out, as nodemailer says it. */
export interface Refusal extends Error {
  code?: string
  /** The step of SMTP that was refused, such as RCPT TO. */
  command?: string
  responseCode?: number
  response?: string
}

/**
 * Whether the server will say the same of this letter for ever: its address or its content was refused for good (5xx). What is
 * wrong with us (a password, a sender, a busy or broken server) can be mended, and the letter goes out then.
 */
export function isFinal({ command, responseCode = 0 }: Refusal): boolean {
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA'
  return isAboutLetter && responseCode >= 500 && responseCode !== BAD_SEQUENCE
}

const BAD_SEQUENCE = 503
