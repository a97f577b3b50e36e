// The drawing of keys: every bar lies where its times are.
import { describe, expect, test } from 'vitest'

import { keyTimeline } from './key-timeline.ts'
import { day, hour } from '#domain/values/time.ts'

const now = 100 * day

describe('the timeline of keys', () => {
  test('draws from a day ago to an hour after the last end', () => {
    const { startsAt, endsAt } = keyTimeline(
      null,
      [{ tail: 'a', createdAt: 0, expiresAt: now + 3 * day }],
      [],
      now,
    )
    expect([startsAt, endsAt]).toEqual([now - day, now + 3 * day + hour])
  })

  test('lets an old key begin at the edge and end where it expires', () => {
    const { bars } = keyTimeline(null, [{ tail: 'a', createdAt: 0, expiresAt: now }], [], now)
    const [bar] = bars
    expect(bar).toMatchObject({ from: 0, expiresAt: now })
    expect(bar?.to).toBeCloseTo(24 / 49)
  })

  test('lets the current key go on to the other edge', () => {
    const { bars, now: place } = keyTimeline({ tail: 'b', createdAt: now }, [], [], now)
    expect(bars).toMatchObject([{ tail: 'b', from: place, to: 1, expiresAt: null }])
  })

  test('marks where each key was last used, as far as that lies in the span', () => {
    const keys = ['never', 'just', 'edge', 'long ago'].map((tail) => {
      return { tail, createdAt: 0, expiresAt: now + hour }
    })
    const uses = [
      { tail: 'just', at: now },
      { tail: 'edge', at: now - day },
      { tail: 'long ago', at: now - day - 1 },
    ]
    const timeline = keyTimeline(null, keys, uses, now)
    expect(timeline.bars.map(({ usedAt, used }) => [usedAt, used])).toEqual([
      [null, null],
      [now, timeline.now],
      [now - day, 0],
      [now - day - 1, null],
    ])
  })

  test('marks no use of a key that nobody used, also where the span reaches before 1970', () => {
    const { bars } = keyTimeline({ tail: 'b', createdAt: 0 }, [], [], 0)
    expect(bars).toMatchObject([{ usedAt: null, used: null }])
  })

  test('draws nothing for a credential without keys', () => {
    expect(keyTimeline(null, [], [], now).bars).toEqual([])
  })
})
