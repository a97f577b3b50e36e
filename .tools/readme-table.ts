// The tables that commands keep in the README, each between marks of its name.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from './build-folder.ts'

type Row = readonly (string | number)[]

/** The first row has the heads, and the first column words; in all others stand figures. */
export function tableOf([heads = [], ...rows]: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`
  const rule = heads.map((_, index) => (index === 0 ? '---' : '--:'))
  return [heads, rule, ...rows].map(line).join('\n')
}

/** The text with this table in its place. Throws where there is none. */
export function withTable(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [before, rest] = text.split(start)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`The README has no place for the table ${name}.`)
  return `${before}${start}\n\n${table}\n\n${end}${after}`
}

/** Puts the table into the README, laid out as all files are. */
export function keepInReadme(name: string, table: string): void {
  const readme = join(root, 'README.md')
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), name, table))
  spawnSync('oxfmt', [readme], { stdio: 'inherit' })
}
