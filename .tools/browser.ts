// Finds a Chromium for the flows, or installs one; never asks.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** Chromium without its windows: the flows take a third less time in it. */
const shell = 'chromium-headless-shell'
const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome']
const isRoot = process.getuid?.() === 0

/** The path of a Chromium. Throws when there is none and none could be installed. */
export function findChromium(): string {
  const { CHROMIUM_PATH, PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH } = process.env
  const named = CHROMIUM_PATH ?? PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
  if (named !== undefined) return named
  const found =
    onPath([shell]) ??
    downloaded() ??
    (installOnDebian() ? onPath([shell]) : undefined) ??
    onPath(names) ??
    (installWithPlaywright() ? downloaded() : undefined)
  if (found !== undefined) return found
  throw new Error('No Chromium was found or could be installed: set CHROMIUM_PATH to one')
}

/** Playwright's own, if somebody let it download one. */
function downloaded(): string | undefined {
  const path = chromium.executablePath()
  return starts(path) ? path : undefined
}

function onPath(wanted: string[]): string | undefined {
  const folders = process.env['PATH']?.split(delimiter) ?? []
  return folders.flatMap((folder) => wanted.map((name) => join(folder, name))).find(starts)
}

/** Some systems lack its libraries, or have a note in its place that says how to get it. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version']).status === 0
}

/** The system's package comes with all that it needs. */
function installOnDebian(): boolean {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false
  run('apt-get', ['update'])
  return run('apt-get', ['install', '--yes', '--no-install-recommends', shell])
}

function installWithPlaywright(): boolean {
  return run('playwright', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
}

/** Whether a step went well. One that fails is not the end: there is another way, or none is left. */
function run(command: string, args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}
