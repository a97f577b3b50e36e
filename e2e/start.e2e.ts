// Where the product does not start: never a blank frame, always what is wrong and a way on.
import type { Page } from '@playwright/test'

import { heading } from './product.ts'
import { expect, test } from './test.ts'

test.beforeEach(({ expectNoise }) => {
  expectNoise(/Failed to load resource|Failed to fetch dynamically imported module/)
  // The browser's own word for a backend that lacks the chunk which it shares with the app.
  expectNoise(/A part of the simulator could not be loaded/)
})

const trouble = (page: Page) => page.getByRole('alert')

for (const name of ['door', 'first-page']) {
  test(`a first script that does not come is told by the frame of the page: ${name}`, async ({
    page,
    expectAccessible,
  }) => {
    const address = new RegExp(`/assets/${name}-.*\\.js$`)
    await page.route(address, (route) => route.abort())
    await page.goto('/')
    await expect(heading(page, 'The simulator has not started')).toBeVisible()
    await expect(trouble(page)).toContainText('One of its files could not be loaded')
    await expectAccessible()
    await page.unroute(address)
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await expect(heading(page, 'API credentials')).toBeVisible()
  })
}

test('all scripts of a start are asked for before the first of them has run', async ({ page }) => {
  const scripts = ['theme', 'start-watch', 'door', 'first-page', 'browser', 'rules']
  const asked: string[] = []
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/*.js', async (route) => {
    asked.push(/(?:assets\/)?([\w-]+?)(?:-[\w-]{8})?\.js$/.exec(route.request().url())?.[1] ?? '')
    await held
    await route.fallback()
  })
  await page.goto('/', { waitUntil: 'commit' })
  await expect.poll(() => asked).toEqual(expect.arrayContaining(scripts))
  letGo()
  await expect(heading(page, 'API credentials')).toBeVisible()
})

test('a backend that does not come is told by a page', async ({ page, expectAccessible }) => {
  await page.route(/\/assets\/browser-.*\.js$/, (route) => route.abort())
  await page.goto('/')
  await expect(heading(page, 'The simulator could not start')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('a content blocker or a filter')
  await expect(page.getByRole('main')).not.toContainText(/connection/)
  await expectAccessible()
  await page.unroute(/\/assets\/browser-.*\.js$/)
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(heading(page, 'API credentials')).toBeVisible()
})

test('a browser that is too old for modules is told what the product needs', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule')
  })
  await page.route(/\/assets\/door-.*\.js$/, (route) => route.abort())
  await page.goto('/')
  await expect(trouble(page)).toContainText('This browser is too old for it. It needs Chrome')
})

test('a start that takes unusually long says so, and goes on once it can', async ({ page }) => {
  let letThrough: () => void = () => undefined
  const waited = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route(/\/assets\/browser-.*\.js$/, async (route) => {
    await waited
    await route.continue()
  })
  await page.clock.install()
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.getByText('Loading…')).toBeAttached()
  await page.clock.runFor(9_000)
  await expect(trouble(page)).toBeHidden()
  await page.clock.runFor(2_000)
  await expect(trouble(page)).toContainText('It is still loading, which takes unusually long.')
  letThrough()
  await expect(heading(page, 'API credentials')).toBeVisible()
})

test('an error in the first script is told, too', async ({ page, expectNoise }) => {
  expectNoise(/Refused to start/)
  await page.addInitScript(() => {
    Object.defineProperty(document, 'getElementById', {
      value(id: string) {
        if (id === 'root') throw new Error('Refused to start')
        return Document.prototype.getElementById.call(document, id)
      },
    })
  })
  await page.goto('/')
  await expect(trouble(page)).toContainText('Something unexpected happened while it started.')
})

test('a browser that refuses every storage is told so, and not that something is missing', async ({
  page,
  expectNoise,
}) => {
  expectNoise(/the server responded with a status of 507/)
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, { get: refuse, configurable: true })
    }
  })
  await page.goto('/sign-in')
  await expect(heading(page, 'The practice data cannot be used')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('gives the simulator no storage')
})

test.describe('somebody new', () => {
  test.use({ as: null })

  test('a browser that refuses localStorage alone asks who one is, and forgets it with the page', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      }
      Object.defineProperty(globalThis, 'localStorage', { get: refuse, configurable: true })
    })
    await page.goto('/')
    await page.getByRole('button', { name: /^Log in as Amara Diallo/ }).click()
    await expect(heading(page, 'API credentials')).toBeVisible()
  })

  test('whose localStorage holds nonsense starts like anybody', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('__msw-cookie-store__', '7')
      localStorage.setItem('identity', '{"userId":"日本\\n","environment":"test","accountId":null}')
      localStorage.setItem('simulator-theme', '"><script>')
    })
    await page.goto('/')
    await page.getByRole('button', { name: /^Log in as Amara Diallo/ }).click()
    await expect(heading(page, 'API credentials')).toBeVisible()
  })
})
