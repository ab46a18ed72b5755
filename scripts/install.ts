import { spawnSync } from 'node:child_process'

/** Installs a Debian package where that is possible: as root, with apt-get. Says whether it worked. */
export function installPackage(...names: string[]): boolean {
  if (process.getuid?.() !== 0) return false
  console.info(`Installing ${names.join(' ')} …`)
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update'], options)
  return spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], options).status === 0
}
