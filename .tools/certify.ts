// `npm run certify`: all procedures in all worlds, on three engines, wherever one is; keeps README's table.
//
// `-- --runs 40` makes a share of the runs and leaves the table alone, `--seed` repeats an order.
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { launchEngine, type Engine } from '#flows/certify/engines.ts'
import { allCases, planVisits } from '#flows/certify/plan.ts'
import { judge, type Run } from '#flows/certify/verdict.ts'
import { makeVisit } from '#flows/certify/visit.ts'

import { describeBrowser, engineNames, needBrowser, type EngineName } from './browsers.ts'
import { root } from './build-folder.ts'
import { certificateOf, whyNoTable } from './certify-table.ts'
import { createProductServer } from './product-server.ts'
import { keepInReadme } from './readme-table.ts'
import { readServing } from './serving.ts'
import { portOf } from './static-server.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string', default: '14' },
  },
})
const runs = Number(values.runs ?? 1000)
const seed = values.seed ?? String(Date.now())
const endsAt = performance.now() + Number(values.minutes) * 60_000
const site = join(root, 'test-results/site')

spawnSync('vite', ['build', '--logLevel', 'warn'], {
  stdio: 'inherit',
  env: { ...process.env, DIST: site },
})
const server = await createProductServer(site, readServing(['--base', '/'], {}))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const base = `http://localhost:${portOf(server)}/`

const engines = new Map<EngineName, Engine>()
const versions: Partial<Record<EngineName, string>> = {}
for (const name of engineNames) {
  engines.set(name, await launchEngine(name, base))
  versions[name] = describeBrowser(name, needBrowser(name))
}

const cases = allCases()
const visits = planVisits(cases, runs, seed)
console.log(`${cases.length} procedures in worlds, ${runs} runs, in the order of --seed ${seed}`)

const done: Run[] = []
// One more than there are cores: a run also waits, and another uses that time.
await Promise.all(Array.from({ length: availableParallelism() + 1 }, visitInTurn))
for (const engine of engines.values()) await engine.close()

const verdict = judge(done)
for (const { run, differences } of verdict.differing) {
  console.log(`\nANOTHER WORLD ${describe(run)}`)
  for (const line of differences.slice(0, 12)) console.log(`  ${line}`)
}
for (const name of verdict.flaky) console.log(`\nFLAKY ${name}`)
const table = certificateOf(done, verdict, versions)
console.log(`\n${table}\n`)
console.log(`${done.length} of ${runs} runs, of which ${verdict.failed.length} failed`)

const why = values.runs === undefined ? whyNoTable(verdict) : 'only a share was run'
if (why === undefined) keepInReadme('certify', table)
else console.log(`The table in the README stays as it is: ${why}.`)
const isGreen = verdict.failed.length + verdict.differing.length === 0
process.exit(isGreen ? 0 : 1)

async function visitInTurn(): Promise<void> {
  while (performance.now() < endsAt) {
    const visit = visits.shift()
    const engine = visit && engines.get(visit.engine)
    if (!visit || !engine) return
    await makeVisit(engine, base, visit, note)
  }
}

function note(run: Run): void {
  done.push(run)
  if (run.failure !== undefined) console.log(`\nFAILED ${describe(run)}\n${run.failure}`)
  if (done.length % 50 === 0) console.log(`${done.length} runs`)
}

function describe({ case: name, engine, timeZone, locale }: Run): string {
  return `${name}, on ${engine} in ${timeZone}, ${locale}`
}
