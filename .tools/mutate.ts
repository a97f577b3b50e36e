// `npm run mutate`: breaks the rules in every small way, and tells of each break that no test notices.
//
// First ten planted faults, then two scores, each with a floor. It keeps all cores busy for a long
// time, so it is no part of `npm test`. `npm run mutate -- src/domain/keys mocks/commands` tries
// folders or files alone, and then holds no floor; `npm run mutate -- faults` plants the faults.
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'

import { root } from './build-folder.ts'
import { findPlantedFaults } from './planted-faults.ts'

type Subject = {
  name: string
  /** The least share of the mutants, in percent, that a test has to notice. */
  floor: number
  /** Kinds of mutants that are not made. */
  without: string[]
  files: string[]
  testFiles: string[]
}

const subjects: Subject[] = [
  {
    name: 'rules',
    floor: 95,
    // A sentence is pinned where it is an interface; any other may be worded anew.
    without: ['StringLiteral'],
    files: ['src/domain/**/*.ts'],
    testFiles: ['src/domain/**/*.test.ts'],
  },
  {
    name: 'commands',
    floor: 92,
    // Decisions and statements: what they pass on are rows, which the types and the schemas hold.
    without: [
      'StringLiteral',
      'ObjectLiteral',
      'ArrayDeclaration',
      'ArrowFunction',
      'MethodExpression',
      'OptionalChaining',
      'Regex',
    ],
    files: [
      'mocks/{commands,customer-area}/*.ts',
      'mocks/database/{context,credential-store,history,list}.ts',
      'mocks/provider-apis/{authenticate,management-*}.ts',
      'mocks/transport/problem.ts',
    ],
    testFiles: ['mocks/**/*.test.ts'],
  },
]

/** Tests of everything at once, which take long for the little that they alone notice. */
const leftOut = [
  'mocks/{credential-life,rubbish}.test.ts',
  'mocks/customer-area/no-leak.test.ts',
  // It watches a module, which needs an environment of its own.
  'mocks/customer-area/questions.test.ts',
  'mocks/provider-apis/{against-*,no-secret-logged}.test.ts',
  'mocks/sandbox/any-instant.test.ts',
  'mocks/exercises/{ways,incidents}.test.ts',
]

const places = process.argv.slice(2)
const isTest = (path: string) => /\.test\.ts$|\/testing\//.test(path)

/** Those of the subject's files that are asked for. */
function chosen({ files }: Subject): string[] {
  const all = globSync(files, { cwd: root }).filter((path) => !isTest(path))
  if (places.length === 0) return all
  return all.filter((path) =>
    places.some((place) => `${path}/`.startsWith(place.replace(/\/?$/, '/'))),
  )
}

if (places.length === 0 || places.includes('faults')) {
  if (!(await findPlantedFaults())) process.exitCode = 1
}

for (const subject of subjects) {
  const { name, floor, without, testFiles } = subject
  const mutate = chosen(subject)
  if (mutate.length === 0) continue
  const tests = globSync(testFiles, { cwd: root, exclude: leftOut })
  await new Stryker({
    mutate,
    testFiles: tests,
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    vitest: { related: false, configFile: '.tools/mutants.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    // What is decided once, when a file is loaded, would take every test for every mutant.
    ignoreStatic: true,
    // A busy machine is slow, not wrong: only what goes round for ever is to run out of time.
    dryRunTimeoutMinutes: 30,
    timeoutMS: 15_000,
    mutator: { excludedMutations: without },
    // TypeScript 7 has no API with which Stryker could rewrite it, and nothing here needs that.
    tsconfigFile: 'none',
    tempDirName: 'test-results/mutants/sandbox',
    ignorePatterns: ['/e2e', '/dist', '/test-results', '/.ci'],
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { reportTests: false, allowColor: false, allowEmojis: false },
    jsonReporter: { fileName: join(root, `test-results/mutants/${name}.json`) },
    thresholds: { high: 100, low: floor, break: places.length > 0 ? null : floor },
  }).runMutationTest()
}
