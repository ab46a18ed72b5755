import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { installPackage } from './install.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium that browser tests drive: CHROMIUM_PATH, one that is installed, or else one installed now. */
export async function findChromium(): Promise<string> {
  const installed = look()
  if (installed) return installed
  if (installPackage('chromium')) {
    const now = look()
    if (now) return now
  }
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
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...usualPlaces,
    chromium.executablePath(),
  ].find((file) => file && fs.existsSync(file))
}
