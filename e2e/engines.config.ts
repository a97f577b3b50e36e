// How the procedures run on Firefox and WebKit: the same flows, served the same way.
import { join } from 'node:path'
import { defineConfig, type Project } from '@playwright/test'

import { findBrowser, isOwnBuild } from '#tools/browsers.ts'

import chromiumConfig from './playwright.config.ts'

// Every worker process reads this file again; they inherit what the first one found or installed.
process.env['FIREFOX_PATH'] ??= findBrowser('firefox') ?? ''
process.env['WEBKIT_PATH'] ??= findBrowser('webkit') ?? ''
const firefoxPath = process.env['FIREFOX_PATH']
const webkitPath = process.env['WEBKIT_PATH']

/** The documented procedures, and what depends on the engine most. */
const flows = [
  'basic-auth',
  'create-*',
  'deactivate',
  'engines',
  'expiring-keys',
  'generate-api-key',
  'payments-settings',
  'permissions',
]
/** WebKit's inspector drives one window alone, presses no keys, and asks nobody who goes Back. */
const flowsOfFirefox = ['conflict', 'gallery-engines', 'leaving', 'role-knowledge']

const files = (names: string[]) => names.map((name) => `${name}.e2e.ts`)

const firefox: Project = {
  name: 'firefox',
  testMatch: files([...flows, ...flowsOfFirefox]),
  use: isOwnBuild('firefox', firefoxPath)
    ? { browserName: 'firefox', launchOptions: {} }
    : {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: join(import.meta.dirname, 'engines/firefox.ts') },
      },
}

/** Where this is not Playwright's own, e2e/test.ts puts webkit.ts in the place of `webkit.launch`. */
const webkit: Project = {
  name: 'webkit',
  testMatch: files(flows),
  // On a reload with changes, its window asks what nobody there can answer.
  grepInvert: /not saved away/,
  use: { browserName: 'webkit', launchOptions: {} },
}

const { reporter: _, projects: __, ...shared } = chromiumConfig

export default defineConfig({
  ...shared,
  // Each context of WebKit is a browser of its own, which a third beside two cores only holds up.
  workers: 2,
  outputDir: join(import.meta.dirname, '../test-results/engines'),
  reporter: [
    ['list'],
    ['json', { outputFile: join(import.meta.dirname, '../test-results/engines.json') }],
  ],
  use: { ...shared.use, deviceScaleFactor: 1, launchOptions: {} },
  projects: [...(firefoxPath === '' ? [] : [firefox]), ...(webkitPath === '' ? [] : [webkit])],
})
