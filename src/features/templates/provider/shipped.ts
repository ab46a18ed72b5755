import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { type Template, template } from '../contract.ts'

/** Reads the templates that come with Rapport; a file that is not one stops the start, naming itself. */
export function readShippedTemplates(contentDirectory: string, locale = 'en'): Template[] {
  const directory = path.join(contentDirectory, 'templates', locale)
  return fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const read = template.safeParse(parse(fs.readFileSync(path.join(directory, name), 'utf8')))
      if (!read.success) throw new Error(`The template ${name} is not usable: ${read.error.issues[0]?.message}`)
      return read.data
    })
}
