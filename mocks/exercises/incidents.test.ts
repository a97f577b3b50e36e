// Generated cases: 300 of them are solved by somebody who only looks at what is there.
import { describe, expect, test } from 'vitest'

import { causeNames } from '#domain/exercises/incident-causes.ts'
import { incidentOf } from '#domain/exercises/incident.ts'
import { useMemory } from '#mocks/testing/memory-server.ts'
import { expectFailed, finish, startWith } from '#mocks/testing/practice.ts'
import { solve } from '#mocks/testing/solver.ts'

useMemory()

const seeds = Array.from({ length: 300 }, (_, index) => `class-${index}`)
const tens = seeds.filter((_, index) => index % 10 === 0)

const found = new Set<string>()

describe('300 seeds', () => {
  test.each(tens)('ten from %s on are solved from what is there, and not before', async (first) => {
    const from = seeds.indexOf(first)
    for (const seed of seeds.slice(from, from + 10)) {
      const { ticket, questions } = await startWith(incidentOf(seed))
      found.add(await solve({ ticket, questions }))
      const { isPassed, remarks, goals } = await finish()
      expect({ seed, isPassed, remarks }).toEqual({ seed, isPassed: true, remarks: [] })
      expect(goals).toHaveLength(3)
    }
  })

  test('have every cause', () => {
    expect([...found].toSorted()).toEqual(causeNames.toSorted())
  })
})

test('nothing of a case is solved when it begins', async () => {
  for (const seed of seeds.slice(0, 30)) {
    await startWith(incidentOf(seed))
    expectFailed(await finish(), 'cause', 'advice', 'proof')
  }
})
