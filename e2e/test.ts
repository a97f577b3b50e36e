// What every flow starts from: a signed-in person, a fixed clock, and no unexpected noise.
import type { Page } from '@playwright/test'

import { isOwnBuild } from '#tools/browsers.ts'

import { violationsOf, type Question } from './axe.ts'
import { showReactWhatIsFilledIn } from './engines/filled-in.ts'
import { launchWebKit } from './engines/webkit.ts'
import { expect as impatient, test as base } from './kit/test.ts'
import { listen, noiseOf } from './noise.ts'
import { patienceMs } from './patience.ts'

/** As patient where a flow's steps are taken without Playwright's runner, which is told it as well. */
export const expect = impatient.configure({ timeout: patienceMs })

/** The moment at which every flow begins, unless it passes time itself. */
const startsAt = Date.parse('2026-03-02T10:00:00Z')

type Options = {
  /** The sandbox user who is signed in, or nobody: `undefined` would mean the usual one. */
  as: string | null
  environment: 'test' | 'live'
  account: string
}

/** Answers the body of a reply. Paths begin with the API, `sandbox-api/v1/dump` for example. */
export type Backend = (
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: unknown,
) => Promise<unknown>

type Fixtures = {
  /** Moves the clock of page and backend alike. */
  passTime: (ms: number) => Promise<void>
  /** No axe violation in the state that is on screen now. */
  expectAccessible: (question?: Question) => Promise<void>
  /** Calls the simulated backend as other software would: from a tab of its own, by HTTP. */
  backend: Backend
  /** Says that this console text is meant to appear. */
  expectNoise: (text: RegExp) => void
}

type Machinery = { guard: undefined; noise: RegExp[] }

export const test = base.extend<Options & Fixtures & Machinery>({
  playwright: [
    async ({ playwright }, provide, { project }) => {
      const path = process.env['WEBKIT_PATH'] ?? ''
      const { baseURL = '' } = project.use
      if (path !== '' && !isOwnBuild('webkit', path)) {
        playwright.webkit.launch = () => launchWebKit(path, baseURL)
      }
      await provide(playwright)
    },
    { scope: 'worker' },
  ],

  as: ['amara', { option: true }],
  environment: ['test', { option: true }],
  account: ['LarkfieldGoods', { option: true }],

  // Not `storageState`, which loads a page of its own first: a tenth of the time of all flows.
  context: async ({ context, browserName, as, environment, account }, provide) => {
    const identity = { userId: as, environment, accountId: account }
    if (as !== null) await context.addInitScript(signIn, JSON.stringify(identity))
    if (browserName !== 'chromium') await context.addInitScript(showReactWhatIsFilledIn)
    await provide(context)
  },

  noise: async ({ browserName }, provide) => {
    await provide([...noiseOf[browserName]])
  },
  expectNoise: async ({ noise }, provide) => provide((text) => noise.push(text)),

  guard: [
    async ({ context, noise }, provide) => {
      const unexpected: string[] = []
      const hear = (page: Page) => listen(page, noise, (text) => unexpected.push(text))
      context.on('page', hear)
      for (const page of context.pages()) hear(page)
      await provide(undefined)
      expect(unexpected, 'console output and page errors nobody expected').toEqual([])
    },
    { auto: true },
  ],

  page: async ({ page }, provide) => {
    await page.clock.setFixedTime(startsAt)
    await provide(page)
  },

  passTime: async ({ page }, provide) => {
    let now = startsAt
    await provide(async (ms) => {
      now += ms
      await page.clock.setFixedTime(now)
    })
  },

  // It judges the page as it is written, which is the same on every engine.
  expectAccessible: async ({ page, browserName }, provide) => {
    await provide(async (question) => {
      if (browserName === 'chromium') expect(await violationsOf(page, question)).toEqual([])
    })
  },

  backend: async ({ page, context, as, baseURL }, provide) => {
    let tab: Page | undefined
    await provide(async (method, path, body) => {
      if (!tab) {
        // A tab that opens while the page is still installing the worker is never controlled by it.
        if (page.url().startsWith('http')) await page.evaluate(workerIsThere)
        tab = await context.newPage()
        // Its first request waits for the worker: once that is answered, every later one will be.
        const answered = tab.waitForResponse(/-api\/v1\//)
        await tab.goto('sign-in?wait-for-worker')
        await answered
      }
      const headers = { 'Content-Type': 'application/json', 'X-Sandbox-User': as ?? '' }
      const request = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
      return tab.evaluate(async ([address, init]) => (await fetch(address, init)).json(), [
        `${baseURL ?? ''}${path}`,
        request,
      ] as const)
    })
  },
})

/** Runs in the page. */
async function workerIsThere(): Promise<void> {
  await navigator.serviceWorker.ready
}

/** Runs in the page, before the product does. Whoever logs out stays logged out. */
function signIn(identity: string): void {
  if (!location.protocol.startsWith('http')) return
  if (localStorage.getItem('identity') === null) localStorage.setItem('identity', identity)
}
