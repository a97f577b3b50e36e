// `html[data-settled]` is `true` only while nothing is open, whatever one does, and comes back to it.
import type { Page } from '@playwright/test'

import { chanceFrom } from '#domain/values/chance.ts'

import { heading, openCredential, openList } from './product.ts'
import { expect, test } from './test.ts'

const orders = 'ws_739264@Company.LarkfieldGoods'
const settled = (page: Page) => page.locator('html[data-settled=true]')

// Switches and arrows move.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

/** What the observer counts beside the product, by what the browser alone knows. */
type Seen = Record<'transactions' | 'files' | 'pauses' | 'animations' | 'rests', number>
type Observed = { seen: Seen; wrong: string[] }

/**
 * Runs in the page, before the product. It knows nothing of what the product counts: an open
 * transaction is a request on its way, a script that is fetched a late part, a timer of 200 ms a
 * pause after typing.
 */
function observe(): void {
  const seen: Seen = { transactions: 0, files: 0, pauses: 0, animations: 0, rests: 0 }
  const open = { transactions: 0, files: 0, pauses: 0 }
  const wrong: string[] = []
  const isSettled = () => document.documentElement?.dataset['settled'] === 'true'
  const begin = (kind: keyof typeof open) => {
    open[kind] += 1
    seen[kind] += 1
    if (isSettled()) wrong.push(`${kind}: one began`)
  }
  const moving = () =>
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .filter(({ playState }) => playState === 'running').length
  const look = (when: string) => {
    const animations = moving()
    seen.animations += animations
    if (!isSettled()) return
    for (const [kind, count] of Object.entries(open)) {
      if (count > 0) wrong.push(`${kind}: ${count} open ${when}`)
    }
    if (animations > 0) wrong.push(`animations: ${animations} ${when}`)
    if (document.querySelector('[aria-busy=true]')) wrong.push(`something is busy ${when}`)
  }

  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function watched(...given) {
    const begun = transaction.apply(this, given)
    begin('transactions')
    const end = () => (open.transactions -= 1)
    begun.addEventListener('complete', end)
    begun.addEventListener('abort', end)
    return begun
  }
  const send = globalThis.fetch
  globalThis.fetch = async (...given) => {
    const isFile = String(given[0] instanceof Request ? given[0].url : given[0]).endsWith('.js')
    if (!isFile) return send(...given)
    begin('files')
    return send(...given).finally(() => (open.files -= 1))
  }
  const pauses = new Set<unknown>()
  const { setTimeout: later, clearTimeout: never } = globalThis
  const end = (timer: unknown) => {
    if (pauses.delete(timer)) open.pauses -= 1
  }
  Reflect.set(globalThis, 'setTimeout', (work: () => void, ms?: number, ...more: unknown[]) => {
    if (ms !== 200) return Reflect.apply(later, globalThis, [work, ms, ...more])
    begin('pauses')
    const timer = later(() => {
      work()
      end(timer)
    }, ms)
    pauses.add(timer)
    return timer
  })
  Reflect.set(globalThis, 'clearTimeout', (timer: number) => {
    end(timer)
    never(timer)
  })

  new MutationObserver(() => {
    if (isSettled()) seen.rests += 1
    look('as it settled')
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-settled'] })
  const everyFrame = () => {
    look('in a frame')
    requestAnimationFrame(everyFrame)
  }
  requestAnimationFrame(everyFrame)
  Object.assign(globalThis, { observed: { seen, wrong } })
}

/** Runs in the page: presses one of all the things that can be pressed, and answers which. */
function pressOne(chance: number): string {
  const never = /export|download|print|log (in|out)|afresh|change user|start|exercise|\.ics/i
  const nameOf = (element: HTMLElement) =>
    `${element.ariaLabel ?? ''} ${element.textContent}`.trim().slice(0, 60)
  const modal = document.querySelector('[role=alertdialog], [role=dialog][aria-modal=true]')
  const all = (modal ?? document).querySelectorAll<HTMLElement>(
    'a[href^="/"], button, input[type=checkbox], input[type=radio], [role=switch], [role=tab]',
  )
  const able = [...all].filter(
    (element) =>
      element.checkVisibility() &&
      // A person is in the list of those whom one can become, by name alone.
      !element.closest('[inert], [aria-label="Change user"]') &&
      !never.test(nameOf(element)),
  )
  const chosen = able[Math.floor(chance * able.length)]
  chosen?.click()
  return chosen ? nameOf(chosen) : 'nothing'
}

/** Runs in the page: types into the first search that there is, and answers what. */
function typeOne(text: string): string {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (!field) return 'nothing'
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  value?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return `typed “${text}”`
}

/** What was observed since the document was loaded. */
function observed(page: Page): Promise<Observed> {
  return page.evaluate<Observed>(() => Object(globalThis).observed)
}

for (const seed of ['one', 'two', 'three', 'four']) {
  test(`whatever one does (${seed}), it is never true while something is open`, async ({
    page,
    expectNoise,
  }) => {
    expectNoise(/Failed to load resource/)
    const chance = chanceFrom(`settled ${seed}`)
    const did: string[] = []
    await page.addInitScript(observe)
    await openList(page)
    for (let step = 0; step < 60; step += 1) {
      const which = chance()
      if (which < 0.2) {
        did.push(await page.evaluate(typeOne, ['order', 'ws', ''][Math.floor(chance() * 3)] ?? ''))
      } else if (which < 0.25) {
        await page.evaluate(() => history.back())
        did.push('back')
      } else did.push(await page.evaluate(pressOne, chance()))
      if (chance() < 0.4) await expect(settled(page), did.join(' > ')).toHaveCount(1)
      if (step % 20 < 19) continue
      await expect(settled(page), did.join(' > ')).toHaveCount(1)
      const { seen, wrong } = await observed(page)
      expect(wrong, did.join(' > ')).toEqual([])
      expect(seen.transactions).toBeGreaterThan(5)
      expect(seen.rests).toBeGreaterThan(2)
      // From wherever that has led.
      did.splice(0)
      await openList(page)
    }
  })
}

/** Some frames later it is not settled either: what is held is still open. */
async function expectStillOpen(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(resolve, 300)
      }),
  )
  expect(await page.evaluate(() => document.documentElement.dataset['settled'])).toBe('false')
}

test('it is false at once after a press, a request and a letter, and while anything is held', async ({
  page,
  faults,
}) => {
  await page.addInitScript(observe)
  await openList(page)
  await expect(settled(page)).toHaveCount(1)
  const afterRequest = await page.evaluate(() => {
    void fetch('/sandbox-api/v1/clock')
    return document.documentElement.dataset['settled']
  })
  expect(afterRequest).toBe('false')
  await expect(settled(page)).toHaveCount(1)

  await faults.plan({ endpoint: 'getCredential', kind: 'held', times: 1 })
  await expect(settled(page)).toHaveCount(1)
  const afterPress = await page
    .getByRole('link', { name: orders, exact: true })
    .evaluate((link) => {
      if (link instanceof HTMLElement) link.click()
      return document.documentElement.dataset['settled']
    })
  expect(afterPress).toBe('false')
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await expectStillOpen(page)
  await faults.release()
  await expect(settled(page)).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeVisible()

  await page.getByRole('textbox', { name: 'Description' }).fill('Mine')
  await faults.plan({ endpoint: 'saveCredential', kind: 'held', times: 1 })
  await expect(settled(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expectStillOpen(page)
  await faults.release()
  await expect(settled(page)).toHaveCount(1)
  expect(await page.getByRole('status').textContent()).toBe('Changes saved')
  expect((await observed(page)).wrong).toEqual([])
})

test('what was typed into a search is searched for before it is true again, switches have moved', async ({
  page,
}) => {
  await page.addInitScript(observe)
  await openList(page)
  await expect(settled(page)).toHaveCount(1)
  await page.getByRole('searchbox').fill('order')
  await expect(settled(page)).toHaveCount(1)
  expect(page.url()).toContain('search=order')
  expect(await page.getByRole('row').count()).toBe(2)
  await openCredential(page, orders)
  await expect(settled(page)).toHaveCount(1)
  await page.getByRole('switch', { name: 'Active' }).click()
  await expect(settled(page)).toHaveCount(1)
  const { seen, wrong } = await observed(page)
  expect(wrong).toEqual([])
  // So that a look that saw nothing cannot pass for rest.
  expect(seen.animations).toBeGreaterThan(0)
  expect(seen.files).toBeGreaterThan(0)
})

test('a page that tells why nothing could start is at rest, too', async ({ page, expectNoise }) => {
  expectNoise(/Failed to load resource|net::ERR/)
  await page.goto('/?scenario=no-such-world')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(settled(page)).toHaveCount(1)
})
