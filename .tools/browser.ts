// Finds a Chromium for the flows, or installs one; never asks.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome']
const isRoot = process.getuid?.() === 0

/** The path of a Chromium. Throws when there is none and none could be installed. */
export function findChromium(): string {
  const { CHROMIUM_PATH, PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH } = process.env
  const named = CHROMIUM_PATH ?? PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
  if (named !== undefined) return named
  for (const install of [() => undefined, installOnDebian, installWithPlaywright]) {
    install()
    const found = candidates().find(starts)
    if (found !== undefined) return found
  }
  throw new Error('No Chromium was found or could be installed: set CHROMIUM_PATH to one')
}

/** Playwright's own download, then what is on the path. */
function candidates(): string[] {
  const folders = process.env['PATH']?.split(delimiter) ?? []
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [chromium.executablePath(), ...onPath]
}

/** Some systems lack its libraries, or have a note in its place that says how to get it. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version']).status === 0
}

/** The system's package comes with all that it needs. */
function installOnDebian(): void {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return
  run('apt-get', ['update'])
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
}

function installWithPlaywright(): void {
  run('playwright', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
}

/** A step that fails is not the end: the next look, or the next way to install, tells. */
function run(command: string, args: string[]): void {
  console.log(`$ ${command} ${args.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: 'inherit', env })
}
