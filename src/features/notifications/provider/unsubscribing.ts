import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Kind } from '../rules/kinds.ts'

export interface Sender {
  publicUrl: string
  /** Signs the links with which one unsubscribes without signing in. */
  secret: string
}

/** RFC 8058: mail programs show a button, and one press is enough. */
export function unsubscribing(
  { workspaceId, personId }: { workspaceId: string; personId: string },
  kind: Kind | 'daily',
  { publicUrl, secret }: Sender,
): Record<string, string> {
  const token = signToken(`${workspaceId}.${personId}.${kind}`, secret)
  return {
    'List-Unsubscribe': `<${publicUrl}/unsubscribe/${token}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

function signToken(payload: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(`unsubscribe ${payload}`).digest('base64url')
  return `${Buffer.from(payload).toString('base64url')}.${signature}`
}

/** Who does not want what any more; null when the link is not one of ours. */
export function readToken(
  token: string,
  secret: string,
): { workspaceId: string; personId: string; kind: string } | null {
  const [encoded = '', signature = ''] = token.split('.')
  const payload = Buffer.from(encoded, 'base64url').toString()
  const expected = Buffer.from(signToken(payload, secret).split('.')[1]!)
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const [workspaceId, personId, kind] = payload.split('.') as [string, string, string]
  return { workspaceId, personId, kind }
}
