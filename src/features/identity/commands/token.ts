import { createHash } from 'node:crypto'

/** What the database knows of a token that stands in a link: enough to recognise it, too little to use it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
