// One time: page and backend say the same of a key at every instant, however the clock is moved.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { worldNow } from '#api/world-time.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { lastChange } from '#domain/values/edge.ts'
import { hours } from '#domain/values/time.ts'

import { existing, read, startAt, useServer } from './testing/server.ts'

useServer()

type Step = { passMs: number } | { setTo: number } | { advanceMs: number } | 'freeze' | 'run'

/** Around the end of the key, to the millisecond and its fractions, and anywhere near it. */
const offset = fc.oneof(
  fc.constantFrom(-1, -0.5, 0, 0.5, 1),
  fc.integer({ min: -2000, max: 2000 }),
  fc.double({ min: -hours(1), max: hours(1), noNaN: true }),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('freeze' as const, 'run' as const),
  offset.map((setTo) => ({ setTo })),
  offset.map((advanceMs) => ({ advanceMs })),
  offset.map((ms) => ({ passMs: Math.abs(ms) })),
)

test('the page says of a key what the backend says, at every instant', async () => {
  const shop = await existing('Web shop checkout')
  const [key] = shop.expiringKeys
  if (!key) throw new Error('The world has no expiring key.')
  let machine = startAt
  vi.spyOn(Date, 'now').mockImplementation(() => machine)

  const take = async (taken: Step) => {
    if (taken === 'freeze' || taken === 'run') await move({ move: taken })
    else if ('setTo' in taken) await move({ move: 'set', at: key.expiresAt + taken.setTo })
    else if ('advanceMs' in taken) await move({ move: 'advance', ms: taken.advanceMs })
    else machine += taken.passMs
  }
  const move = (body: Parameters<typeof callSandbox<'moveClock'>>[1]['body']) =>
    callSandbox('moveClock', { body })

  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await move({ move: 'run' })
      await move({ move: 'set', at: key.expiresAt })
      for (const taken of steps) {
        await take(taken)
        // First the page alone: a reply would tell it the time anew.
        const onPage = isExpired(key, lastChange([key.expiresAt], worldNow()))
        const { expiringKeys } = await read(shop)
        const inBackend = !expiringKeys.some(({ id }) => id === key.id)
        expect(onPage, `at ${worldNow() - key.expiresAt} ms from the end`).toBe(inBackend)
      }
    }),
  )
})
