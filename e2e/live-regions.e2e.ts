// What is spoken: regions that are there before their text, and nothing in them that ticks.
import type { Page } from '@playwright/test'

import {
  generateKey,
  openCredential,
  openTab,
  pendingChanges,
  save,
  saveInOtherTab,
} from './product.ts'
import { expect, test } from './test.ts'
import { openUser, role } from './users-page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const shop = 'ws_284917@Company.LarkfieldGoods'

declare global {
  /** What a flow has noted in the page, in words. */
  var noted: string[]
}

/** Runs in the page: notes each region that comes together with its text. An alert may. */
function noteLateRegions(): void {
  globalThis.noted = []
  const late = '[aria-live]:not(:empty), [role=status]:not(:empty)'
  const notice = (node: Node) => {
    if (!(node instanceof Element)) return
    const regions = [...(node.matches(late) ? [node] : []), ...node.querySelectorAll(late)]
    noted.push(...regions.map((region) => region.outerHTML.slice(0, 120)))
  }
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(notice)
  }).observe(document.body, { childList: true, subtree: true })
}

/** Runs in the page: notes each change inside a region, whatever its kind. */
function noteSpeech(): void {
  globalThis.noted = []
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest('[aria-live], [role=status], [role=alert]')
      if (region) noted.push(element?.outerHTML.slice(0, 120) ?? '')
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

const notedIn = (page: Page) => page.evaluate(() => noted)

test('every region is there before its text', async ({ page, expectNoise }) => {
  expectNoise(/the server responded with a status of 401/)
  await openCredential(page, shop)
  await page.evaluate(noteLateRegions)
  await generateKey(page)
  await page.getByRole('button', { name: 'Generate client key' }).click()
  await expect(page.getByText('The new client key does not work')).toBeVisible()
  await page.getByRole('switch', { name: 'Active' }).click()
  await expect(pendingChanges(page)).toContainText('When you save')
  await page.getByRole('button', { name: 'Copy API key' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Try this key' }).click()
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByRole('region', { name: 'Response' })).toBeVisible()
  await page.getByRole('button', { name: /^Account: / }).click()
  await page.getByRole('searchbox', { name: 'Search for any account' }).fill('none')
  await expect(page.getByText('No account matches.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await save(page)

  await page.getByRole('textbox', { name: 'Description' }).fill('Mine')
  await saveInOtherTab(page, shop)
  await expect(page.getByRole('button', { name: 'Review both changes' })).toBeVisible()
  expect(await notedIn(page)).toEqual([])
  // So that an ear that hears nothing cannot pass for silence.
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<p role=status>Late</p>'),
  )
  await expect.poll(() => notedIn(page)).toHaveLength(1)
})

test('nothing that ticks is spoken, whatever the page is doing', async ({
  page,
  passTime,
  expectNoise,
}) => {
  expectNoise(/the server responded with a status of 412/)
  const ticksUnheard = async (state: string) =>
    test.step(state, async () => {
      await page.evaluate(noteSpeech)
      const times = page.getByRole('main').getByRole('time')
      for (let minutes = 1; minutes <= 3; minutes += 1) {
        const before = await times.allTextContents()
        expect(before.length, 'times on the page').toBeGreaterThan(0)
        await passTime(61_000)
        await expect.poll(() => times.allTextContents()).not.toEqual(before)
      }
      expect(await notedIn(page)).toEqual([])
    })

  await openCredential(page, shop)
  await page.getByRole('button', { name: 'Reset expiry time to 24 hours' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('Mine')
  await generateKey(page)
  // Said once, some moments after the change; what follows is only time.
  await expect(page.getByRole('list', { name: 'What this save does' })).toBeVisible()
  await ticksUnheard('pending changes')

  const other = await saveInOtherTab(page, shop)
  await other.close()
  await expect(page.getByRole('button', { name: 'Review both changes' })).toBeVisible()
  await ticksUnheard('the notice of a conflict')
  await page.getByRole('button', { name: 'Review both changes' }).click()
  await expect(page.getByRole('radio', { name: 'Keep yours' }).first()).toBeVisible()
  await ticksUnheard('the decision about a conflict')
})

test('what somebody else saved of a person’s roles is said once', async ({ page }) => {
  await openUser(page, 'Daniel Osei')
  await role(page, 'Manage API credentials').check()
  await page.evaluate(noteSpeech)
  const other = await openTab(page)
  await openUser(other, 'Daniel Osei')
  await role(other, 'Merchant technical integrator').check()
  await save(other)
  await expect(page.getByText('were saved while you were changing them')).toBeVisible()
  const heard = await notedIn(page)
  expect(heard.length).toBeGreaterThan(0)
  await expect
    .poll(async () => {
      await page.evaluate(() => new Promise(requestAnimationFrame))
      return notedIn(page)
    })
    .toEqual(heard)
})
