// Finds the tests that prove a rule: those that use what carries it, in a file that imports it.
import { basename } from 'node:path'

export type TestFile = { path: string; text: string; tests: { title: string; text: string }[] }

const opening =
  /^\s*(?:test|it)(?:\.\w+\([^)]*\)|\.each\([\s\S]{0,400}?\))?\(\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`|"([^"]*)")/gm

/** The tests of a file, each with its text up to the next one. */
export function readTests(path: string, text: string): TestFile {
  const found = [...text.matchAll(opening)]
  const tests = found.map((match, index) => ({
    title: (match[1] ?? match[2] ?? match[3] ?? '').replaceAll("\\'", "'"),
    text: text.slice(match.index, found[index + 1]?.index),
  }))
  return { path, text, tests }
}

/** Whether a path ends with this name, from the start of a folder or a file on. */
export function isCalled(path: string, name: string): boolean {
  return `/${path}`.endsWith(`/${name}`)
}

export type Proof = { file: string; title: string }

type Carrier = { file: string; text: string; symbols: readonly string[]; named: readonly string[] }

/**
 * Tests of the files that the mark names; else those that use what the comment is about; else those
 * that use whatever of the same file uses it; else those of the test beside the file.
 */
export function proofsOf(carrier: Carrier, files: readonly TestFile[]): Proof[] {
  const named = files.filter(({ path }) => carrier.named.some((name) => isCalled(path, name)))
  if (named.length > 0) return named.flatMap((file) => proofsIn(file, () => true))
  const importing = files.filter(({ text }) => text.includes(`/${basename(carrier.file)}'`))
  for (const symbols of [carrier.symbols, usersOf(carrier)]) {
    const pattern = new RegExp(`\\b(?:${symbols.join('|')})\\b`)
    const proofs =
      symbols.length === 0
        ? []
        : importing.flatMap((file) => proofsIn(file, ({ text }) => pattern.test(text)))
    if (proofs.length > 0) return proofs
  }
  const beside = carrier.file.replace(/\.tsx?$/, '.test.ts')
  return files.filter(({ path }) => path === beside).flatMap((file) => proofsIn(file, () => true))
}

function proofsIn(file: TestFile, isProof: (test: TestFile['tests'][number]) => boolean): Proof[] {
  return file.tests.filter(isProof).map(({ title }) => ({ file: file.path, title }))
}

/** What the file exports and what in its text names one of the symbols. */
function usersOf({ text, symbols }: Carrier): string[] {
  const parts = text.split(/^(?=export )/m)
  return parts.flatMap((part) => {
    const name = /^export (?:async )?(?:function|const) (\w+)/.exec(part)?.[1]
    const isUser = symbols.some((symbol) => new RegExp(`\\b${symbol}\\b`).test(part))
    return name !== undefined && isUser ? [name] : []
  })
}
