import { spawn } from 'node:child_process'
import path from 'node:path'
import { createServer } from 'vite'

/** `npm run dev`: the server restarts on change, the screens reload by themselves; open the address Vite prints. */
const root = path.resolve(import.meta.dirname, '..')
const server = spawn(process.execPath, ['--watch-path=src', '--watch-path=db', 'src/main.ts'], {
  cwd: root,
  stdio: 'inherit',
})
const screens = await createServer({ configFile: path.join(root, 'vite.config.ts') })
await screens.listen()
screens.printUrls()
process.on('SIGINT', () => {
  server.kill('SIGINT')
  void screens.close().then(() => process.exit(0))
})
