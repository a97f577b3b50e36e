// That `npm run check:types` reads every file: a pattern leaves out what it does not match in silence.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { relative } from 'node:path'
import { expect, test } from 'vitest'

import { root } from './build-folder.ts'

test('every file of the project is checked', { timeout: 60_000 }, () => {
  const { stdout } = spawnSync('tsc', ['--listFilesOnly'], { cwd: root, encoding: 'utf8' })
  const checked = new Set(stdout.split('\n').map((path) => relative(root, path)))
  const written = globSync(['{src,mocks,e2e,.tools}/**/*.{ts,tsx}', '*.ts'], { cwd: root })
  expect(written.length).toBeGreaterThan(900)
  expect(written.filter((path) => !checked.has(path))).toEqual([])
})
