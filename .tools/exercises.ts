// Writes the list of all exercises and the schema that their files are read by: `node .tools/exercises.ts`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

import { Exercise } from '#contract/exercise.ts'

import { root } from './build-folder.ts'

const folder = join(root, 'public/exercises')
const own = ['schema.json', 'index.json']
const kinds = ['guide', 'exercise', 'diagnosis']

const exercises = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !own.includes(file))
  .map((file) => Exercise.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
  .toSorted(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      one.level - other.level ||
      one.title.localeCompare(other.title, 'en'),
  )

/** Guides first, then the easiest. */
const data = exercises.map(({ name, title, kind, level, minutes, ticket, notes }) => {
  return { name, title, kind, level, minutes, story: ticket[0], notes }
})
const schema = { ...z.toJSONSchema(Exercise), title: 'An exercise or a guide' }
for (const [file, content] of Object.entries({ 'index.json': { data }, 'schema.json': schema })) {
  writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`)
}
