// Builds the page about what is documented from the marks in the code, so that it cannot drift.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

import type { Ledger, Rule, Source, Subject } from '#ledger/ledger.ts'

import { root } from './build-folder.ts'
import { marksIn, type Mark } from './ledger-marks.ts'
import { isCalled, proofsOf, readTests } from './ledger-tests.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Everything that carries a mark: what ships, but for the tests beside it. */
export function markedFiles(): string[] {
  return globSync('{src,mocks}/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !/\.test\.ts|\/testing\/|^src\/gallery/.test(path))
    .toSorted()
}

/** Rows of the tables of DECISIONS: the cells of each. */
function tableRows(heading: string): string[][] {
  const [, text = ''] = read('.github/DECISIONS.md').split(`\n${heading}\n`)
  const [section = ''] = text.split(/^#/m)
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

/** Where facts come from, by the short names that marks use. */
function readSources(): Record<string, Source> {
  const rows = tableRows('### Sources')
  return Object.fromEntries(
    rows.map(([name = '', link = '']) => {
      const [, label = '', url = ''] = /\[([^\]]+)\]\(([^)]+)\)/.exec(link) ?? []
      return [name.replaceAll('`', ''), { label, url }]
    }),
  )
}

type Place = Subject & { folders: string[]; source: string }

/** What rules are about, each with the code that says them. */
function readSubjects(): Place[] {
  return tableRows('### Subjects').map(([name = '', folders = '', source = '', choice = '']) => ({
    name,
    folders: [...folders.matchAll(/`([^`]+)`/g)].map(([, folder = '']) => folder),
    source: source.replaceAll('`', ''),
    choice,
  }))
}

/** The ledger, and whatever is wrong with the marks that it comes from. */
export function readLedger(): { ledger: Ledger; mistakes: string[] } {
  const sources = readSources()
  const places = readSubjects()
  const testFiles = [
    ...globSync('{src,mocks,.tools}/**/*.test.ts', { cwd: root }),
    ...globSync('e2e/*.e2e.ts', { cwd: root }),
  ]
    .toSorted()
    .map((path) => readTests(path, read(path)))
  const tests: Ledger['tests'] = []
  const numbers = new Map<string, number>()
  const mistakes: string[] = []

  function numberOf(proof: Ledger['tests'][number]): number {
    const key = `${proof.file} ${proof.title}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, tests.length)
    return tests.push(proof) - 1
  }

  function ruleOf(file: string, text: string, mark: Mark): Rule {
    const place = places
      .filter(({ folders }) => folders.some((folder) => file.startsWith(folder)))
      .toSorted((one, other) => longest(other, file) - longest(one, file))[0]
    const named = mark.names.filter((name) => /\.(test|e2e)\.ts$/.test(name))
    const given = mark.names.filter((name) => !named.includes(name))
    const isOurs = mark.certainty === 'choice'
    const cited = given.length > 0 || isOurs || !place ? given : [place.source]
    const proofs = proofsOf({ file, text, symbols: mark.symbols, named }, testFiles)
    const where = `${file}:${mark.line} “${mark.sentence}”`
    if (!place) mistakes.push(`${where} lies in no subject`)
    if (!/^[“`A-Z\d].*[.!?]$/.test(mark.sentence)) mistakes.push(`${where} is no sentence`)
    if (mark.certainty === 'seen' && given.length === 0) mistakes.push(`${where} names no source`)
    if (isOurs && given.length > 0) mistakes.push(`${where} is ours, and names a source`)
    for (const name of cited) if (!sources[name]) mistakes.push(`${where} cites unknown ${name}`)
    for (const name of named) {
      const found = testFiles.filter(({ path }) => isCalled(path, name))
      if (found.length !== 1) mistakes.push(`${where} names ${found.length} tests by ${name}`)
    }
    if (proofs.length === 0) mistakes.push(`${where} has no test (${mark.symbols.join(', ')})`)
    return {
      subject: place?.name ?? '',
      certainty: mark.certainty,
      sentence: mark.sentence,
      sources: cited,
      file,
      tests: proofs.map(numberOf),
    }
  }

  const rules = markedFiles().flatMap((file) => {
    const text = read(file)
    return marksIn(text).map((mark) => ruleOf(file, text, mark))
  })
  const subjects = places.map(({ name, choice }) => ({ name, choice }))
  return { ledger: { sources, subjects, rules, tests }, mistakes }
}

/** How much of a path the subject names: the nearest subject has it. */
function longest({ folders }: Place, file: string): number {
  return Math.max(...folders.filter((it) => file.startsWith(it)).map(({ length }) => length))
}

/** Fills src/ledger/generated.ts, in every build and every test. */
export function ledgerOfMarks(): Plugin {
  return {
    name: 'ledger',
    load: {
      filter: { id: /\/src\/ledger\/generated\.ts$/ },
      handler: () => ({
        code: `export const ledger = ${JSON.stringify(readLedger().ledger)}`,
        map: null,
      }),
    },
  }
}
