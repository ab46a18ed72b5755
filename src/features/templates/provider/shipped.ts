import fs from 'node:fs'
import path from 'node:path'
import { load } from 'js-yaml'
import { shippedTemplate, type Template } from '../contract.ts'
import { memberFirst, minutesOf } from '../rules.ts'

/** Reads the templates that come with Rapport, in their order; a file that is not one stops the start, naming itself. */
export function readShippedTemplates(contentDirectory: string, locale = 'en'): Template[] {
  const directory = path.join(contentDirectory, 'templates', locale)
  return fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const read = shippedTemplate.safeParse(load(fs.readFileSync(path.join(directory, name), 'utf8')))
      if (!read.success) throw new Error(`The template ${name} is not usable: ${read.error.issues[0]?.message}`)
      const { sections } = read.data
      if (memberFirst(sections).some((section, at) => section !== sections[at]))
        throw new Error(`The template ${name} is not usable: what the member brings comes before what the lead brings.`)
      return read.data
    })
    .sort((a, b) => a.order - b.order)
    .map(({ order: _, ...words }) => ({
      ...words,
      minutes: minutesOf(words.sections),
      origin: 'shipped',
      authorName: null,
      shared: true,
    }))
}
