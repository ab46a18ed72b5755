import { startApp } from './app.ts'
import { readConfig } from './config.ts'

try {
  const config = readConfig()
  const app = await startApp(config)
  console.info(`\n  Rapport is ready: ${app.url}\n`)
  const outbox = `${app.url}/operator/${config.operatorKey}/mail`
  console.info(
    config.smtpUrl
      ? `  What the mail server does not take: ${outbox}\n`
      : `  No SMTP_URL is set: mail waits at ${outbox}\n`,
  )
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      void app.close().then(() => process.exit(0))
    })
  }
} catch (error) {
  console.error(`\n  Rapport could not start. ${(error as Error).message}\n`)
  process.exit(1)
}
