// How the flows run: one Chromium against the built product, as .tools/serve.ts serves it.
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

import { needBrowser } from '#tools/browsers.ts'

import { patienceMs } from './patience.ts'

const root = join(import.meta.dirname, '..')
// Not the port of `npm start`, so that the product can stay open while the flows run.
const port = Number(process.env['E2E_PORT'] ?? 4174)
const baseURL = `http://localhost:${port}/`
// Every worker process reads this file again; they inherit what the first one found or installed.
process.env['CHROMIUM_PATH'] ??= needBrowser('chromium')

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: join(root, 'test-results/flows'),
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results/flows.json') }]],
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  // One more than the cores of a small machine: a flow also waits, and another uses that time.
  workers: 3,
  retries: 0,
  // A busy machine is slow, not wrong.
  timeout: 240_000,
  expect: { timeout: patienceMs },
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    // Nobody watches, and drawing in software is dear: a quarter of the pixels, and no frames of a
    // transition. Whoever measures sets the scale back to one.
    deviceScaleFactor: 0.5,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // A flow runs its code once or twice: optimising it costs more than it gives.
        '--js-flags=--no-opt --no-maglev',
        // Nor does drawing in software gain from a process of its own.
        '--in-process-gpu',
        // Quiet on the network: what the browser itself wants to fetch is no part of a flow.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: 'node .tools/serve.ts',
    cwd: root,
    env: { PORT: String(port), BASE_PATH: '/' },
    url: baseURL,
    reuseExistingServer: false,
  },
})
