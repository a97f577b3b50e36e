// The world's clock over its API: moved by anybody, told with every reply, and what ends next.
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

import { callSandbox } from '#api/call-sandbox.ts'
import { sandboxPrefix } from '#contract/addresses.ts'
import { Problem } from '#contract/problem.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { hours } from '#domain/values/time.ts'
import { firstMinuteMs } from '#mocks/scenarios/make.ts'
import {
  create,
  existing,
  origin,
  passTime,
  read,
  save,
  signIn,
  startAt,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

/** When a key of the everyday world ends of which its story says that it has so many hours. */
const ends = (count: number) => startAt + hours(count) + firstMinuteMs

const move = (body: SandboxInput<'moveClock'>['body']) => callSandbox('moveClock', { body })

/** Past the client, for what it would never send. */
async function sendMove(body: object | string) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const address = `${origin}${sandboxPrefix}/clock`
  const response = await fetch(address, { method: 'POST', body: text })
  return z.partial(Problem).parse(await response.json())
}

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
      description: 'Payout job',
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

  test('is set by a date and time as people and programs write them', async () => {
    for (const at of ['2031-05-06T07:08:09.123Z', '2031-05-06T09:08:09.123+02:00']) {
      await sendMove({ move: 'set', at })
      expect((await callSandbox('getClock', {})).now).toBe(Date.parse('2031-05-06T07:08:09.123Z'))
    }
    await sendMove({ move: 'set', at: '9999-12-31' })
    expect((await callSandbox('getClock', {})).now).toBe(Date.UTC(9999, 11, 31))
  })

  test.each([
    { move: 'set', at: -1 },
    { move: 'set', at: Date.UTC(10_000, 0, 1) },
    { move: 'set', at: 8.64e15 },
    { move: 'set', at: '1969-12-31T23:59:59Z' },
    { move: 'advance', ms: 8.64e15 },
    { move: 'advance', ms: -8.64e15 },
    { move: 'advance', ms: Date.UTC(9999, 11, 31) },
  ])('cannot be moved out of the years 1970 to 9999: %o', async (body) => {
    const { status, invalidFields } = await sendMove(body)
    expect(status).toBe(422)
    expect(invalidFields?.[0]?.message).toBe('Enter a date between 1970 and 9999.')
    expect((await callSandbox('getClock', {})).now).toBe(startAt)
  })

  test.each([
    ['{"move":"set","at":"0099"}', 'at', /^Enter milliseconds since 1970, or a date and time/],
    ['{"move":"set","at":"2026-02-30"}', 'at', /^Enter milliseconds/],
    ['{"move":"set","at":"2026-03-02T10:00:00"}', 'at', /^Enter milliseconds/],
    ['{"move":"set","at":"99999999999999"}', 'at', /^Enter milliseconds/],
    ['{"move":"set","at":1e999}', 'at', /^at is not what belongs there\.$/],
    ['{"move":"set","at":null}', 'at', /^at is not what belongs there\.$/],
    ['{"move":"set"}', 'at', /^at is not what belongs there\.$/],
    ['{"move":"advance","ms":"1"}', 'ms', /^ms must be a number\.$/],
    ['{"move":"back"}', 'move', /^move must be one of: advance, set, freeze, run, real\.$/],
    ['{"move":"freeze","at":1}', 'body', /^body has no field “at”\.$/],
  ])('is not moved by %s', async (text, name, sentence) => {
    const { status, title, invalidFields } = await sendMove(text)
    expect(status).toBe(422)
    expect(title).toBe('Invalid request information provided.')
    expect(invalidFields).toEqual([
      { name, value: expect.anything(), message: expect.stringMatching(sentence) },
    ])
    expect((await callSandbox('getClock', {})).now).toBe(startAt)
  })
})
