// Which refused calls count, how long nobody was let in, and what it is put down to.
import { expect, test } from 'vitest'

import { given, payouts } from '#domain/callers/testing/payout-job.ts'
import { hours, minute, second } from '#domain/values/time.ts'

import { downtimeOf, refusalsSince } from './refusals.ts'
import { begin, change, historyOf, marked, scene } from './testing/scene.ts'

const off = begin + 10 * minute + second
const on = begin + 12 * minute + 2 * second
const outage = historyOf([off, change({ isActive: false })], [on, change({ isActive: true })])
const costs = (happenings: Parameters<typeof scene>[0]) =>
  downtimeOf(refusalsSince(scene(happenings)))

test('an outage costs the calls within it and its seconds, and is put down to the save', () => {
  const refusals = refusalsSince(scene({ histories: [outage] }))
  expect(refusals).toMatchObject([
    { from: off, to: on, calls: 2, event: { at: off, words: 'save 3' } },
  ])
  expect(downtimeOf(refusals)).toEqual([{ caller: 'Payout job', calls: 2, seconds: 121 }])
})

test('a second that has begun is a second, and nothing is nothing', () => {
  const short = (ms: number) =>
    costs({
      histories: [
        historyOf([off, change({ isActive: false })], [off + ms, change({ isActive: true })]),
      ],
    })
  expect(short(0)).toEqual([])
  expect(short(1)).toEqual([{ caller: 'Payout job', calls: 0, seconds: 1 }])
  expect(short(1000)).toMatchObject([{ seconds: 1 }])
  expect(short(1001)).toMatchObject([{ seconds: 2 }])
})

test('what lies ahead does not count yet, and the present instant does not either', () => {
  const histories = [historyOf([off, change({ isActive: false })])]
  expect(costs({ histories, now: off })).toEqual([])
  expect(costs({ histories, now: off + 59 * second })).toMatchObject([{ calls: 0, seconds: 59 }])
  expect(costs({ histories, now: off + minute })).toMatchObject([{ calls: 1, seconds: 60 }])
})

test('what failed at the start counts from its first answer on', () => {
  const unsaved = { ...payouts, deployments: [given(9, begin - hours(1))] }
  expect(costs({ callers: [unsaved] })).toEqual([])
  const repaired = { ...unsaved, deployments: [...unsaved.deployments, given(1, off)] }
  expect(costs({ callers: [repaired] })).toEqual([])
  const broken = { ...repaired, deployments: [...repaired.deployments, given(9, on)] }
  expect(costs({ callers: [broken], now: on + minute })).toMatchObject([{ seconds: 60 }])
})

test('what is broken in the very instant of the start counts from there', () => {
  const histories = [historyOf([begin, change({ isActive: false })])]
  expect(costs({ histories, now: begin + second })).toMatchObject([{ seconds: 1 }])
  const failing = [historyOf([begin - 1, change({ isActive: false })])]
  expect(costs({ histories: failing, now: begin + second })).toEqual([])
})

test('a failure before the start is over', () => {
  const early = historyOf(
    [begin - 10 * minute, change({ isActive: false })],
    [begin - minute, change({ isActive: true })],
  )
  expect(costs({ histories: [early] })).toEqual([])
})

test('an integration that is meant to fail costs nothing', () => {
  const histories = [outage]
  expect(costs({ histories, exercise: marked({ mayFail: ['Payout job'] }) })).toEqual([])
  expect(refusalsSince(scene({ histories }), ['Payout job'])).toEqual([])
  expect(refusalsSince(scene({ histories }), ['Web shop'])).toHaveLength(1)
})

test('a wrong key is put down to whoever gave it', () => {
  const callers = [{ ...payouts, deployments: [...payouts.deployments, given(9, off)] }]
  const gift = { at: off, by: 'Amara', words: 'gift', revision: null }
  const events = [
    { ...gift, credentialId: 'S2-1', callerId: 'payouts' },
    { ...gift, words: 'other gift', credentialId: 'S2-1', callerId: 'other' },
    { ...gift, words: 'too late', at: off + 1, credentialId: 'S2-1', callerId: 'payouts' },
    { ...gift, words: 'other save', credentialId: 'S2-2', callerId: null },
  ]
  expect(refusalsSince(scene({ callers, events }))).toMatchObject([{ event: { words: 'gift' } }])
  expect(refusalsSince(scene({ callers, events: [] }))).toMatchObject([{ event: null }])
})

test('several outages of one integration are one sum, and each integration has its own', () => {
  const again = historyOf(
    [off, change({ isActive: false })],
    [off + second, change({ isActive: true })],
    [on, change({ isActive: false })],
    [on + second, change({ isActive: true })],
  )
  const callers = [payouts, { ...payouts, id: 'report', name: 'Report' }]
  expect(costs({ histories: [again], callers })).toEqual([
    { caller: 'Payout job', calls: 0, seconds: 2 },
    { caller: 'Report', calls: 0, seconds: 2 },
  ])
})
