// Playwright starts the simulator and stops it: one server, a session for each browser context.
import { defineConfig } from '@playwright/test'

const port = Number(process.env['PORT'] ?? 4173)
const baseURL = `http://localhost:${port}/`
// Only where Playwright's own browser is not to be had.
const executablePath = process.env['CHROMIUM_PATH']

export default defineConfig({
  testMatch: '*.suite.{ts,mjs}',
  // Each context has a session of its own, so nothing has to be arranged for that.
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'report.json' }]],
  use: {
    baseURL,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `simulator serve --backend http --port ${port}`,
    url: baseURL,
  },
})
