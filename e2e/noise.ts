// What a page tells in its console, and what of that is an engine's own and means nothing.
import type { Page } from '@playwright/test'

/** Firefox tells of each request through a worker that its page no longer waits for. */
const noiseOfFirefox = [
  /A ServiceWorker intercepted the request and encountered an unexpected error/,
]

/**
 * WebKit knows no manifests, wonders on a slow machine where a chunk is that it loaded ahead, and
 * calls whatever was on its way from here when the page was left something that it may not have.
 */
const noiseOfWebKit = [
  /Unrecognized Content-Security-Policy directive 'manifest-src'/,
  /was preloaded using link preload but not used within a few seconds/,
  /\/localhost:\d+\/\S* due to access control checks/,
]

export const noiseOf = { chromium: [], firefox: noiseOfFirefox, webkit: noiseOfWebKit }

/** Hears all that a page says beyond such noise, and each error that nobody caught. */
export function listen(page: Page, noise: RegExp[], hear: (text: string) => void): void {
  const say = (text: string) => {
    if (!noise.some((meant) => meant.test(text))) hear(text)
  }
  page.on('console', (message) => say(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => say(`page error: ${error.message}`))
}
