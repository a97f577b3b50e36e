// The page's clock follows the backend's: shifted or frozen, however late a reply is read.
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { onWorldTimeShift, rememberWorldClock, worldClock, worldNow } from './world-time.ts'

const real = Date.parse('2026-03-02T10:00:00Z')
const hour = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: real })
  rememberWorldClock('shift 0')
  return () => void vi.useRealTimers()
})

describe('the page’s clock', () => {
  test('is this machine’s, as long as no reply says otherwise', () => {
    expect(worldNow()).toBe(real)
    const nothing = [null, '', 'soon', 'shift', 'shift soon', 'frozen', 'frozen soon', 'later 5']
    for (const header of nothing) rememberWorldClock(header)
    expect(worldNow()).toBe(real)
  })

  test('runs on with the shift of the last reply', () => {
    rememberWorldClock(`shift ${5 * hour}`)
    vi.setSystemTime(real + 1000)
    expect(worldNow()).toBe(real + 5 * hour + 1000)
    expect(worldClock()).toEqual({ shiftMs: 5 * hour, frozenAt: null })
  })

  test('is right however long a reply was on its way', () => {
    vi.setSystemTime(real + 24 * hour)
    rememberWorldClock('shift 0')
    expect(worldNow()).toBe(real + 24 * hour)
  })

  test('stands still while the world’s does, to the millisecond', () => {
    rememberWorldClock(`frozen ${real + 3}`)
    vi.setSystemTime(real + hour)
    expect(worldNow()).toBe(real + 3)
    rememberWorldClock(`shift ${3 - hour}`)
    vi.setSystemTime(real + hour + 5)
    expect(worldNow()).toBe(real + 8)
  })

  test('tells its listeners of every change, and only of changes', () => {
    let told = 0
    const stop = onWorldTimeShift(() => (told += 1))
    rememberWorldClock('shift 0')
    expect(told).toBe(0)
    rememberWorldClock(`shift ${hour}`)
    rememberWorldClock(`shift ${hour}`)
    expect(told).toBe(1)
    rememberWorldClock(`frozen ${real + hour}`)
    rememberWorldClock(`frozen ${real + hour}`)
    expect(told).toBe(2)
    stop()
    rememberWorldClock('shift 0')
    expect(told).toBe(2)
  })
})
