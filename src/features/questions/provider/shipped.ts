import fs from 'node:fs'
import path from 'node:path'
import { load } from 'js-yaml'
import { Bank, type BankQuestion } from '../rules/bank.ts'
import { topics } from '../rules/topics.ts'

/** Reads the bank of questions; a question that is not usable stops the start, naming itself. */
export function readShippedQuestions(contentDirectory: string, locale = 'en'): BankQuestion[] {
  const directory = path.join(contentDirectory, 'questions', locale)
  const read = fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => load(fs.readFileSync(path.join(directory, name), 'utf8')) as unknown[])
  const bank = Bank.safeParse(read)
  if (bank.success) return bank.data.toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic))
  throw new Error(`The questions in ${directory} are not usable: ${bank.error.issues[0]?.message}`)
}
