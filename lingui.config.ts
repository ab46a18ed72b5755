import { defineConfig } from '@lingui/cli'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: '<rootDir>/content/locales/{locale}', include: ['src'], exclude: ['**/*.test.ts'] }],
})
