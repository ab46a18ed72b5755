import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** What ARCHITECTURE.md promises about the tree, checked. `node scripts/house.ts` prints every place that breaks it. */
const root = path.resolve(import.meta.dirname, '..')
const LONGEST = 300

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && fs.existsSync(path.join(root, file)))
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')
const source = files.filter((file) => /^src\/.*\.tsx?$/.test(file))
const faults: string[] = []
const fault = (file: string, what: string) => faults.push(`${file}: ${what}`)

const inFeature = /^src\/features\/([^/]+)\/(.+)$/
const closedNames =
  /^((contract|rules|queries|commands|routes|jobs|live|mail)\.ts|(rules|queries|commands|provider|web)\/.+|[\w-]+\.test\.ts)$/

for (const file of source) {
  const [, , inside] = inFeature.exec(file) ?? []
  if (inside && !closedNames.test(inside)) fault(file, 'a feature has no file of this name')
}
for (const file of source.filter((name) => !name.endsWith('.test.ts'))) {
  for (const target of importsOf(file)) checkImport(file, target)
}

const speaksSql = /\bsql(<[^`]*>)?`|\bsql\.\w+\(|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
const maySpeakSql = /^src\/(platform\/|features\/[^/]+\/(queries|commands)(\.ts|\/))|\.test\.ts$/
for (const file of source.filter((name) => !maySpeakSql.test(name))) {
  if (speaksSql.test(read(file))) fault(file, 'SQL stands in queries, commands, db and platform only')
}

for (const file of files.filter((name) => /\.(tsx?|css|sql)$/.test(name))) {
  const text = read(file)
  const lines = text.split('\n').length - 1
  if (lines > LONGEST && !/^(\/\/|--|\/\*\*?) .*(long|lines)/im.test(text.split('\n').slice(0, 6).join('\n')))
    fault(file, `${lines} lines; cut it along a seam of the domain, or say in its first lines why it is long`)
  if (/\b(TODO|FIXME|XXX)\b/.test(text) && !file.startsWith('scripts/') && !/action-items|exchange|coach/.test(file))
    fault(file, 'something is left to do')
}
for (const cycle of circles()) faults.push(`import circle: ${cycle.join(' → ')}`)

if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}

function checkImport(file: string, { target, typeOnly }: { target: string; typeOnly: boolean }): void {
  const from = inFeature.exec(file)
  const to = inFeature.exec(target)
  const isWeb = file.startsWith('src/web/') || from?.[2]?.startsWith('web/')
  if (file.startsWith('src/platform/') && to) fault(file, `the platform imports no feature, but ${target}`)
  if (!to) {
    if (
      isWeb &&
      target.startsWith('src/platform/') &&
      !typeOnly &&
      !/platform\/(ids|http\/problem-client)\.ts$/.test(target)
    )
      fault(file, `screens do not import ${target}`)
    return
  }
  const part = to[2]!
  const isContract = part === 'contract.ts'
  const isRules = part === 'rules.ts' || part.startsWith('rules/')
  if (isWeb) {
    if (!typeOnly && !isRules && !isContract && !part.startsWith('web/'))
      fault(file, `screens import contract, rules and types only, but ${target}`)
  } else if (from && from[1] !== to[1]) {
    const isShared = isContract || isRules || /^(queries|commands)(\.ts|\/index\.ts)$/.test(part)
    if (!isShared && !typeOnly)
      fault(file, `features import each other through contract, rules, queries, commands, but ${target}`)
  }
  if (from && (from[2] === 'rules.ts' || from[2]!.startsWith('rules/')) && !isRules && !isContract && !typeOnly)
    fault(file, `rules are pure, but import ${target}`)
}

interface Import {
  target: string
  typeOnly: boolean
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]/gms)
  return [...found].map(([, type, target]) => ({
    target: path.posix.join(path.posix.dirname(file), target!),
    typeOnly: type !== undefined,
  }))
}

/** Files that import each other in a circle; types alone make none. */
function circles(): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const visit = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file)
    if (at !== -1) {
      found.push([...trail.slice(at), file])
      return
    }
    if (done.has(file)) return
    for (const { target, typeOnly } of fs.existsSync(path.join(root, file)) && /\.tsx?$/.test(file)
      ? importsOf(file)
      : [])
      if (!typeOnly) visit(target, [...trail, file])
    done.add(file)
  }
  for (const file of source) visit(file, [])
  return found
}
