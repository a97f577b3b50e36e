// What may stand in a description: characters that people see, counted as people count them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { lengthOf } from '#contract/limits.ts'

import { whyNotPlain } from './invisible.ts'
import { isolateQuotes, shorten, trimText } from './plain-text.ts'
import { checkDescription } from '#domain/changes/refusal.ts'

describe('a description', () => {
  test('is counted in code points, as the OpenAPI documents count', () => {
    expect(checkDescription('🔑'.repeat(50))).toBeUndefined()
    expect(checkDescription('🔑'.repeat(51))).toBe(
      'A description can have at most 50 characters; this one has 51.',
    )
    expect(lengthOf('a🔑é\uD83D')).toBe(4)
  })

  test.each([
    ['NUL', 'a\0b', 'U+0000'],
    ['ESC', 'a\u001Bb', 'U+001B'],
    ['a line end', 'a\nb', 'U+000A (line break)'],
    ['a lone CR', 'a\rb', 'U+000D (line break)'],
    ['a tab', 'a\tb', 'U+0009 (tab)'],
    ['a line separator', 'a\u2028b', 'U+2028 (line break)'],
    ['an override of the direction', 'a\u202Eb', 'U+202E (direction mark)'],
    ['an isolate', 'a\u2066b', 'U+2066 (direction mark)'],
    ['half a pair', 'a\uD83Db', 'U+D83D'],
    ['a space of no width', 'a\u200Bb', 'U+200B (zero-width space)'],
    ['a soft hyphen', 'a\u00ADb', 'U+00AD (soft hyphen)'],
    ['a byte order mark', 'a\uFEFFb', 'U+FEFF (byte order mark)'],
    ['a letter that is drawn as nothing', 'a\u3164b', 'U+3164'],
    ['a hidden tag', 'a\u{E0001}b', 'U+E0001'],
  ])('is refused with %s, which the sentence names', (_, text, code) => {
    const sentence = `Leave out the character ${code}, which cannot be seen.`
    expect(checkDescription(text)).toBe(sentence)
    // At its ends it is dropped instead.
    expect(checkDescription(text.replace(/^a|b$/g, ''))).toBeUndefined()
  })

  test('may be in any script, with joiners, marks and emoji', () => {
    const england = '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'
    for (const text of [
      england,
      '❤️ shop',
      'متجر الويب',
      'हिन्दी',
      'می‌خواهم',
      '👩‍💻 İstanbul',
      'é',
      'עברית‎',
    ]) {
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
  test('is whole up to 100 characters, and cut with a mark beyond', () => {
    expect(shorten('x'.repeat(100))).toBe('x'.repeat(100))
    expect(shorten('x'.repeat(101))).toBe(`${'x'.repeat(100)}…`)
  })

  test('is never long, and begins as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, size: 'max' }), (text) => {
        const short = shorten(text)
        expect(short.length).toBeLessThanOrEqual(101)
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true)
      }),
    )
  })
})

describe('what cannot be seen', () => {
  test('is dropped at the ends alone', () => {
    expect(trimText('\u200B a\u200Bb \uFEFF')).toBe('a\u200Bb')
    expect(trimText('\u200B\u200B')).toBe('')
    expect(trimText('\uD83D a \u2800\uDD11')).toBe('a')
  })

  test('is kept where it completes the last character', () => {
    for (const text of ['❤️', 'a🏴\u{E0067}\u{E007F}']) expect(trimText(` ${text} `)).toBe(text)
  })

  test('is dropped where there is nothing to complete: behind plain letters, digits and signs', () => {
    const selectors = ['\uFE00', '\uFE0F', '\u180B', '\u{E0061}', '\u{E007F}', '\u{E0100}']
    for (const end of [...selectors, '\uFE0F\u200B\uFE0F', '\u200D\uFE0E ']) {
      for (const text of ['198.51.100.7', 'a', '#']) expect(trimText(text + end), end).toBe(text)
    }
    expect(trimText('\uFE0F')).toBe('')
    expect(trimText('7\uFE0F\u20E3\uFE0F')).toBe('7\uFE0F\u20E3\uFE0F')
  })

  test('at the ends of any text is no part of it, and dropping it twice drops nothing more', () => {
    const ends = fc.string({
      unit: fc.constantFrom(' ', '\t', '\n', '\u200B', '\uFEFF', '\u202A', '\0'),
    })
    fc.assert(
      fc.property(ends, fc.string({ unit: 'binary' }), ends, (start, text, end) => {
        const trimmed = trimText(text)
        expect(trimText(start + text + end)).toBe(trimmed)
        expect(trimText(trimmed)).toBe(trimmed)
        expect(trimmed).toBe(trimmed.trim())
      }),
    )
  })
})

test('What somebody typed in a sentence cannot turn the words around it', () => {
  expect(isolateQuotes('Description set to “متجر”')).toBe('Description set to “\u2068متجر\u2069”')
  expect(isolateQuotes('Set to “a\u202eb” c”')).toBe('Set to “\u2068a\u202eb” c\u2069”')
  expect(isolateQuotes('Description set to “Zoë’s shop”')).toBe('Description set to “Zoë’s shop”')
  expect(isolateQuotes('No quotes: متجر')).toBe('No quotes: متجر')
})
