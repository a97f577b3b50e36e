// The focus is always where one looks: in sight, ringed, and back where it was.
import type { Page } from '@playwright/test'

import {
  changesIn,
  changeSomething,
  heading,
  leaveQuestion,
  openAt,
  openCredential,
  openList,
  pendingChanges,
  tabTo,
} from './product.ts'
import { walk } from './stops.ts'
import { expect, test } from './test.ts'

// A ring is measured in pixels.
test.use({ deviceScaleFactor: 1 })

test('the leave question has the focus, and staying gives it back', async ({ page }) => {
  const { keyboard } = page
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  await page.getByRole('textbox', { name: 'Description' }).focus()
  await keyboard.type(' and scales')
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true })
  await tabTo(page, cancel)
  await keyboard.press('Enter')
  await expect(leaveQuestion(page).locator(':focus')).toHaveCount(1)
  await keyboard.press('Escape')
  await expect(leaveQuestion(page)).toHaveCount(0)
  await expect(cancel).toBeFocused()
  await keyboard.press('Enter')
  await tabTo(page, leaveQuestion(page).getByRole('button', { name: 'Leave without saving' }))
  await keyboard.press('Enter')
  await expect(heading(page, 'API credentials')).toBeFocused()
})

test('a button that goes when it is pressed leaves the focus where it was', async ({ page }) => {
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  const item = page.getByRole('region', { name: 'Expiring keys' }).getByRole('listitem')
  for (const name of ['Reset expiry time to 24 hours', 'Undo', 'Expire now']) {
    await tabTo(page, item.getByRole('button', { name }))
    await page.keyboard.press('Enter')
    await expect(item).toBeFocused()
  }
  const search = page.getByRole('searchbox', { name: 'Search roles' })
  await search.fill('no such role')
  await tabTo(page, page.getByRole('button', { name: 'Clear search', exact: true }))
  await page.keyboard.press('Enter')
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('')
})

const pages: [name: string, open: (page: Page) => Promise<void>, stops: number][] = [
  // A narrow screen folds its filters.
  ['the list', (page) => openList(page), 15],
  [
    'a credential with pending changes',
    async (page) => {
      await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
      await changeSomething(page)
    },
    30,
  ],
  ['the API tester', (page) => openAt(page, '/developers/api-tester', 'API tester'), 10],
  [
    'the roles of a person',
    (page) => openAt(page, '/settings/users/daniel', 'Roles of Daniel Osei'),
    20,
  ],
]

/** The last one is a window of 1280 by 1024, enlarged to 400 %. */
for (const [width, height] of [
  [1920, 1080],
  [1280, 800],
  [390, 844],
  [320, 256],
] as const) {
  test(`at ${width} by ${height}, every stop of the keyboard is in sight and wears a ring`, async ({
    page,
  }) => {
    for (const [name, open, fewest] of pages) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await open(page)
      await page.setViewportSize({ width, height })
      await page.getByRole('link', { name: 'Skip to the content' }).focus()
      expect(await walk(page, name), name).toBeGreaterThan(fewest)
    }
  })
}

test('on the smallest screen there is room to work, and the bar says more on demand', async ({
  page,
}) => {
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  await changeSomething(page)
  await page.getByRole('switch', { name: 'Active' }).click()
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
    [320, 640],
    [640, 400],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    const bar = await pendingChanges(page).boundingBox()
    expect(bar?.height, `at ${width} by ${height}`).toBeLessThanOrEqual(height / 3)
    await expect(page.getByRole('button', { name: 'Save changes' })).toBeInViewport({ ratio: 1 })
  }

  await expect(changesIn(page)).toHaveCount(0)
  const details = pendingChanges(page).getByRole('button', { name: '3 changes' })
  await details.click()
  await expect(changesIn(page)).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeInViewport({ ratio: 1 })
  await details.click()
  await expect(changesIn(page)).toHaveCount(0)

  // The top bar scrolls away with the page.
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Description' }).scrollIntoViewIfNeeded()
  await expect(page.getByRole('banner')).not.toBeInViewport()
})

test('the menu of small screens lies over all of the page, and the rest is out of reach', async ({
  page,
}) => {
  await openCredential(page, 'ws_284917@Company.LarkfieldGoods')
  await changeSomething(page)
  for (const [width, height] of [
    [390, 844],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    const toggle = page.getByRole('button', { name: 'Menu', exact: true })
    await toggle.click()
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    const account = page.getByRole('button', { name: /^Account: / })
    for (const entry of [account, page.getByRole('link', { name: 'Users', exact: true })]) {
      await entry.scrollIntoViewIfNeeded()
      const box = await entry.boundingBox()
      const point = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
      const isOnTop = await entry.evaluate(
        (element, { x, y }) => element.contains(document.elementFromPoint(x, y)),
        point,
      )
      expect(isOnTop).toBe(true)
    }
    const saving = page.getByRole('button', { name: 'Save changes' })
    await saving.focus()
    await expect(saving).not.toBeFocused()
    await page.keyboard.press('Escape')
    await expect(toggle).toBeFocused()
    await saving.focus()
    await expect(saving).toBeFocused()
  }
})
