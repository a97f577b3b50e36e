// All words of the product stand in one file, which is read in one sitting; a change of one is seen.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { emptyBoxes } from './empty-boxes.ts'
import { states, testEachState } from './states.ts'
import { expect, test } from './test.ts'
import { visibleWords } from './visible-words.ts'
import { readWords, wordsFile, writtenFolder } from '#tools/words-file.ts'

/** `npm run words` writes the file anew. */
const isWriting = process.env['WORDS'] === 'write'
const known = existsSync(wordsFile)
  ? readWords(readFileSync(wordsFile, 'utf8'))
  : new Map<string, string[]>()

testEachState(async ({ name, without }, page) => {
  const words = await page.evaluate(visibleWords, without)
  expect(words.length, 'words in sight').toBeGreaterThan(5)
  if (isWriting) {
    mkdirSync(writtenFolder, { recursive: true })
    writeFileSync(
      join(writtenFolder, `${states.findIndex((it) => it.name === name)}.json`),
      JSON.stringify({ name, words }),
    )
  } else {
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

// While it is being written, there is nothing to hold the file against.
if (!isWriting) {
  test('the file of words has a part for each state, and no other', () => {
    expect([...known.keys()]).toEqual(states.map(({ name }) => name))
    const all = [...known.values()].flat()
    expect(all.length).toBe(new Set(all).size)
  })
}
