#!/usr/bin/env -S node --max-semi-space-size=8
import module from 'node:module'
import process from 'node:process'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Rapport needs Node.js 22.12 or newer; this is ${process.versions.node}. Install a newer one, then start it again.`,
  )
  process.exit(1)
}
module.enableCompileCache()
await import('../dist/server/main.js')
