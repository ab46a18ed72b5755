import { argon2id } from 'hash-wasm'
import { ARGON2 } from '../rules/keys.ts'

/** Stretches a passphrase away from the page, so that nothing stutters, and under a policy of its own. */
addEventListener('message', async ({ data }: MessageEvent<{ password: string; salt: Uint8Array }>) => {
  try {
    const key = await argon2id({
      ...data,
      memorySize: ARGON2.memoryKiB,
      iterations: ARGON2.passes,
      parallelism: ARGON2.lanes,
      hashLength: ARGON2.length,
      outputType: 'binary',
    })
    postMessage({ key })
  } catch (error) {
    postMessage({ failed: String(error) })
  }
})
