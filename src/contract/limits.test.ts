// The length of a text is the number of its code points, wherever somebody counts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cutText, isLonger, lengthOf } from './limits.ts'

const texts = fc.string({
  unit: fc.constantFrom('a', 'é', '🔑', '👩‍💻', '\uD83D', '\uDD11'),
  maxLength: 30,
})

describe('the length of any text', () => {
  test('is that of its code points', () => {
    fc.assert(fc.property(texts, (text) => lengthOf(text) === Array.from(text).length))
  })

  test('is what every limit goes by, and what a text is cut to', () => {
    fc.assert(
      fc.property(texts, fc.nat(30), (text, most) => {
        expect(isLonger(text, most)).toBe(lengthOf(text) > most)
        const cut = cutText(text, most)
        expect(lengthOf(cut)).toBe(Math.min(lengthOf(text), most))
        expect(text.startsWith(cut)).toBe(true)
      }),
    )
  })
})
