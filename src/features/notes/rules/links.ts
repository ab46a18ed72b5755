/** Where a link in a note may lead. Everything else stays text. */
const linkProtocols = ['http', 'https', 'mailto', 'tel'] as const

export function isSafeAddress(address: unknown): address is string {
  if (typeof address !== 'string' || !URL.canParse(address)) return false
  return linkProtocols.some((protocol) => new URL(address).protocol === `${protocol}:`)
}
