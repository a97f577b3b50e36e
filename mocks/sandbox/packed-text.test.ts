// What was packed comes out as it went in; whatever happens to it on the way is noticed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { packText, unpackText } from './packed-text.ts'

const most = 100_000
const unpack = (given: string, version = 4) => unpackText(given, version, most)

/** Texts as a world has them, and the ones that are hardest to carry. */
const anyText = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom('', '\ufeff', '#%?&+/= \u2028', '😀'.repeat(50), 'a'.repeat(5_000)),
)

test('Any text comes out as it went in, and is written as an address has it', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.integer({ min: 0, max: 99 }), async (text, version) => {
      const packed = await packText(text, version)
      expect(packed).toMatch(/^[\w.-]+$/)
      expect(new URL(`https://a.example/?world#${packed}`).hash).toBe(`#${packed}`)
      // Half of a pair cannot be written in UTF-8, and JSON never has one.
      expect(await unpack(packed, version)).toEqual({ text: text.toWellFormed() })
    }),
  )
})

test('One character that is another, is too many or is missing never gives another text', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyText,
      fc.nat(),
      fc.constantFrom('A', 'b', '7', '-', '_', '.', '', 'zz', '%20'),
      async (text, where, instead) => {
        const packed = await packText(text, 4)
        const at = where % packed.length
        const spoilt = packed.slice(0, at) + instead + packed.slice(at + 1)
        if (spoilt === packed) return
        const read = await unpack(spoilt)
        if ('text' in read) expect(read.text).toBe(text.toWellFormed())
        else expect(read.trouble.is).not.toBe('missing')
      },
    ),
    { numRuns: 500 },
  )
})

describe('What is wrong is told apart', () => {
  const packing = packText(JSON.stringify({ of: 'a world' }), 4)

  test('Nothing has arrived', async () => {
    expect(await unpack('')).toEqual({ trouble: { is: 'missing' } })
  })

  test('It was cut off, wherever in its data that was', async () => {
    const packed = await packing
    const start = packed.lastIndexOf('.') + 1
    const of = packed.length - start
    for (let length = start; length < packed.length; length += 1) {
      const trouble = { is: 'cut off', arrived: length - start, of }
      expect(await unpack(packed.slice(0, length))).toEqual({ trouble })
    }
    for (let length = 1; length < start; length += 1) {
      expect(await unpack(packed.slice(0, length))).toEqual({ trouble: { is: 'damaged' } })
    }
  })

  test('What a sentence or a chat puts behind it does no harm', async () => {
    const packed = await packing
    for (const behind of ['.', ')', '%29', '\n', ' and so on']) {
      expect(await unpack(packed + behind)).toEqual(await unpack(packed))
    }
  })

  test('It is of a newer or an older version, also where nothing else of it can be read', async () => {
    const packed = await packing
    expect(await unpack(packed, 3)).toEqual({ trouble: { is: 'newer' } })
    expect(await unpack(packed, 5)).toEqual({ trouble: { is: 'older' } })
    expect(await unpack('5.9.0123456789abcdef.~~~')).toEqual({ trouble: { is: 'newer' } })
  })

  test('It would grow beyond all worlds', async () => {
    expect(await unpack(await packText('a'.repeat(most), 4))).toHaveProperty('text')
    const trouble = { is: 'damaged' }
    expect(await unpack(await packText('a'.repeat(most + 1), 4))).toEqual({ trouble })
  })
})
