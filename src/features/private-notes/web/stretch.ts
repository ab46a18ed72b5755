import type { Stretch } from '../rules/keys.ts'
import address from './argon2-worker.ts?worker&url'

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** Argon2id in a worker that lives for one passphrase. */
export const stretch: Stretch = (password, salt) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(trusted(address), { type: 'module' })
    const end = () => worker.terminate()
    worker.onmessage = ({ data }: MessageEvent<{ key?: Uint8Array<ArrayBuffer>; failed?: string }>) => {
      end()
      if (data.key) resolve(data.key)
      else reject(new Error(data.failed))
    }
    worker.onerror = () => {
      end()
      reject(new Error('The passphrase could not be worked on in this browser.'))
    }
    worker.postMessage({ password, salt })
  })

/** The worker's script in the browser's cache, for when there is no network. */
export const prepareStretching = (): Promise<unknown> => fetch(address).then((response) => response.blob())

/** Only this one address may become a worker. */
function trusted(url: string): string {
  const policies = (window as { trustedTypes?: Policies }).trustedTypes
  return policies ? policies.createPolicy('rapport-worker', { createScriptURL: () => url }).createScriptURL(url) : url
}
