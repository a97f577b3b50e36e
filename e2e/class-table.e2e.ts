// A class table without a server: codes are copied, pasted, told apart, kept, removed and exported.
import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { beginExercise, panel, press } from './practice.ts'
import { copied, openAt } from './product.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const title = 'Rotate without a failed call'

/** Finishes an exercise at once, and copies the code of its result with this name in it. */
async function codeFor(page: Page, learner: string): Promise<string> {
  await beginExercise(page, 'rotate')
  await press(page, 'Finish')
  await panel(page).getByRole('link', { name: 'See the result' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill(learner)
  return copied(page, 'Copy result code')
}

test('pasted codes become a table, and a wrong line is told and kept', async ({
  page,
  expectAccessible,
}) => {
  const code = await codeFor(page, 'Zoë')
  await openAt(page, '/practice/trainers', 'For trainers')
  const section = page.getByRole('region', { name: 'Class table' })
  await expect(section).toContainText('prove nothing against forging')
  await expect(section).toContainText('This simulator runs in the browser alone')
  const field = section.getByRole('textbox', { name: 'Result codes' })
  const mistyped = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
  await field.fill(`${code.toLowerCase()}\n${mistyped}\nhello`)
  await section.getByRole('button', { name: 'Add to the table' }).click()
  const rows = section.getByRole('table', { name: 'Results of the class' }).getByRole('row')
  await expect(rows).toHaveText([/Learner/, new RegExp(`Zoë.*${title}.*Not passed.*1.*0`)])
  await expect(section.getByText('2 lines were not added')).toBeVisible()
  await expect(section.getByRole('listitem')).toHaveText([
    'Line 2: A sign is wrong or missing, or two have changed places.',
    /^Line 3: It begins with H/,
  ])
  await expect(field).toHaveValue(`${mistyped}\nhello`)
  await expectAccessible()

  await field.fill(code)
  await section.getByRole('button', { name: 'Add to the table' }).click()
  await expect(section.getByRole('listitem')).toHaveText(['Line 1: It is in the table already.'])
  await page.reload()
  await expect(rows).toHaveCount(2)

  const file = page.waitForEvent('download')
  await section.getByRole('button', { name: 'Export as CSV' }).click()
  const csv = readFileSync(await (await file).path(), 'utf8')
  expect(csv).toContain(`Zoë,${title},Not passed,1,0,0,0,${code}\r\n`)

  const empty = page.getByRole('button', { name: 'Empty the table' })
  await empty.click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(rows).toHaveCount(2)
  await section.getByRole('button', { name: `Remove Zoë: ${title}` }).click()
  await expect(rows).toHaveCount(0)

  await field.fill(code)
  await section.getByRole('button', { name: 'Add to the table' }).click()
  await empty.click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Empty the table' }).click()
  await expect(rows).toHaveCount(0)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('class')
})

test('a link into a class says where there is none, and quitting forgets it', async ({ page }) => {
  await page.goto('/?exercise=rotate&class=spring-2')
  await expect(panel(page)).toBeVisible({ timeout: 15_000 })
  await expect(panel(page).getByText('No class here')).toBeVisible()
  await press(page, 'Quit')
  await expect(panel(page)).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['identity'])
})
