// What the first list and the create dialog do not wait for, told by what happens, not by a clock.
import type { Page } from '@playwright/test'

import { openList } from './product.ts'
import { countRenders } from './renders.ts'
import { expect, test } from './test.ts'

/**
 * Notes who asks where something lies or how large it is, for which the browser has to lay the page
 * out at once, until the first row of a list is there.
 */
async function noteQuestions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const questions: string[] = []
    let isThere = false
    const note = (name: string) => {
      if (!isThere && document.querySelector('tbody tr')) questions.push(`${name} ${Error().stack}`)
    }
    const wrap = (owner: object, name: string) => {
      const own = Object.getOwnPropertyDescriptor(owner, name)
      if (!own) throw new Error(`Nothing has ${name}`)
      const noted = (wrapped: unknown) =>
        typeof wrapped === 'function'
          ? function (this: unknown, ...given: unknown[]): unknown {
              note(name)
              return Reflect.apply(wrapped, this, given)
            }
          : wrapped
      const kinds = ['get', 'set', 'value'] as const
      const wrapped = kinds.flatMap((kind) => (kind in own ? [[kind, noted(own[kind])]] : []))
      Object.defineProperty(owner, name, { ...own, ...Object.fromEntries(wrapped) })
    }
    const sides = ['Top', 'Left', 'Width', 'Height']
    for (const side of sides) {
      for (const kind of ['scroll', 'client']) wrap(Element.prototype, kind + side)
      wrap(HTMLElement.prototype, `offset${side}`)
    }
    wrap(Element.prototype, 'getBoundingClientRect')
    wrap(globalThis, 'getComputedStyle')
    // Told once React is done with the task in which it adds them.
    new MutationObserver(() => (isThere ||= document.querySelector('tbody tr') !== null)).observe(
      document,
      { childList: true, subtree: true },
    )
    Object.assign(globalThis, { questions })
  })
}

test('the first list is there before anybody asks how it is laid out', async ({ page }) => {
  await noteQuestions(page)
  await openList(page)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'questions'))).toEqual([])
})

/** Presses the button, and tells what is there when React is done with the press, before any turn. */
function pressCreate(page: Page): Promise<{ isThere: boolean; rowsDrawn: string[] }> {
  return page.evaluate(async () => {
    window.drawn = []
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === 'Create new credential')?.click()
    await Promise.resolve()
    return {
      isThere: document.querySelector('[role=dialog] form') !== null,
      rowsDrawn: window.drawn.filter((what) => what.startsWith('<tr')),
    }
  })
}

test('the create dialog is there with the press, and the list behind it is not drawn anew', async ({
  page,
}) => {
  await countRenders(page)
  await openList(page)
  // Its code comes ahead, and until it has come a press waits for it.
  await expect(async () => {
    const pressed = await pressCreate(page)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page).toHaveURL(/payments$/)
    expect(pressed).toEqual({ isThere: true, rowsDrawn: [] })
  }).toPass()
  await page.getByRole('columnheader').getByRole('button', { name: 'Username' }).click()
  await expect(page).toHaveURL(/sort=username/)
  const rowsDrawn = () =>
    page.evaluate(() => window.drawn.filter((what) => what.startsWith('<tr')).length)
  // A list in another order is drawn, so the count works.
  await expect.poll(rowsDrawn).toBeGreaterThan(5)
})
