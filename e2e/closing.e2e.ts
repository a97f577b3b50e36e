// Closing asks first as well: the create dialog, and the tab of the browser.
import type { Page } from '@playwright/test'

import {
  answer,
  changesIn,
  changeSomething,
  heading,
  leaveQuestion,
  openCredential,
  openList,
  pendingChanges,
  save,
} from './product.ts'
import { expect, test } from './test.ts'

// As most people have it, with dialogs that move; the other flows do without.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

/** Every way out of the create dialog. */
const closings: [way: string, close: (page: Page) => Promise<void>][] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['Cancel', (page) => page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()],
  ['a press beside it', (page) => page.mouse.click(5, 5)],
  ['Back', (page) => page.evaluate(() => history.back())],
]

test('closing the create dialog asks when something was typed, and otherwise not', async ({
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: 'Create API credential' })
  const description = dialog.getByRole('textbox', { name: 'Description' })
  const opener = page.getByRole('button', { name: 'Create new credential' })
  await openList(page)
  for (const [way, close] of closings) {
    await test.step(way, async () => {
      await opener.click()
      await expect(dialog).toBeVisible()
      await close(page)
      await expect(dialog).toHaveCount(0)
      await expect(opener).toBeFocused()

      await opener.click()
      await description.fill('Not yet')
      await close(page)
      await expect(leaveQuestion(page).getByRole('listitem')).toHaveText(/“Not yet”/)
      await answer(page, 'Stay on this page')
      await expect(description).toHaveValue('Not yet')
      await close(page)
      await answer(page, 'Leave without saving')
      await expect(dialog).toHaveCount(0)
      await expect(heading(page, 'API credentials')).toBeVisible()
    })
  }
})

test('reloading and closing the tab ask while something is pending', async ({ page }) => {
  await openCredential(page, 'ws_551203@Company.LarkfieldGoods')
  await changeSomething(page)
  const field = page.getByRole('textbox', { name: 'API key' })
  const key = await field.inputValue()

  await test.step('not reloading keeps the key on screen', async () => {
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => setTimeout(() => location.reload()))
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await expect(field).toHaveValue(key)
    await expect(changesIn(page)).toHaveCount(2)
  })

  await test.step('not closing the tab keeps the changes', async () => {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await expect(changesIn(page)).toHaveCount(2)
  })

  await test.step('reloading gives them up', async () => {
    page.once('dialog', (again) => void again.accept())
    await page.reload()
    await expect(field).toHaveValue(/^\*+/)
    await expect(pendingChanges(page)).toContainText('No unsaved changes')
  })

  await test.step('once all is saved, the tab closes without a question', async () => {
    await changeSomething(page)
    await save(page)
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
  })
})
