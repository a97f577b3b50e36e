// The panel of an exercise: ticks by what is so, helps, takes no focus, leaves room, survives a reload.
import { beginExercise, goals, panel, press } from './practice.ts'
import { configure, generateKey, heading, openList, save, sideways, tabTo } from './product.ts'
import { expect, test } from './test.ts'

const tills = 'ws_551203@Company.LarkfieldGoods'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('goals tick when the world says so, whoever did it, and are said once', async ({
  page,
  expectAccessible,
}) => {
  await beginExercise(page, 'rotate')
  await expect(goals(page)).toHaveText([/\(open\)$/, /\(open\)$/, /\(open\)$/])
  await page.getByRole('link', { name: tills, exact: true }).click()
  await generateKey(page)
  await page.getByRole('button', { name: 'Copy API key' }).click()
  await expect(goals(page).first()).toHaveText(/\(open\)$/)
  await save(page)
  await expect(goals(page)).toHaveText([/\(reached\)$/, /\(open\)$/, /\(reached\)$/])
  await expect(panel(page).getByText('Goal reached: ws_551203 has a new API key')).toBeAttached()
  await page.getByRole('button', { name: /^Give Point of sale the current key/ }).click()
  await expect(goals(page)).toHaveText([/\(reached\)$/, /\(reached\)$/, /\(reached\)$/])
  await expectAccessible()
})

test('it survives a reload, and leaves no trace when it is quit', async ({ page }) => {
  await beginExercise(page, 'rotate')
  await configure(page, 'Payments', tills)
  await generateKey(page)
  await page.getByRole('button', { name: 'Copy API key' }).click()
  await save(page)
  await expect(goals(page).first()).toHaveText(/\(reached\)$/)
  await page.reload()
  await expect(goals(page).first()).toHaveText(/\(reached\)$/)
  await press(page, 'Quit')
  await expect(panel(page)).toHaveCount(0)
  await page.reload()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await expect(panel(page)).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['identity'])
})

test('another world knows nothing of it', async ({ page, backend }) => {
  await beginExercise(page, 'rotate')
  await backend('POST', 'sandbox-api/v1/fresh-start', {})
  await expect(panel(page)).toHaveCount(0)
})

test('it never takes the focus, and its help is within reach of the keyboard', async ({ page }) => {
  await beginExercise(page, 'rotate')
  const link = page.getByRole('link', { name: tills, exact: true })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  expect(await panel(page).evaluate((it) => it.contains(document.activeElement))).toBe(false)
  const hint = panel(page).getByRole('button', { name: 'Hint', exact: true })
  await tabTo(page, hint, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText('A key is replaced under Server settings.')).toBeVisible()
  await expect(hint).toBeFocused()
  const generate = page.getByRole('button', { name: 'Generate API key' })
  await expect(generate).toHaveAttribute('data-pointed', '')
  await expect(page.getByText('A key is replaced under Server settings.')).toHaveCount(2)
  // What is pointed at can be pressed.
  await generate.click()
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(/^AQE/)
  await expect(page.locator('[data-pointed]')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await hint.press('Enter')
  await expect(panel(page).getByText('Generate an API key, copy it, and save.')).toBeVisible()
  await expect(hint).toHaveAttribute('aria-disabled', 'true')
})

test('show me takes the next step, not one whose goal is reached, and says where it cannot', async ({
  page,
}) => {
  await beginExercise(page, 'rotate')
  await configure(page, 'Payments', tills)
  await generateKey(page)
  await page.getByRole('button', { name: 'Copy API key' }).click()
  await save(page)
  await expect(goals(page).first()).toHaveText(/\(reached\)$/)
  await press(page, 'Show me')
  await expect(goals(page).nth(1)).toHaveText(/\(reached\)$/)
  await press(page, 'Try again')
  await expect(goals(page).first()).toHaveText(/\(open\)$/)
  await page.goto('/settings/users')
  await press(page, 'Show me')
  await expect(panel(page).getByText(/^The next step cannot be shown from here: /)).toBeVisible()
})

test('the page makes room for it in a large window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await beginExercise(page, 'rotate')
  const main = await page.getByRole('main').boundingBox()
  const box = await panel(page).boundingBox()
  expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(box?.x ?? 0)
  await press(page, 'Fold the exercise')
  const folded = await panel(page).boundingBox()
  expect(folded?.height).toBeLessThan(60)
  const wide = await page.getByRole('main').boundingBox()
  expect(wide?.width).toBeGreaterThan(main?.width ?? 0)
})

test('on a small screen it is a bar until it is opened, and covers nothing', async ({
  page,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await beginExercise(page, 'rotate')
  await expect(panel(page).getByText('0 of 3 goals')).toBeVisible()
  await expect(goals(page)).toHaveCount(0)
  await openList(page)
  expect(await page.evaluate(sideways)).toBe(0)
  await press(page, 'Open the exercise')
  await expect(goals(page)).toHaveCount(3)
  await expect(panel(page)).toBeInViewport({ ratio: 1 })
  const box = await panel(page).boundingBox()
  const frame = await page.locator('[data-scroller]').first().boundingBox()
  expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(Math.ceil(box?.y ?? 0))
  await expectAccessible({ part: 'aside' })
  await press(page, 'Fold the exercise')
  await expect(goals(page)).toHaveCount(0)
})
