// `npm run pictures` and `npm run words`: builds the product, goes through all of its states, and keeps what they show.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { stop } from './stop.ts'
import { ariaFolder, picturesFolder, wordsFile, writeWords, writtenFolder } from './words-file.ts'

const [what = '', ...args] = process.argv.slice(2)

function run(command: string, given: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(command, given, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Every state in every window and look; what follows the command goes to Playwright: `-- -g "Key"`. */
function takePictures(): void {
  run('playwright', ['test', '--config', 'e2e/pictures.config.ts', ...args])
  console.log(`The pictures lie in ${picturesFolder}.`)
}

/** All words of all states, and their roles and names, anew. */
function writeDown(): void {
  for (const folder of [writtenFolder, ariaFolder]) rmSync(folder, { recursive: true, force: true })
  run('playwright', ['test', '--config', 'e2e', '--reporter', 'dot', 'words.e2e.ts', ...args], {
    WORDS: 'write',
  })
  const files = globSync('*.json', { cwd: writtenFolder })
  const states: { name: string; words: string[] }[] = files
    .toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
    .map((file) => JSON.parse(readFileSync(join(writtenFolder, file), 'utf8')))
  writeFileSync(wordsFile, writeWords(states))
  console.log(
    `${wordsFile} has the words of ${states.length} states, ${ariaFolder} their roles and names. Read what has changed.`,
  )
}

const tasks: Record<string, () => void> = { pictures: takePictures, words: writeDown }
const task = tasks[what] ?? stop(`There is ${Object.keys(tasks).join(' and ')}, no “${what}”.`)
run('vite', ['build', '--logLevel', 'warn'])
task()
