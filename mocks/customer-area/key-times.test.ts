// The edges of time, by the world's clock: to the millisecond, counted from the save.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { hours, second } from '#domain/values/time.ts'
import { firstMinuteMs } from '#mocks/scenarios/make.ts'
import {
  create,
  existing,
  fieldsRefused,
  generate,
  passTime,
  read,
  renew,
  save,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'
import { isClientKeyValid, isKeyValid, isPasswordValid } from '#mocks/testing/validity.ts'

useServer()

async function row({ id }: { id: string }) {
  const found = await store().read((tx) => tx.objectStore('credentials').get(id))
  if (!found) throw new Error('no row')
  return found
}

/** A credential whose first key was just replaced: that one ends 24 hours after `startAt`. */
async function rotated() {
  const first = await renew(await create('web-service'), 'apiKey')
  const next = await renew(first.saved, 'apiKey')
  const [old] = next.saved.expiringKeys
  if (!old) throw new Error('no expiring key')
  return { saved: next.saved, old, oldValue: first.value, newValue: next.value }
}
const end = startAt + hours(24)

describe('an expiring key', () => {
  test('is listed until the last millisecond, and no longer at its end', async () => {
    const { saved, old, oldValue } = await rotated()
    const seen = async () => {
      const { expiringKeys } = await read(saved)
      return [expiringKeys.length, isKeyValid(await row(saved), oldValue, Date.now())]
    }
    expect(old.expiresAt).toBe(end)
    passTime(hours(24) - 1)
    expect(await seen()).toEqual([1, true])
    passTime(1)
    expect(await seen()).toEqual([0, false])
    passTime(1)
    expect(await seen()).toEqual([0, false])
  })

  test('ends by the world’s clock, wherever the machine’s clock stands', async () => {
    const { saved } = await rotated()
    await callSandbox('moveClock', { body: { move: 'advance', ms: hours(24) - second } })
    expect((await read(saved)).expiringKeys).toHaveLength(1)
    await callSandbox('moveClock', { body: { move: 'freeze' } })
    passTime(hours(1))
    expect((await read(saved)).expiringKeys).toHaveLength(1)
    await callSandbox('moveClock', { body: { move: 'advance', ms: second } })
    expect((await read(saved)).expiringKeys).toEqual([])
  })

  test.each(['reset', 'expire'] as const)(
    'can be told to %s in its last millisecond, and no later: then nothing of the save is kept',
    async (action) => {
      const { saved, old } = await rotated()
      const { id: password } = await generate(saved, 'password')
      const changes = {
        description: 'Too late',
        generated: { password },
        expiringKeys: [{ keyId: old.id, action }],
      }
      passTime(hours(24))
      const before = await read(saved)
      expect(await fieldsRefused(save(saved, changes))).toEqual({
        status: 422,
        invalidFields: [
          {
            name: 'expiringKeys',
            value: old.id,
            message: `The key ending in ${old.tail} has expired, so its expiry time can no longer be changed.`,
          },
        ],
      })
      expect(await read(saved)).toEqual(before)
      passTime(-1)
      expect((await save(saved, changes)).description).toBe('Too late')
    },
  )

  test('that is reset has 24 hours from the save, not from the click', async () => {
    const { saved, old } = await rotated()
    passTime(hours(10))
    await read(saved)
    passTime(hours(2))
    const reset = await save(saved, { expiringKeys: [{ keyId: old.id, action: 'reset' }] })
    expect(reset.expiringKeys).toEqual([{ ...old, expiresAt: startAt + hours(36) }])
  })

  test('that is to expire now ends at the save', async () => {
    const { saved, old, oldValue } = await rotated()
    passTime(1)
    expect(isKeyValid(await row(saved), oldValue, Date.now())).toBe(true)
    await save(saved, { expiringKeys: [{ keyId: old.id, action: 'expire' }] })
    expect(isKeyValid(await row(saved), oldValue, Date.now())).toBe(false)
    expect((await row(saved)).previousKeys[0]?.expiresAt).toBe(startAt + 1)
  })

  test('of the everyday world ends when its story says', async () => {
    const shop = await existing('Web shop checkout')
    expect(shop.expiringKeys).toMatchObject([{ expiresAt: startAt + hours(6.5) + firstMinuteMs }])
    passTime(hours(6.5) + firstMinuteMs - 1)
    expect((await read(shop)).expiringKeys).toHaveLength(1)
    passTime(1)
    expect((await read(shop)).expiringKeys).toEqual([])
  })
})

describe('rotating again within 24 hours', () => {
  test('lets several keys expire, each at its own end, the next one on top', async () => {
    const { saved, old } = await rotated()
    passTime(hours(3))
    const third = await renew(saved, 'apiKey')
    passTime(hours(3))
    const fourth = await renew(third.saved, 'apiKey')
    const ends = fourth.saved.expiringKeys.map(({ expiresAt }) => expiresAt)
    expect(ends).toEqual([end, end + hours(3), end + hours(6)])
    expect(fourth.saved.expiringKeys[0]).toEqual(old)
    passTime(hours(18))
    expect((await read(saved)).expiringKeys).toHaveLength(2)
    passTime(hours(3))
    expect((await read(saved)).expiringKeys).toHaveLength(1)
  })

  test('in the save that resets an older key gives each its own 24 hours', async () => {
    const { saved, old } = await rotated()
    passTime(hours(3))
    const { id } = await generate(saved, 'apiKey')
    passTime(hours(1))
    const { expiringKeys } = await save(saved, {
      generated: { apiKey: id },
      expiringKeys: [{ keyId: old.id, action: 'reset' }],
    })
    const at = startAt + hours(28)
    expect(expiringKeys.map(({ expiresAt }) => expiresAt)).toEqual([at, at])
  })
})

test('While a credential is inactive, the clocks of its keys run on', async () => {
  const { saved, oldValue, newValue } = await rotated()
  const opened = async () => {
    const stored = await row(saved)
    return [oldValue, newValue].map((value) => isKeyValid(stored, value, Date.now()))
  }
  const inactive = await save(saved, { isActive: false })
  expect(inactive.expiringKeys).toHaveLength(1)
  expect(await opened()).toEqual([false, false])
  passTime(hours(23))
  const active = await save(inactive, { isActive: true })
  expect(await opened()).toEqual([true, true])
  const again = await save(active, { isActive: false })
  passTime(hours(1))
  await save(again, { isActive: true })
  expect(await opened()).toEqual([false, true])
})

test('A replaced password is over at once', async () => {
  const first = await renew(await create('report'), 'password')
  const next = await renew(first.saved, 'password')
  const stored = await row(next.saved)
  expect(isPasswordValid(stored, first.value)).toBe(false)
  expect(isPasswordValid(stored, next.value)).toBe(true)
})

test('A replaced client key works for 24 hours more, and is listed as long', async () => {
  const first = await renew(await create('web-service'), 'clientKey')
  passTime(hours(5))
  const { saved } = await renew(first.saved, 'clientKey')
  expect(saved.previousClientKeys).toEqual([{ value: first.value, expiresAt: end + hours(5) }])
  passTime(hours(24) - 1)
  expect((await read(saved)).previousClientKeys).toHaveLength(1)
  expect(isClientKeyValid(await row(saved), first.value, Date.now())).toBe(true)
  passTime(1)
  expect((await read(saved)).previousClientKeys).toEqual([])
  expect(isClientKeyValid(await row(saved), first.value, Date.now())).toBe(false)
})
