// The file of all words: a part for each state, with what no state before it says.
import { join } from 'node:path'

import { root } from './build-folder.ts'

export const wordsFile = join(root, 'e2e/words.txt')
/** Roles and names of each state, a file for each. */
export const ariaFolder = join(root, 'e2e/aria')
export const picturesFolder = join(root, 'test-results/pictures')
/** What each state says, on the way to the file. */
export const writtenFolder = join(root, 'test-results/words')

const head = `All words of the product, as they are read and heard: a part for each state, with what no state
before it says. … stands for names, times and whatever is data. npm run words writes this file.`

export function readWords(text: string): Map<string, string[]> {
  const parts = text.split(/^## /m).slice(1)
  return new Map(
    parts.map((part) => {
      const [name = '', ...lines] = part.trimEnd().split('\n')
      return [name, lines.filter((line) => line !== '')]
    }),
  )
}

export function writeWords(states: readonly { name: string; words: readonly string[] }[]): string {
  const said = new Set<string>()
  const parts = states.map(({ name, words }) => {
    const fresh = words.filter((line) => !said.has(line))
    for (const line of fresh) said.add(line)
    return `## ${name}\n\n${fresh.map((line) => `${line}\n`).join('')}`
  })
  return `${head}\n\n${parts.join('\n')}`
}
