// The world's clock over its API: moved by anybody, told with every reply, and what ends next.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { hours } from '#domain/time.ts'
import { firstMinuteMs } from '#mocks/scenarios/make.ts'
import {
  create,
  existing,
  passTime,
  read,
  refusalOf,
  save,
  signIn,
  startAt,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

/** When a key of the everyday world ends of which its story says that it has so many hours. */
const ends = (count: number) => startAt + hours(count) + firstMinuteMs

const move = (body: SandboxInput<'moveClock'>['body']) => callSandbox('moveClock', { body })

describe('the clock', () => {
  test('runs with the machine until somebody moves it', async () => {
    signIn(null)
    passTime(5)
    expect(await callSandbox('getClock', {})).toMatchObject({
      now: startAt + 5,
      shiftMs: 0,
      isFrozen: false,
    })
  })

  test('goes forward, stands still and goes on, and everything is dated by it', async () => {
    const created = await create('report')
    expect(await move({ move: 'advance', ms: hours(5) })).toMatchObject({
      now: startAt + hours(5),
      shiftMs: hours(5),
    })
    expect(await move({ move: 'freeze' })).toMatchObject({ isFrozen: true })
    passTime(hours(1))
    const saved = await save(created, { description: 'Frozen' })
    expect(saved.lastChange.at).toBe(startAt + hours(5))
    await move({ move: 'run' })
    passTime(7)
    expect((await save(saved, { description: 'On' })).lastChange.at).toBe(startAt + hours(5) + 7)
    expect(await move({ move: 'real' })).toMatchObject({
      now: startAt + hours(1) + 7,
      shiftMs: 0,
      isFrozen: false,
    })
  })

  test('tells which key ends next, and no key that has ended', async () => {
    const payout = await existing('Payout job')
    const shop = await existing('Web shop checkout')
    const { nextExpiry } = await callSandbox('getClock', {})
    expect(nextExpiry).toEqual({
      at: ends(0.8),
      environment: 'test',
      username: payout.username,
    })
    const later = await move({ move: 'set', at: ends(0.8) })
    expect(later.nextExpiry).toMatchObject({ at: ends(6.5), username: shop.username })
    expect((await read(payout)).expiringKeys).toEqual([])
    const live = await move({ move: 'set', at: ends(6.5) })
    expect(live.nextExpiry).toMatchObject({ at: ends(9), environment: 'live' })
    const last = await move({ move: 'set', at: ends(9) })
    expect(last.nextExpiry).toBeNull()
  })

  test('knows of a key that was expired by hand, and of one that got more time', async () => {
    const payout = await existing('Payout job')
    const shop = await existing('Web shop checkout')
    const [old] = payout.expiringKeys
    const reset = { expiringKeys: [{ keyId: old?.id ?? '', action: 'reset' as const }] }
    await save(payout, reset)
    expect((await callSandbox('getClock', {})).nextExpiry?.username).toBe(shop.username)
    await save(shop, {
      expiringKeys: [{ keyId: shop.expiringKeys[0]?.id ?? '', action: 'expire' }],
    })
    expect((await move({ move: 'set', at: ends(9) })).nextExpiry).toMatchObject({
      at: startAt + hours(24),
      username: payout.username,
    })
  })

  test.each([
    { move: 'set', at: -1 },
    { move: 'set', at: 8.64e15 + 1 },
    { move: 'advance', ms: 8.64e15 },
    { move: 'advance', ms: -8.64e15 },
  ] as const)('cannot be moved to where no date is: %o', async (body) => {
    expect((await refusalOf(move(body))).status).toBe(422)
    expect((await callSandbox('getClock', {})).now).toBe(startAt)
  })
})
