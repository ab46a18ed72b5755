import fs from 'node:fs'
import path from 'node:path'

/** `npm start`: builds the screens when they are missing or older than their source, then runs the server from source. */
const root = path.resolve(import.meta.dirname, '..')
const built = path.join(root, 'dist/web/index.html')

if (
  newest([path.join(root, 'src'), path.join(root, 'content/locales'), path.join(root, 'package-lock.json')]) >
  changedAt(built)
) {
  console.info('\n  Building the screens, once …')
  const { buildScreens } = await import('./build.ts')
  await buildScreens()
}
await import('../src/main.ts')

function changedAt(file: string): number {
  return fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0
}

function newest(places: string[]): number {
  return Math.max(
    ...places.map((place) =>
      fs.statSync(place).isDirectory()
        ? newest(fs.readdirSync(place).map((name) => path.join(place, name)))
        : place.endsWith('.test.ts')
          ? 0
          : fs.statSync(place).mtimeMs,
    ),
    0,
  )
}
