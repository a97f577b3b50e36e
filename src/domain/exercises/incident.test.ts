// The same seed is the same case; what a case says gives nothing away, and is all that one needs.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import { Exercise } from '#contract/exercise.ts'

import { causeNames } from './incident-causes.ts'
import { incidentName, incidentOf, readSeed, seedIn } from './incident.ts'

const seed = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,6})?$/)

test('the same seed is the same case, without clock or chance of the machine', () => {
  const random = vi.spyOn(Math, 'random')
  const now = vi.spyOn(Date, 'now')
  fc.assert(
    fc.property(seed, (one) => {
      random.mockClear()
      now.mockClear()
      const case_ = incidentOf(one)
      expect(random).not.toHaveBeenCalled()
      expect(now).not.toHaveBeenCalled()
      expect(incidentOf(one)).toEqual(case_)
    }),
  )
})

test('every case is an exercise in the published format', () => {
  fc.assert(
    fc.property(seed, (one) => {
      expect(Exercise.parse(incidentOf(one))).toEqual(incidentOf(one))
    }),
    { numRuns: 300 },
  )
})

test('other seeds are other cases, of every cause, and the right answer stands anywhere', () => {
  const cases = Array.from({ length: 300 }, (_, index) => incidentOf(String(index)))
  const told = new Set(cases.map(({ ticket, now, past }) => JSON.stringify([ticket, now, past])))
  expect(told.size).toBe(cases.length)
  const places = cases.flatMap(({ questions = [] }) =>
    questions.map(({ choices, right }) => choices.findIndex(({ id }) => id === right)),
  )
  for (const place of [0, 1, 2, 3]) {
    expect(places.filter((one) => one === place).length).toBeGreaterThan(places.length / 8)
  }
  const rights = new Set(cases.flatMap(({ questions = [] }) => questions.map((one) => one.right)))
  expect([...rights].toSorted()).toEqual(causeNames.toSorted())
})

test('the ticket never says the cause', () => {
  for (let index = 0; index < 300; index += 1) {
    const { ticket, questions = [] } = incidentOf(String(index))
    const said = ticket.join(' ')
    for (const { choices, right } of questions) {
      expect(said).not.toContain(choices.find(({ id }) => id === right)?.words)
    }
    expect(said).not.toMatch(/inactive|deactivat|expired|never saved|role|family|not allowed any/i)
  }
})

test('a seed is letters, digits and single dashes, of any case', () => {
  expect(readSeed(' Monday-1 ')).toEqual({ seed: 'monday-1' })
  expect(readSeed('a'.repeat(40))).toEqual({ seed: 'a'.repeat(40) })
  expect(readSeed('')).toEqual({ refusal: 'Enter a seed: any word or number.' })
  for (const wrong of ['a b', 'a--b', '-a', 'a-', 'ä', 'a'.repeat(41)]) {
    expect(readSeed(wrong)).toEqual({ refusal: expect.stringContaining('40 characters') })
  }
  expect(seedIn(incidentName('monday-1'))).toBe('monday-1')
  expect(seedIn('rotate')).toBeUndefined()
  expect(seedIn('incident-')).toBeUndefined()
})
