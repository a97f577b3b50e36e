// What may stand in a description: characters that people see, counted as people count them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { lengthOf } from '#contract/limits.ts'

import { shorten, whyNotPlain, withoutInvisibleEnds } from './plain-text.ts'
import { checkDescription } from '#domain/changes/refusal.ts'

describe('a description', () => {
  test('is counted in code points, as the OpenAPI documents count', () => {
    expect(checkDescription('🔑'.repeat(50))).toBeUndefined()
    expect(checkDescription('🔑'.repeat(51))).toBe(
      'A description can have at most 50 characters; this one has 51.',
    )
    expect(lengthOf('a🔑é')).toBe(3)
  })

  test.each([
    ['NUL', 'a\0b', 'U+0000'],
    ['ESC', 'a\u001Bb', 'U+001B'],
    ['a line end', 'a\nb', 'U+000A'],
    ['a lone CR', 'a\rb', 'U+000D'],
    ['a tab', 'a\tb', 'U+0009'],
    ['a line separator', 'a\u2028b', 'U+2028'],
    ['an override of the direction', 'a\u202Eb', 'U+202E'],
    ['an isolate', 'a\u2066b', 'U+2066'],
    ['half a pair', 'a\uD83Db', 'U+D83D'],
  ])('is refused with %s, which the sentence names', (_, text, code) => {
    expect(checkDescription(text)).toBe(
      `Leave out the character ${code}: it cannot be seen, and would break or turn the line.`,
    )
  })

  test('may be in any script, with joiners, marks and emoji', () => {
    for (const text of ['متجر الويب', 'हिन्दी', 'می‌خواهم', '👩‍💻 İstanbul', 'é', 'עברית‎']) {
      expect(whyNotPlain(text), text).toBeUndefined()
    }
  })

  test('that is accepted survives storage and transport unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        fc.pre(whyNotPlain(text) === undefined)
        expect(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
        ).toBe(text)
        expect(text).not.toMatch(/[\n\r\u2028\u2029]/)
      }),
    )
  })
})

describe('a text in a sentence', () => {
  test('is never long, and begins as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const short = shorten(text)
        expect(short.length).toBeLessThanOrEqual(101)
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true)
      }),
    )
  })
})

describe('what cannot be seen', () => {
  test('is dropped at the ends alone', () => {
    expect(withoutInvisibleEnds('\u200B a\u200Bb \uFEFF')).toBe('a\u200Bb')
    expect(withoutInvisibleEnds('\u200B\u200B')).toBe('')
  })
})
