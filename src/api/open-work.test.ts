// What is on its way counts from its very beginning to its end, however it ends.
import { expect, test } from 'vitest'

import { during, hasOpenWork, onOpenWork } from './open-work.ts'

test('work is open before it can be awaited, until all of it has ended, failures too', async () => {
  const told: boolean[] = []
  onOpenWork(() => told.push(hasOpenWork()))
  const { promise: one, resolve } = Promise.withResolvers<string>()
  const { promise: other, reject } = Promise.withResolvers<string>()
  const first = during(one)
  expect(hasOpenWork()).toBe(true)
  const second = during(other)
  resolve('done')
  expect(await first).toBe('done')
  expect(hasOpenWork()).toBe(true)
  reject(new Error('failed'))
  await expect(second).rejects.toThrow('failed')
  expect(hasOpenWork()).toBe(false)
  expect(told).toEqual([true, true, true, false])
})
