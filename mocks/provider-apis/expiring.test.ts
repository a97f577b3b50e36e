// What the page says of expiring keys is what the provider does, at every moment and in any order.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { hours } from '#domain/values/time.ts'
import { ask } from '#mocks/testing/provider.ts'
import { create, passTime, read, renew, save, useServer } from '#mocks/testing/server.ts'

useServer()

const address = 'https://kyc-test.adyen.com/lem/v4/legalEntities/LE0000000001'

const steps = fc.array(
  fc.oneof(
    fc.constant({ step: 'rotate' } as const),
    fc.record({ step: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: hours(13) }) }),
    fc.constant({ step: 'wait to the next end' } as const),
    fc.record({
      step: fc.constantFrom('reset' as const, 'expire' as const),
      which: fc.nat({ max: 3 }),
    }),
  ),
  { minLength: 4, maxLength: 12 },
)

test('a key that the page lists as expiring opens, and one that it does not list does not', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      const { id } = await create('lem')
      const made: string[] = []
      const check = async () => {
        const { apiKey, expiringKeys } = await read({ id })
        const listed = expiringKeys.map(({ tail }) => tail)
        const opening: string[] = []
        for (const key of made) {
          if ((await ask('GET', address, { apiKey: key })).ok) opening.push(key.slice(-5))
        }
        expect(opening.toSorted()).toEqual([...listed, ...(apiKey ? [apiKey.tail] : [])].toSorted())
      }
      for (const one of story) {
        const credential = await read({ id })
        const { expiringKeys } = credential
        if (one.step === 'rotate') made.push((await renew(credential, 'apiKey')).value)
        if (one.step === 'wait') passTime(one.ms)
        const [next] = expiringKeys
        if (one.step === 'wait to the next end' && next) {
          passTime(next.expiresAt - Date.now() - 1)
          await check()
          passTime(1)
        }
        const chosen = 'which' in one ? expiringKeys[one.which] : undefined
        if (chosen && (one.step === 'reset' || one.step === 'expire')) {
          await save(credential, { expiringKeys: [{ keyId: chosen.id, action: one.step }] })
        }
        await check()
      }
    }),
    { numRuns: 12 },
  )
})
