// Every published exercise can be passed, and in three ways failed.
import { describe, expect, test } from 'vitest'

import { exerciseNames, expectFailed, finish, start } from '#mocks/testing/practice.ts'
import { useServer } from '#mocks/testing/server.ts'
import { caseWays } from '#mocks/testing/ways-cases.ts'
import { firstWays } from '#mocks/testing/ways-first.ts'
import { furtherWays } from '#mocks/testing/ways-further.ts'
import { guideWays } from '#mocks/testing/ways-guides.ts'
import { laterWays } from '#mocks/testing/ways-later.ts'
import type { Acts } from '#mocks/testing/ways.ts'

useServer()

const ways = { ...guideWays, ...firstWays, ...furtherWays, ...laterWays, ...caseWays }

async function carryOut(name: string, acts: Acts) {
  await start(name)
  for (const act of acts) await act()
  return finish()
}

test('each has its ways', () => {
  expect(Object.keys(ways).toSorted()).toEqual(exerciseNames.toSorted())
})

describe.each(Object.entries(ways))('%s', (name, { pass, fail }) => {
  test('is passed', async () => {
    const { isPassed, remarks } = await carryOut(name, pass)
    expect({ isPassed, remarks }).toEqual({ isPassed: true, remarks: [] })
  })

  test('has three ways to fail it', () => {
    expect(Object.keys(fail)).toHaveLength(3)
  })

  test.each(Object.entries(fail))('is failed by %s', async (_, { acts, fails, says }) => {
    const result = await carryOut(name, acts)
    expectFailed(result, ...fails)
    says?.(result)
  })
})
