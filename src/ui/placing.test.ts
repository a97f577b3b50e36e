// What pops up is wholly in the window, and lies over its control only where there is no other room.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { placeBeside, type Placing } from './placing.ts'

const view = { width: 1280, height: 800 }
const control = { left: 300, top: 200, width: 100, height: 40 }
const belowStart: Placing = { side: 'below', align: 'start', gap: 6 }

test('it stands on its side, at the edge of the control', () => {
  const size = { width: 320, height: 100 }
  expect(placeBeside(control, size, view, belowStart)).toEqual({ left: 300, top: 246 })
  const atEnd = placeBeside(control, size, view, { side: 'above', align: 'end', gap: 0 })
  expect(atEnd).toEqual({ left: 80, top: 100 })
  const centred = placeBeside(control, size, view, { side: 'above', align: 'center', gap: 0 })
  expect(centred).toEqual({ left: 190, top: 100 })
})

test('it changes to the other side where there is room on that one alone', () => {
  const low = { ...control, top: 740 }
  expect(placeBeside(low, { width: 320, height: 300 }, view, belowStart).top).toBe(434)
  const high = { ...control, top: 10 }
  const above: Placing = { side: 'above', align: 'start', gap: 0 }
  expect(placeBeside(high, { width: 320, height: 300 }, view, above).top).toBe(50)
})

test('it never leaves the window, and covers its control only where neither side has room', () => {
  const px = (most: number) => fc.integer({ min: 0, max: most })
  fc.assert(
    fc.property(
      fc.record({
        width: fc.integer({ min: 320, max: 2000 }),
        height: fc.integer({ min: 256, max: 1200 }),
      }),
      fc.record({ left: px(2000), top: px(1200), width: px(300), height: px(60) }),
      fc.record({ width: px(312), height: px(240) }),
      fc.constantFrom<Placing>(
        { side: 'above', align: 'start', gap: 0 },
        { side: 'above', align: 'end', gap: 6 },
        { side: 'below', align: 'start', gap: 6 },
        { side: 'below', align: 'end', gap: 0 },
        { side: 'above', align: 'center', gap: 6 },
      ),
      (window, anchor, size, placing) => {
        const { left, top } = placeBeside(anchor, size, window, placing)
        expect(left).toBeGreaterThanOrEqual(4)
        expect(top).toBeGreaterThanOrEqual(4)
        expect(left + size.width).toBeLessThanOrEqual(window.width - 4)
        expect(top + size.height).toBeLessThanOrEqual(window.height - 4)

        const hasRoom =
          anchor.top - placing.gap - size.height >= 4 ||
          (anchor.top + anchor.height >= 4 &&
            anchor.top + anchor.height + placing.gap + size.height <= window.height - 4)
        const isOver = top + size.height > anchor.top && top < anchor.top + anchor.height
        const isInWindow = anchor.top + anchor.height <= window.height
        if (hasRoom && isInWindow) expect(isOver).toBe(false)
      },
    ),
  )
})
