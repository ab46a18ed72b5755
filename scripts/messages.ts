import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

// A sentence that is not in the catalogue would be shown as its id. Extracts anew and says what was missing.
const root = path.resolve(import.meta.dirname, '..')
const catalogue = path.join(root, 'content/locales/en.po')
const ids = () => new Set(fs.readFileSync(catalogue, 'utf8').match(/^msgid (?:.|\n")+/gm))
const kept = fs.readFileSync(catalogue, 'utf8')
const before = ids()
execFileSync(path.join(root, 'node_modules/.bin/lingui'), ['extract', '--clean'], { cwd: root, stdio: 'ignore' })
const missing = [...ids()].filter((id) => !before.has(id))
fs.writeFileSync(catalogue, kept)
if (missing.length > 0) {
  console.error(
    `The catalogue lacks ${missing.length} sentences. Run: npm run messages\n${missing.slice(0, 10).join('\n')}`,
  )
  process.exit(1)
}
