import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { installPackage } from './install.ts'

/** The same engine without windows, menus and tabs: a page of its own costs a sixth. */
const SHELL = 'chromium-headless-shell'
const names = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium that browser tests drive: CHROMIUM_PATH, its shell if there is one or can be, any other, or one fetched now. */
export async function findChromium(): Promise<string> {
  const installed = look()
  if (installed && (process.env.CHROMIUM_PATH || installed.endsWith(SHELL))) return installed
  const found = (installPackage(SHELL) && look()) || installed || (installPackage('chromium') && look())
  if (found) return found
  console.info('Downloading Chromium …')
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' })
  const downloaded = look()
  if (downloaded) return downloaded
  throw new Error('No Chromium was found or could be installed. Install it, or set CHROMIUM_PATH to one.')
}

function look(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [
    process.env.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...usualPlaces,
    chromium.executablePath(),
  ].find((file) => file && fs.existsSync(file))
}
