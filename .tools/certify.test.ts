// What `npm run certify` would not notice, nobody would: a clock of its own in a handler, a run that fails.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { hours } from '#domain/values/time.ts'
import { allCases, planVisits } from '#flows/certify/plan.ts'
import { comparable, judge, type Run } from '#flows/certify/verdict.ts'
import { procedures } from '#flows/procedures.ts'
import type { Context } from '#mocks/database/context.ts'
import { scenarios } from '#mocks/scenarios/catalogue.ts'
import { create, passTime, renew, save, startAt, useServer } from '#mocks/testing/server.ts'

import { engineNames } from './browsers.ts'
import { root } from './build-folder.ts'
import { certificateOf, whyNoTable } from './certify-table.ts'
import { withTable } from './readme-table.ts'

const planted = vi.hoisted(() => ({ isThere: false }))

vi.mock('#mocks/commands/save-credential.ts', async (load) => {
  const sound = await load<typeof import('#mocks/commands/save-credential.ts')>()
  const carryOutSave: typeof sound.carryOutSave = (plan, context: Context) =>
    sound.carryOutSave(plan, planted.isThere ? { ...context, now: Date.now() } : context)
  return { ...sound, carryOutSave }
})

useServer()

/** A run as the backend sees it: the same world at the same moment, and the same clicks. */
async function leftBy(scenario: string): Promise<Run> {
  await callSandbox('freshStart', {
    body: { scenario, size: undefined, now: startAt, freeze: true },
  })
  const { saved } = await renew(await create('lem', 'Practice'), 'apiKey')
  await save(saved, { description: 'Onboarding' }, { commandKey: crypto.randomUUID() })
  const world = comparable(await callSandbox('exportWorld', {}))
  return { ...run, case: scenario, world }
}

const run: Run = { case: 'one', engine: 'chromium', timeZone: 'Asia/Kolkata', locale: 'tr-TR' }
const went = (world: string, ms = 1): Run => ({
  ...run,
  world,
  isCold: true,
  listMs: ms,
  procedureMs: ms,
})
const failed: Run = { ...run, failure: 'Nothing came.' }

describe('a world that runs are compared by', () => {
  test.each(scenarios.filter(({ usualSize }) => usualSize === undefined).map(({ name }) => name))(
    'is the same in %s, whenever the same was done',
    async (scenario) => {
      const first = await leftBy(scenario)
      passTime(hours(31))
      expect(judge([first, await leftBy(scenario)]).differing).toEqual([])
    },
  )

  test('is another where a handler has asked a clock of its own', async () => {
    const runs = [await leftBy('everyday'), await leftBy('everyday')]
    planted.isThere = true
    passTime(hours(31))
    runs.push(await leftBy('everyday'))
    planted.isThere = false
    const verdict = judge(runs)
    expect(verdict.differing.map((one) => one.run)).toEqual([runs[2]])
    expect(verdict.differing[0]?.differences.join('\n')).toMatch(
      /^rows\.events\.\d+\.at: 1772445600000 in most runs, here 1772557200000$/m,
    )
    expect(whyNoTable(verdict)).toBe('1 runs ended in another world')
  })

  test('tells whose commands there were, and not what a page called them', async () => {
    const { world = '' } = await leftBy('everyday')
    const { rows }: { rows: { commands: string[] } } = JSON.parse(world)
    expect(rows.commands.map((one) => JSON.parse(one).by)).toEqual(['amara'])
    const file = await callSandbox('exportWorld', {})
    const others = { ...file, rows: { ...file.rows, commands: [] } }
    expect(comparable(others)).not.toBe(world)
  })
})

describe('a verdict', () => {
  test('counts a run that fails now and then as failed, and says so', () => {
    const verdict = judge([went('{}'), failed, went('{}')])
    expect(verdict).toMatchObject({ failed: [failed], flaky: ['one'], differing: [] })
    expect(whyNoTable(verdict)).toBe('1 runs failed')
  })

  test('does not call flaky what never went well', () => {
    expect(judge([failed, failed])).toMatchObject({ failed: [failed, failed], flaky: [] })
  })

  test('finds the few among the many, in whatever order they come', () => {
    const odd = went('{"a":[1,2]}')
    const { differing } = judge([odd, went('{"a":[1]}'), went('{"a":[1]}')])
    expect(differing).toEqual([{ run: odd, differences: ['a.1: nothing in most runs, here 2'] }])
  })

  test('asks that every case was compared', () => {
    expect(whyNoTable(judge([went('{}')]))).toBe('1 procedures were not compared')
    expect(whyNoTable(judge([went('{}'), went('{}')]))).toBeUndefined()
  })
})

describe('the table', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')

  test('has a line for each engine, with what failed and how long things took', () => {
    const runs = [...Array.from({ length: 20 }, (_, index) => went('{}', index)), failed]
    const [, , chromium, ...others] = certificateOf(runs, judge(runs), {
      chromium: 'Chromium 1',
    }).split('\n')
    expect(chromium).toBe('| Chromium 1 | 21 | 1 | 0 | 10 | 19 | 10 | 19 |')
    expect(others).toEqual([
      '| firefox | 0 | 0 | 0 |  |  |  |  |',
      '| webkit | 0 | 0 | 0 |  |  |  |  |',
    ])
  })

  test('stands in its place in the README, and nothing else is touched', () => {
    const written = withTable(readme, 'certify', '$1 |')
    expect(written).toContain('<!-- certify:start -->\n\n$1 |\n\n<!-- certify:end -->')
    expect(withTable(written, 'certify', 'x').length).toBe(written.length - 3)
    expect(() => withTable('', 'certify', 'x')).toThrow('no place')
  })
})

describe('a plan', () => {
  const cases = allCases()
  const planOf = (runs: number, seed = 'one') =>
    planVisits(cases, runs, seed).flatMap(({ cases: some, ...visit }) =>
      some.map(({ name }) => ({ name, ...visit })),
    )

  test('has every procedure, in every world', () => {
    const has = (part: string) => cases.some(({ name }) => name.split(', in ').includes(part))
    expect(procedures.filter(({ name }) => !has(name))).toEqual([])
    expect(scenarios.filter(({ name }) => !has(name))).toEqual([])
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })

  test('of 1,000 runs has each of them on each engine, and in each time zone and locale', () => {
    const plan = planOf(1000)
    expect(plan.length).toBe(1000)
    for (const { name } of cases) {
      const own = plan.filter((one) => one.name === name)
      const few = [
        new Set(own.map(({ engine }) => engine)),
        new Set(own.map(({ where }) => where.timeZone)),
        new Set(own.map(({ where }) => where.locale)),
      ].filter(({ size }) => size < 3)
      expect(few).toEqual([])
    }
  })

  test.each(['one', 'two', 'three'])(
    'that is cut short soon after has run each of them twice, whatever the seed (%s)',
    (seed) => {
      const often = new Map<string, number>()
      for (const { name } of planOf(1000, seed).slice(0, 2.25 * cases.length)) {
        often.set(name, (often.get(name) ?? 0) + 1)
      }
      expect(cases.filter(({ name }) => (often.get(name) ?? 0) < 2)).toEqual([])
    },
  )

  test('that is cut short has given each engine its share', () => {
    const plan = planOf(1000)
    for (const engine of engineNames) {
      const on = (runs: typeof plan) => runs.filter((one) => one.engine === engine).length
      const share = on(plan.slice(0, 500)) / on(plan)
      expect(share).toBeGreaterThan(0.35)
      expect(share).toBeLessThan(0.65)
    }
  })

  test('of few runs still has the same case more than once', () => {
    const counts = Map.groupBy(planOf(40), ({ name }) => name)
    expect(counts.size).toBe(5)
    expect([...counts.values()].every((some) => some.length > 1)).toBe(true)
  })

  test('is the same for a seed, and another for another', () => {
    expect(planOf(40)).toEqual(planOf(40))
    expect(planOf(40)).not.toEqual(planOf(40, 'two'))
  })
})
