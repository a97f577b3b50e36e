// A locale of the system, made where it lacks one: a browser that asks nobody else takes that.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '#tools/build-folder.ts'

const folder = join(root, 'test-results/locales')

/** The environment in which a process speaks `tr-TR`. Throws where the system cannot make it. */
export function systemLocale(locale: string): { LANG: string; LOCPATH: string } {
  const source = locale.replace('-', '_')
  const name = `${source}.UTF-8`
  if (!existsSync(join(folder, name))) make(source, join(folder, name))
  return { LANG: name, LOCPATH: folder }
}

function make(source: string, path: string): void {
  mkdirSync(folder, { recursive: true })
  const { status } = spawnSync('localedef', ['-i', source, '-f', 'UTF-8', path])
  if (status !== 0) throw new Error(`There is no locale ${source}: install the package locales.`)
}
