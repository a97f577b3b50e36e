// The golden pass of every exercise: its own solution, shown step by step, reaches every goal.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beginExercise, passByShowing } from './practice.ts'
import { expect, test } from './test.ts'

const folder = join(import.meta.dirname, '../public/exercises')
const { data }: { data: { name: string }[] } = JSON.parse(
  readFileSync(join(folder, 'index.json'), 'utf8'),
)
const read = (name: string): { solve: object[]; faults?: object[] } =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('there is a file for every exercise of the list', () => {
  expect(readdirSync(folder).length).toBe(data.length + 2)
})

for (const { name } of data) {
  test(`${name} is passed by showing its solution`, async ({ page, expectNoise }) => {
    const { solve, faults } = read(name)
    // The browser itself tells of each response that is a refusal.
    if (faults) expectNoise(/^error: Failed to load resource: .* a status of 412/)
    await beginExercise(page, name)
    await passByShowing(page, solve.length)
  })
}
