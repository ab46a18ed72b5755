import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '../..')

/** Kilobytes (1,024) of a module with everything it imports, minified and gzipped. */
export async function kilobytesOf(entry: string): Promise<number> {
  const bundle = await rolldown({ input: join(root, entry), platform: 'browser', logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  const code = output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('')
  return gzipSync(code, { level: 9 }).length / 1024
}
