// Callers and the clock: turned back it undoes nothing, and how it got somewhere does not matter.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { hours, minute } from '#domain/values/time.ts'
import { callerOf, readCallersOf, deploy, shop } from '#mocks/testing/callers.ts'
import { company, passTime, read, renew, save, startAt, useServer } from '#mocks/testing/server.ts'

useServer()

describe('turning the clock back', () => {
  test('undoes no save: from there on the calls are refused, and not only when it was saved', async () => {
    const credential = await shop()
    passTime(hours(2))
    await save(credential, { isActive: false })
    await callSandbox('moveClock', { body: { move: 'advance', ms: -hours(2) } })
    expect((await callerOf(credential)).now?.status).toBe(401)
    passTime(hours(1))
    expect((await callerOf(credential)).recent).toEqual({ 200: 1379, 401: 61, 403: 0 })
  })

  test('takes no key away from a caller', async () => {
    const { saved } = await renew(await shop(), 'apiKey')
    await callSandbox('moveClock', { body: { move: 'advance', ms: hours(30) } })
    await deploy(saved)
    await callSandbox('moveClock', { body: { move: 'advance', ms: -hours(4) } })
    passTime(hours(1))
    const caller = await callerOf(saved)
    expect(caller).toMatchObject({ secret: { state: 'current' }, now: { status: 200 } })
    // Without a key from the 24th hour on, with one from the 26th, and an hour since.
    expect(caller.recent).toEqual({ 200: 1320, 401: 120, 403: 0 })
  })
})

const span = fc.integer({ min: 1, max: 1200 }).map((minutes) => minutes * minute)
const move = fc.oneof(
  fc.record({ is: fc.constantFrom('wait' as const, 'back' as const), ms: span }),
  fc.record({ is: fc.constantFrom('rotate' as const, 'deploy' as const, 'switch' as const) }),
)

/** Carries the moves out on a fresh world with the clock standing still, each wait in some steps. */
async function live(
  moves: (typeof move extends fc.Arbitrary<infer M> ? M : never)[],
  steps: number,
) {
  await callSandbox('freshStart', { body: {} })
  await callSandbox('moveClock', { body: { move: 'freeze' } })
  const { id } = await shop()
  const lived = new Map<number, number>()
  let now = startAt
  for (const one of moves) {
    const credential = await read({ id })
    if (one.is === 'rotate') await renew(credential, 'apiKey')
    if (one.is === 'deploy') await deploy(credential)
    if (one.is === 'switch') await save(credential, { isActive: !credential.isActive })
    if (one.is === 'back') {
      await callSandbox('moveClock', { body: { move: 'advance', ms: -one.ms } })
      now -= one.ms
      for (const at of lived.keys()) if (at >= now) lived.delete(at)
    }
    if (one.is !== 'wait') continue
    for (let step = 1; step <= steps; step += 1) {
      const to = now + Math.floor((one.ms * step) / steps)
      lived.set(now, (await callerOf({ id })).now?.status ?? 0)
      await callSandbox('moveClock', { body: { move: 'set', at: to } })
      if (step === steps) now = to
    }
  }
  const query = { from: startAt - hours(100) }
  const { data: calls } = await call('listCalls', { params: company, query })
  return { callers: await readCallersOf({ id }), calls, lived }
}

test('what is seen is the same whether the clock jumped or stepped, and what it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 7 }), async (moves) => {
      const jumped = await live(moves, 1)
      const stepped = await live(moves, 3)
      expect(stepped.callers).toEqual(jumped.callers)
      expect(stepped.calls).toEqual(jumped.calls)
      // Each moment that the clock stood still and nobody came back to is remembered as it was.
      const ofShop = jumped.calls.filter(({ caller }) => caller === 'Web shop')
      for (const [at, status] of jumped.lived) {
        const told = ofShop.find(({ firstAt, lastAt }) => firstAt <= at && at <= lastAt)
        expect(told?.status).toBe(status)
      }
    }),
    { numRuns: 8 },
  )
}, 60_000)
