// All words of the product stand in one file, all roles and names in a folder: a change of one is seen.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { emptyBoxes } from './empty-boxes.ts'
import { openList } from './product.ts'
import { rolesOn } from './roles.ts'
import { states, testEachState } from './states.ts'
import { expect, test } from './test.ts'
import { visibleWords } from './visible-words.ts'
import { ariaFolder, readWords, wordsFile, writtenFolder } from '#tools/words-file.ts'

/** `npm run words` writes the file anew. */
const isWriting = process.env['WORDS'] === 'write'
const known = existsSync(wordsFile)
  ? readWords(readFileSync(wordsFile, 'utf8'))
  : new Map<string, string[]>()

/** The snapshot of a state: strangers compare their own pages with it by Playwright. */
const ariaFile = (name: string) => {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return join(ariaFolder, `${slug}.yml`)
}

testEachState(async ({ name, without }, page) => {
  const roles = await rolesOn(page)
  expect(roles).toMatch(/heading|dialog/)
  const words = await page.evaluate(visibleWords, without)
  expect(words.length, 'words in sight').toBeGreaterThan(5)
  if (isWriting) {
    mkdirSync(writtenFolder, { recursive: true })
    writeFileSync(
      join(writtenFolder, `${states.findIndex((it) => it.name === name)}.json`),
      JSON.stringify({ name, words }),
    )
    mkdirSync(ariaFolder, { recursive: true })
    writeFileSync(ariaFile(name), roles)
  } else {
    expect
      .soft(
        roles,
        `other suites rely on roles and names of “${name}”: the changelog says which changed`,
      )
      .toBe(existsSync(ariaFile(name)) ? readFileSync(ariaFile(name), 'utf8') : '')
    const before = [...known]
      .slice(0, [...known.keys()].indexOf(name) + 1)
      .flatMap(([, said]) => said)
    const advice = `the words of “${name}” have changed: read them, then write them down by npm run words`
    expect(
      {
        new: words.filter((said) => !before.includes(said)),
        gone: (known.get(name) ?? []).filter((said) => !words.includes(said)),
      },
      advice,
    ).toEqual({ new: [], gone: [] })
  }

  // Without what the simulator adds, what is left is a whole page.
  const boxes = await page.evaluate(emptyBoxes)
  await page.evaluate(() => {
    document.documentElement.dataset['additions'] = 'hidden'
  })
  const left = await page.evaluate(emptyBoxes)
  expect(
    left.filter((box) => !boxes.includes(box)),
    'boxes with nothing in them',
  ).toEqual([])
})

// While it is being written, there is nothing to hold the files against.
if (!isWriting) {
  test('words and roles are written down for each state, and no other', () => {
    expect([...known.keys()]).toEqual(states.map(({ name }) => name))
    const all = [...known.values()].flat()
    expect(all.length).toBe(new Set(all).size)
    const files = states.map(({ name }) => ariaFile(name))
    expect(
      readdirSync(ariaFolder)
        .map((file) => join(ariaFolder, file))
        .toSorted(),
    ).toEqual(files.toSorted())
  })

  test('what stands in the folder of roles is what Playwright compares a page with', async ({
    page,
  }) => {
    await openList(page)
    const snapshot = readFileSync(ariaFile('List of Payments credentials'), 'utf8')
    await expect(page.locator('body')).toMatchAriaSnapshot(snapshot)
    const other = snapshot.replace('Create new credential', 'Make a credential')
    expect(other).not.toBe(snapshot)
    await expect(page.locator('body')).not.toMatchAriaSnapshot(other)
  })
}
