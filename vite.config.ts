import { fileURLToPath } from 'node:url'
import type { PluginItem } from '@babel/core'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import { minifyContractRouter } from '@orpc/contract'
import prefresh from '@prefresh/vite'
import babel from '@rolldown/plugin-babel'
import { defineConfig, type Plugin } from 'vite'
import { compiledMessages } from './scripts/compiled-messages.ts'

const root = fileURLToPath(new URL('./src/web', import.meta.url))
const server = process.env.RAPPORT_SERVER ?? 'http://127.0.0.1:4545'

const liveNotes =
  /node_modules\/(?:yjs|lib0|y-protocols|@hocuspocus|@lifeomic)\/|notes\/web\/(?:connection|document-provider|live-socket|pair-channel|pair-session)/
const readsSentences =
  /chrono-node|action-items\/rules\/(?:dates\/(?!days\.)|words\/|owner|name|reading|verbs|sentence-|second-|wording|fold)/
/** Fetched when they are first needed, by many parts of the pages: no page waits for them, so what all share must not hold them. */
const fetchedLater = [
  { name: 'live', test: liveNotes },
  { name: 'reading', test: readsSentences },
  { name: 'private-notes', test: /features\/private-notes\//, minShareCount: 4 },
]
/** What every page needs, and what many need, in one piece each: thirty small files compress worse than one. */
const pieces = [
  { name: 'shell', tags: ['$initial' as const], includeDependenciesRecursively: false },
  ...fetchedLater.map((group) => ({ ...group, priority: 1, includeDependenciesRecursively: false })),
  { name: 'common', minShareCount: 4 },
]

/** Screens are written as React; Preact carries them out in a fifth of its size (docs/decisions/016-preact.md). */
const asReact = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
}
const alias = Object.entries(asReact).map(([name, replacement]) => ({ find: new RegExp(`^${name}$`), replacement }))

const { preset, rolldown } = linguiTransformerBabelPreset({ descriptorFields: 'message' })
const messages = { preset: { plugins: [...(preset as { plugins: PluginItem[] }).plugins, compiledMessages] }, rolldown }

export default defineConfig({
  root,
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic' } },
  plugins: [await prefresh(), lingui(), babel({ presets: [messages] }), contractPaths()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }, // every browser that runs this target has it
    rolldownOptions: {
      output: { codeSplitting: { groups: pieces } },
      // "use client" means nothing here; and whoever imports the live notes statically is itself fetched later.
      checks: { moduleLevelDirective: false, ineffectiveDynamicImport: false },
    },
  },
  server: { proxy: { '/api/': server, '/live': { target: server, ws: true } } },
})

/** The browser needs only the paths and methods of the API: schemas and words stay on the server, and Zod out of the first page. */
function contractPaths(): Plugin {
  return {
    name: 'rapport-contract-paths',
    resolveId: (id) => (id === 'virtual:contract' ? '\0virtual:contract' : null),
    load: async (id) => {
      if (id !== '\0virtual:contract') return null
      const { contract } = (await import('./src/contract.ts')) as typeof import('./src/contract.ts')
      const called = (key: string, value: unknown) => (key === 'summary' || key === 'tags' ? undefined : value)
      return `export default ${JSON.stringify(minifyContractRouter(contract), called)}`
    },
  }
}
