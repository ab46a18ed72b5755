declare module 'virtual:contract' {
  import type { contract } from '../contract.ts'

  const paths: typeof contract
  export default paths
}

declare module '*.po' {
  export const messages: Record<string, string>
}
