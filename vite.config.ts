import { fileURLToPath } from 'node:url'
import type { PluginItem } from '@babel/core'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import { minifyContractRouter } from '@orpc/contract'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compiledMessages } from './scripts/compiled-messages.ts'

const root = fileURLToPath(new URL('./src/web', import.meta.url))
const server = process.env.RAPPORT_SERVER ?? 'http://127.0.0.1:4545'

/** What every page needs, in one piece: thirty small files compress worse than one. */
const SHELL = { name: 'shell', tags: ['$initial' as const], includeDependenciesRecursively: false }

const { preset, rolldown } = linguiTransformerBabelPreset({ descriptorFields: 'message' })
const messages = { preset: { plugins: [...(preset as { plugins: PluginItem[] }).plugins, compiledMessages] }, rolldown }

export default defineConfig({
  root,
  plugins: [react(), lingui(), babel({ presets: [messages] }), contractPaths()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }, // every browser that runs this target has it
    rolldownOptions: { output: { codeSplitting: { groups: [SHELL] } } },
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
