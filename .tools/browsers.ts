// Finds the browsers that the flows run on, or installs them; never asks.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, firefox, webkit, type BrowserType } from '@playwright/test'

const isRoot = process.getuid?.() === 0

type Engine = {
  /** The variable that names a browser to take instead of all others. */
  variable: string
  /** The build that Playwright brings, if somebody let it download one. */
  playwright: BrowserType
  /** Debian's packages, which come with all that they need. */
  packages: string[]
  /** The browser of those packages. */
  installed: () => string | undefined
  /** Any other that may be there. */
  others: () => string | undefined
}

/** Chromium without its windows: the flows take a third less time in it. */
const shell = 'chromium-headless-shell'

const engines = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    playwright: chromium,
    packages: [shell],
    installed: () => onPath(shell),
    others: () => onPath('chromium', 'google-chrome', 'google-chrome-stable', 'chrome'),
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    playwright: firefox,
    packages: ['firefox-esr'],
    installed: () => onPath('firefox-esr'),
    others: () => onPath('firefox'),
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    playwright: webkit,
    // The browser comes with the library. It has no mode without a window, so it gets a screen; its
    // locale is the system's.
    packages: ['libwebkit2gtk-4.1-0', 'xvfb', 'locales'],
    installed: () =>
      existsSync('/usr/bin/Xvfb')
        ? globSync('/usr/{lib/*,libexec}/webkit2gtk-4.1/MiniBrowser')[0]
        : undefined,
    others: () => undefined,
  },
} satisfies Record<string, Engine>

export type EngineName = keyof typeof engines

export const engineNames = ['chromium', 'firefox', 'webkit'] as const satisfies EngineName[]

/** The variable of the environment by which somebody names a browser to take. */
export function variableOf(name: EngineName): string {
  return engines[name].variable
}

/** The path of this browser, installed if need be; nothing where it cannot be had. */
export function findBrowser(name: EngineName): string | undefined {
  const { variable, playwright, packages, installed, others }: Engine = engines[name]
  const named = process.env[variable]
  // Named as nothing: somebody has looked already.
  if (named !== undefined) return named === '' ? undefined : named
  const ownBuild = () =>
    starts(playwright.executablePath()) ? playwright.executablePath() : undefined
  return (
    // Chromium's shell is faster than the build that Playwright brings; of the others, Playwright's
    // own is the one it drives best.
    (name === 'chromium' ? installed() : undefined) ??
    ownBuild() ??
    installed() ??
    (installOnDebian(packages) ? installed() : undefined) ??
    others() ??
    (installWithPlaywright(name) ? ownBuild() : undefined)
  )
}

/** The path of this browser. Throws when there is none and none could be installed. */
export function needBrowser(name: EngineName): string {
  const found = findBrowser(name)
  if (found !== undefined) return found
  throw new Error(
    `No ${name} was found or could be installed: set ${engines[name].variable} to one`,
  )
}

/**
 * The path of a driver for Debian's Chromium, by which WebDriver drives it. Nothing where it cannot
 * be had: whoever drives another Chromium brings a driver that fits.
 */
export function findDriver(): string | undefined {
  return (
    process.env['CHROMEDRIVER_PATH'] ??
    onPath('chromedriver') ??
    (installOnDebian(['chromium-driver']) ? onPath('chromedriver') : undefined)
  )
}

/** Whether Playwright drives the browser at this path without a bridge. */
export function isOwnBuild(name: EngineName, path: string): boolean {
  return path === engines[name].playwright.executablePath()
}

/** What this browser is, in words: `Firefox 153.7`. */
export function describeBrowser(name: EngineName, path: string): string {
  if (name === 'webkit' && !isOwnBuild(name, path)) {
    // It tells its version on a screen only.
    return `WebKitGTK ${outputOf('dpkg-query', ['--show', '--showformat=${Version}', 'libwebkit2gtk-4.1-0'])}`
  }
  return outputOf(path, ['--version'])
}

function outputOf(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? ''
}

function onPath(...wanted: string[]): string | undefined {
  const folders = process.env['PATH']?.split(delimiter) ?? []
  return folders.flatMap((folder) => wanted.map((name) => join(folder, name))).find(starts)
}

/** Some systems lack its libraries, or have a note in its place that says how to get it. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version']).status === 0
}

function installOnDebian(packages: string[]): boolean {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false
  run('apt-get', ['update'])
  return run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages])
}

function installWithPlaywright(name: EngineName): boolean {
  return run('playwright', ['install', ...(isRoot ? ['--with-deps'] : []), name])
}

/** Whether a step went well. One that fails is not the end: there is another way, or none is left. */
function run(command: string, args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}
