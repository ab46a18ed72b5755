import fs from 'node:fs'
import path from 'node:path'
import { load } from 'js-yaml'
import { type Story, story } from '../rules.ts'

/** The story that ships with Rapport. */
export function readShippedStory(contentDirectory: string): Story {
  return story.parse(load(fs.readFileSync(path.join(contentDirectory, 'sample/en/harbour.yaml'), 'utf8')))
}
