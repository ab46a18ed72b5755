import { defineConfig } from 'vitest/config'

// Three projects: pure laws (no I/O), laws over HTTP on a real database, and laws in a real browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: 2,
          isolate: false, // pure laws share their modules: most of the time would go into loading them again
          include: ['src/**/*.test.ts', 'tests/coach/**/*.test.ts'],
          setupFiles: ['tests/setup/properties.ts'],
          testTimeout: 30_000, // a busy machine takes its time; a law does not depend on it
        },
      },
      {
        test: {
          name: 'http',
          maxWorkers: 2,
          isolate: false, // each file has a world of its own; the code is the same
          include: ['tests/http/**/*.test.ts', 'tests/access/**/*.test.ts', 'tests/fuzz/**/*.test.ts'],
          globalSetup: ['tests/setup/template.ts'],
          setupFiles: ['tests/setup/properties.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/template.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } }, // as above
          maxWorkers: 4, // they wait more than they work
        },
      },
    ],
  },
})
