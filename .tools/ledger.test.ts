// The page about what is documented cannot drift: every mark in the code leads somewhere.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { root } from './build-folder.ts'
import { countMarks, marksIn } from './ledger-marks.ts'
import { isCalled, proofsOf, readTests } from './ledger-tests.ts'
import { markedFiles, readLedger } from './ledger.ts'

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const { ledger, mistakes } = readLedger()

describe('the marks in the code', () => {
  test('lead to a subject, a source or a decision, and a test, and follow a sentence', () => {
    expect(ledger.rules.length).toBeGreaterThan(100)
    expect(mistakes).toEqual([])
  })

  test('are all found, wherever they stand', () => {
    const lost = markedFiles().filter((path) => {
      const text = textOf(path)
      return countMarks(text) !== marksIn(text).length
    })
    expect(lost).toEqual([])
  })

  test('no rule is there twice', () => {
    const sentences = ledger.rules.map(({ sentence }) => sentence)
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([])
  })

  test('every subject has rules, and every source is cited', () => {
    const subjects = new Set(ledger.rules.map(({ subject }) => subject))
    expect(ledger.subjects.map(({ name }) => name).filter((name) => !subjects.has(name))).toEqual(
      [],
    )
    const cited = new Set(ledger.rules.flatMap(({ sources }) => sources))
    expect(Object.keys(ledger.sources).filter((name) => !cited.has(name))).toEqual([])
  })

  test('every source has an address', () => {
    for (const { label, url } of Object.values(ledger.sources)) {
      expect(label).not.toBe('')
      expect(url).toMatch(/^https:\/\//)
    }
  })
})

describe('what the simulator adds', () => {
  const isMarked = /simulator-only\.tsx'|^\s+isAddition$/m
  const files = markedFiles().filter(
    (path) => !path.startsWith('src/ui/') && isMarked.test(textOf(path)),
  )

  test('is a rule of ours wherever it carries the mark', () => {
    expect(files.length).toBeGreaterThan(8)
    const ours = new Set(
      ledger.rules.filter(({ certainty }) => certainty === 'choice').map(({ file }) => file),
    )
    expect(files.filter((path) => !ours.has(path))).toEqual([])
  })
})

describe('a mark', () => {
  test('gives the last sentence before it, its names, and what it stands above', () => {
    const text = `/** Answers it. A key ends. [doc: guide, keys.test.ts] More. [choice] */\nexport function end() {}\n`
    expect(marksIn(text)).toMatchObject([
      {
        certainty: 'doc',
        sentence: 'A key ends.',
        names: ['guide', 'keys.test.ts'],
        symbols: ['end'],
      },
      { certainty: 'choice', sentence: 'More.', names: [], symbols: ['end'] },
    ])
  })

  test('may stand above a part of something, and over several lines', () => {
    const text = `export const limits = {\n  // A rule that\n  // goes on. [seen: guide]\n  most: 5,\n}\n`
    expect(marksIn(text)).toMatchObject([
      { sentence: 'A rule that goes on.', line: 2, symbols: ['most', 'limits'] },
    ])
  })

  test('in code is no mark, and would be missed', () => {
    const text = `const a = '[doc]'\n`
    expect([countMarks(text), marksIn(text).length]).toEqual([1, 0])
  })
})

describe('the tests of a rule', () => {
  const files = [
    readTests(
      'src/a.test.ts',
      `import { a } from './a.ts'\ntest('one', () => a())\ntest.each(['x'])('two %s', () => b())`,
    ),
    readTests('e2e/flow.e2e.ts', `test(\n  'a flow', () => {})`),
  ]
  const carrier = { file: 'src/a.ts', text: '', symbols: ['a'], named: [] }

  test('are those that use what carries it', () => {
    expect(proofsOf(carrier, files)).toEqual([{ file: 'src/a.test.ts', title: 'one' }])
  })

  test('are those of the file that the mark names', () => {
    expect(proofsOf({ ...carrier, named: ['flow.e2e.ts'] }, files)).toEqual([
      { file: 'e2e/flow.e2e.ts', title: 'a flow' },
    ])
  })

  test('are those that use what uses it, else those beside it', () => {
    const users = { ...carrier, symbols: ['inner'], text: 'export function b() { inner() }\n' }
    expect(proofsOf(users, files)).toEqual([{ file: 'src/a.test.ts', title: 'two %s' }])
    expect(proofsOf({ ...users, text: '' }, files).map(({ title }) => title)).toEqual([
      'one',
      'two %s',
    ])
  })

  test('are named by the whole name of a file', () => {
    expect(isCalled('mocks/users.test.ts', 'users.test.ts')).toBe(true)
    expect(isCalled('mocks/all-users.test.ts', 'users.test.ts')).toBe(false)
  })
})
