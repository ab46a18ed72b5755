import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

/**
 * Builds the screens into dist/web and the server into dist/server. Dependencies stay outside the server's bundle: the
 * package installs them.
 */
const root = path.resolve(import.meta.dirname, '..')
const { dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}

export async function buildScreens(): Promise<void> {
  await build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' })
  compress(path.join(root, 'dist/web/assets'))
}

/** Once, and as small as it gets, so that the server only has to hand it out. */
function compress(directory: string): void {
  for (const file of fs.readdirSync(directory).filter((name) => /[.](js|css)$/.test(name))) {
    const bytes = fs.readFileSync(path.join(directory, file))
    fs.writeFileSync(path.join(directory, `${file}.br`), brotliCompressSync(bytes))
    fs.writeFileSync(path.join(directory, `${file}.gz`), gzipSync(bytes, { level: 9 }))
  }
}

export async function buildServer(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { external: Object.keys(dependencies), noExternal: [] },
    build: {
      ssr: 'src/main.ts',
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
  })
}

if (import.meta.main) {
  await buildScreens()
  await buildServer()
}
