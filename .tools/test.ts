// `npm test`: everything a change must pass, in order; the last line counts the tests.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'

import { describeBrowser, engineNames, findBrowser, variableOf } from './browsers.ts'

type Count = { passed: number; failed: number; skipped: number }
const none: Count = { passed: 0, failed: 0, skipped: 0 }

type RulesReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}
type FlowsReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** The runners' own counts; a check that is no test runner counts only when it fails. */
const parts: Record<string, () => Count> = {
  'check:types': () => none,
  'check:lint': () => none,
  'check:format': () => none,
  'check:dead-code': () => none,
  'test:rules': () => {
    const report: RulesReport | null = JSON.parse(read('test-results/rules.json'))
    if (!report) return none
    const { numPassedTests: passed, numFailedTests: failed } = report
    return { passed, failed, skipped: report.numPendingTests + report.numTodoTests }
  },
  build: () => none,
  'check:budgets': () => none,
  'build:sub-path': () => none,
  'build:gallery': () => none,
  'test:flows': () => flowsIn('test-results/flows.json'),
  'test:engines': () => flowsIn('test-results/engines.json'),
  'test:consumer': () => flowsIn('test-results/consumer/project/report.json'),
}

function flowsIn(path: string): Count {
  const report: FlowsReport | null = JSON.parse(read(path))
  if (!report) return none
  const { expected: passed, unexpected, flaky, skipped } = report.stats
  return { passed, failed: unexpected + flaky, skipped }
}

/** The text of a report, or JSON's `null` where its runner never came to write one. */
function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : 'null'
}

/** Runs one script of package.json and counts it; red without a counted failure is one failure. */
function run(name: string, count: () => Count): Count {
  const started = performance.now()
  console.log(`\n$ npm run ${name}`)
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit', env })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  const { passed, failed, skipped } = count()
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1), skipped }
}

// A report or a build of an earlier run must not stand in for one that failed.
rmSync('test-results', { recursive: true, force: true })
// CI makes the runners refuse a test that was left focused. The build has a folder of its own:
// somebody may be using the product that `npm start` serves from `dist`.
const env: NodeJS.ProcessEnv = { ...process.env, CI: 'true', DIST: 'test-results/site' }

const total = { ...none }
const failedParts: string[] = []
const engines: string[] = []
for (const name of engineNames) {
  const path = findBrowser(name)
  // Told to the runners, so that none looks or installs once more; none is told as none.
  env[variableOf(name)] = path ?? ''
  engines.push(path === undefined ? `no ${name}` : describeBrowser(name, path))
  if (path !== undefined) continue
  console.log(`There is no ${name}: set ${variableOf(name)} to one, or let Playwright install it.`)
  // Somebody at work may go on without; what is to land must be proven on all three.
  if (process.env['CI'] === undefined) continue
  total.failed += 1
  failedParts.push(name)
}
for (const [name, count] of Object.entries(parts)) {
  const { passed, failed, skipped } = run(name, count)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  if (failed > 0) failedParts.push(name)
}

const conformance = 'test-results/conformance.txt'
const proven = existsSync(conformance)
  ? readFileSync(conformance, 'utf8')
  : 'Conformance: not proven'
const failedToo = failedParts.length > 0 ? `Failed: ${failedParts.join(', ')}` : 'All parts passed'
console.log(`\n${failedToo}${total.skipped > 0 ? '; but a skipped test protects nothing' : ''}`)
console.log(`Engines: ${engines.join(', ')}`)
console.log(`${proven}\n`)
const skippedToo = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skippedToo}`)
const isGreen = total.failed === 0 && total.skipped === 0 && total.passed > 0
process.exitCode = isGreen ? 0 : 1
