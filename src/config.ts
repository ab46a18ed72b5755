import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Every setting, its default and a sentence of help. The only reader of process.env. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4545).describe('Port to listen on'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for the whole network'),
  DATA_DIR: z.string().default('./data').describe('Where the embedded database and the secret live'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'it begins with postgres://' })
    .optional()
    .describe(
      'PostgreSQL 15+ to use instead of the embedded database, e.g. postgres://user:password@host:5432/rapport',
    ),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('The address people type, e.g. https://rapport.example.com; needed behind a proxy'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'it begins with smtp:// or smtps://' })
    .optional()
    .describe('smtp://user:password@host:587; without it mail waits in the outbox of the operator'),
  MAIL_FROM: z.string().default('Rapport <rapport@localhost>').describe('Sender of every mail'),
  SECRET: z.string().min(32).optional().describe('Signs sessions; made and kept in DATA_DIR when left out'),
  SAMPLE_WORKSPACE: z
    .enum(['on', 'off'])
    .optional()
    .describe('Offer the sample workspace; on unless PUBLIC_URL is set'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('How much to log'),
})

export interface Config {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  publicUrl: string
  smtpUrl: string | undefined
  mailFrom: string
  secret: string
  operatorKey: string
  sampleWorkspace: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Reads the settings, or throws one sentence naming the setting that is wrong. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0]) as keyof typeof settings.shape
    throw new Error(`The setting ${name} is not usable: ${issue?.message} It is: ${settings.shape[name].description}.`)
  }
  const read = parsed.data
  const secret = read.SECRET ?? keptSecret(read.DATA_DIR)
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    publicUrl: (read.PUBLIC_URL ?? `http://${read.HOST === '0.0.0.0' ? 'localhost' : read.HOST}:${read.PORT}`).replace(
      /\/$/,
      '',
    ),
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    secret,
    operatorKey: secret.slice(0, 24),
    sampleWorkspace: (read.SAMPLE_WORKSPACE ?? (read.PUBLIC_URL ? 'off' : 'on')) === 'on',
    logLevel: read.LOG_LEVEL,
  }
}

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataDir, { recursive: true })
    fs.writeFileSync(file, randomBytes(36).toString('base64url'), { mode: 0o600 })
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** The settings as lines of help, for the command line and the self-hosting guide. */
export function settingsHelp(): string {
  return Object.entries(settings.shape)
    .map(([name, field]) => `${name.padEnd(18)}${field.description}`)
    .join('\n')
}
