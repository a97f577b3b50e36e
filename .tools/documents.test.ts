// What the documents name is there: files, folders and scripts.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { root } from './build-folder.ts'

const documents = ['README.md', '.github/CONTRIBUTING.md', '.github/DECISIONS.md']

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** `src/a.ts`, `mocks/b` or `.tools/c.ts`, each alone between backticks; a pattern counts up to its star. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:src|mocks|e2e|public|\.tools|\.github)\/[\w./*-]*)`/g)].map(
    ([, path = '']) => path.replace(/\*.*/, ''),
  )

const linksIn = (text: string) =>
  [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = '']) => path)

const scriptsIn = (text: string) =>
  [...text.matchAll(/`npm run ([\w:-]+)/g)].map(([, name = '']) => name)

describe.each(documents)('%s', (document) => {
  test('names files and folders that are there', () => {
    const paths = pathsIn(textOf(document))
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('links to files that are there', () => {
    const missing = (path: string) => !existsSync(join(root, dirname(document), path))
    expect(linksIn(textOf(document)).filter(missing)).toEqual([])
  })

  test('names scripts that there are', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'))
    expect(scriptsIn(textOf(document)).filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('marks of certainty', () => {
  const explained = [...textOf('.github/DECISIONS.md').matchAll(/^\| `\[(\w+)\]`/gm)].map(
    ([, mark = '']) => mark,
  )
  const comments = globSync('{src,mocks}/**/*.{ts,tsx}', { cwd: root })
    .flatMap((path) => textOf(path).split('\n'))
    .filter((line) => /^\s*(\/\/|\/?\*|\{\/\*)/.test(line))

  test.each(['doc', 'seen', 'choice'])('[%s] is explained, and used', (mark) => {
    expect(explained).toContain(mark)
    expect(comments.some((line) => line.includes(`[${mark}`))).toBe(true)
  })

  test('the code has no others', () => {
    const marks = comments.flatMap((line) =>
      [...line.matchAll(/\[([a-z]+)/g)].map(([, mark = '']) => mark),
    )
    expect(marks.filter((mark) => !explained.includes(mark))).toEqual([])
  })
})
