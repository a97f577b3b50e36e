// The page's clock follows the backend's: shifted or frozen, without trembling at every reply.
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { onWorldTimeShift, rememberWorldTime, worldClock, worldNow } from './world-time.ts'

const real = Date.parse('2026-03-02T10:00:00Z')
const hour = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: real })
  rememberWorldTime(String(real))
  return () => void vi.useRealTimers()
})

describe('the page’s clock', () => {
  test('is this machine’s, as long as no reply says otherwise', () => {
    expect(worldNow()).toBe(real)
    for (const nothing of [null, '', 'soon']) rememberWorldTime(nothing)
    expect(worldNow()).toBe(real)
  })

  test('runs on with the shift of the last reply', () => {
    rememberWorldTime(String(real + 5 * hour))
    vi.setSystemTime(real + 1000)
    expect(worldNow()).toBe(real + 5 * hour + 1000)
    expect(worldClock()).toEqual({ shiftMs: 5 * hour, frozenAt: null })
  })

  test('takes no notice of the moment that a reply was on its way', () => {
    rememberWorldTime(String(real + 5 * hour))
    vi.setSystemTime(real + 400)
    rememberWorldTime(String(real + 5 * hour))
    expect(worldClock().shiftMs).toBe(5 * hour)
    vi.setSystemTime(real)
    rememberWorldTime(String(real - 499))
    expect(worldClock().shiftMs).toBe(0)
  })

  test('stands still while the world’s does, to the millisecond', () => {
    rememberWorldTime(`${real + 3} frozen`)
    vi.setSystemTime(real + hour)
    expect(worldNow()).toBe(real + 3)
    rememberWorldTime(String(real + 3))
    vi.setSystemTime(real + hour + 5)
    expect(worldNow()).toBe(real + 8)
  })

  test('tells its listeners of every change, and only of changes', () => {
    let told = 0
    const stop = onWorldTimeShift(() => (told += 1))
    rememberWorldTime(String(real))
    expect(told).toBe(0)
    rememberWorldTime(String(real + hour))
    rememberWorldTime(String(real + hour))
    expect(told).toBe(1)
    rememberWorldTime(`${real + hour} frozen`)
    rememberWorldTime(`${real + hour} frozen`)
    expect(told).toBe(2)
    stop()
    rememberWorldTime(String(real))
    expect(told).toBe(2)
  })
})
