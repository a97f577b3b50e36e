// An allowed origin is scheme, host and optional port, and the same one cannot be added twice.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkOrigin, originAdvice, originAdvices } from './origin.ts'
import { normaliseOrigin } from './parse-origin.ts'

const accepted: [typed: string, stored: string][] = [
  ['https://shop.example.com', 'https://shop.example.com'],
  ['  https://shop.example.com\n', 'https://shop.example.com'],
  ['HTTPS://Shop.Example.COM', 'https://shop.example.com'],
  ['https://shop.example.com/', 'https://shop.example.com'],
  ['https://shop.example.com:443', 'https://shop.example.com'],
  ['http://shop.example.com:80/', 'http://shop.example.com'],
  ['https://shop.example.com:80', 'https://shop.example.com:80'],
  ['https://shop.example.com:08443', 'https://shop.example.com:8443'],
  ['https://shop.example.com:65535', 'https://shop.example.com:65535'],
  ['http://localhost', 'http://localhost'],
  ['capacitor://localhost', 'capacitor://localhost'],
  ['Ionic://LOCALHOST/', 'ionic://localhost'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
  ['http://[2001:DB8:0:0::1]', 'http://[2001:db8::1]'],
  ['https://*.example.com', 'https://*.example.com'],
  ['https://*.Shop.example.com:8443/', 'https://*.shop.example.com:8443'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ['https://*.BÜCHER.example', 'https://*.xn--bcher-kva.example'],
  ['https://例え.jp', 'https://xn--r8jz45g.jp'],
  ['https://r3---sn.example.com', 'https://r3---sn.example.com'],
]

const hostOf = (length: number) => `${'a.'.repeat(119)}${'b'.repeat(length - 238)}`

const tooLong = 'An origin can have at most 255 characters.'

describe('an allowed origin', () => {
  test.each(accepted)('typed as “%s” is stored as %s', (typed, stored) => {
    expect(checkOrigin(typed, [])).toBeUndefined()
    expect(normaliseOrigin(typed)).toBe(stored)
  })

  test('comes back trimmed when it is none', () => {
    expect(normaliseOrigin('  Not an origin ')).toBe('Not an origin')
  })

  test('may be 255 characters long and no longer', () => {
    expect(`https://${hostOf(240)}:12345`).toHaveLength(254)
    expect(checkOrigin(`https://${hostOf(241)}:12345`, [])).toBeUndefined()
    expect(checkOrigin(`https://${hostOf(242)}:12345`, [])).toBe(tooLong)
  })
})

describe('a duplicate', () => {
  test.each([
    'https://shop.example.com',
    'HTTPS://SHOP.example.com/',
    'https://shop.example.com:443',
    ' https://shop.example.com:0443/ ',
  ])('is refused: %s', (typed) => {
    expect(checkOrigin(typed, ['https://shop.example.com'])).toBe('Origin already exists')
    expect(checkOrigin('https://shop.example.com', [typed])).toBe('Origin already exists')
  })

  test.each([
    'http://shop.example.com',
    'https://shop.example.com:8443',
    'https://www.shop.example.com',
    'https://*.example.com',
  ])('is not another scheme, port or host: %s', (typed) => {
    expect(checkOrigin(typed, ['https://shop.example.com'])).toBeUndefined()
  })

  test('of a host in its own script and in punycode is one origin', () => {
    expect(checkOrigin('https://xn--bcher-kva.example', ['https://Bücher.example'])).toBe(
      'Origin already exists',
    )
  })
})

describe('for any origin', () => {
  const origins = fc
    .tuple(
      fc.constantFrom('http', 'https'),
      fc.domain(),
      fc.option(fc.integer({ min: 1, max: 65_535 })),
    )
    .map(([scheme, host, port]) => `${scheme}://${host}${port === null ? '' : `:${port}`}`)
    .filter((origin) => origin.length <= 255)

  test('what is stored is what a browser sends', () => {
    fc.assert(
      fc.property(origins, (origin) => {
        expect(checkOrigin(origin, [])).toBeUndefined()
        expect(normaliseOrigin(origin)).toBe(new URL(origin).origin)
      }),
    )
  })

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.oneof(origins, fc.webUrl(), fc.string()), (text) => {
        const once = normaliseOrigin(text)
        expect(normaliseOrigin(once)).toBe(once)
      }),
    )
  })

  test('whatever is accepted once is refused the second time', () => {
    fc.assert(
      fc.property(fc.oneof(origins, fc.webUrl(), fc.string()), (text) => {
        fc.pre(checkOrigin(text, []) === undefined)
        expect(checkOrigin(text, [normaliseOrigin(text)])).toBe('Origin already exists')
      }),
    )
  })
})

describe('advice on an origin', () => {
  const advice = (origin: string) =>
    `${origin} is not encrypted. Pages where people pay use https://.`

  test.each([
    ['http://shop.example.com', advice('http://shop.example.com')],
    [' HTTP://Shop.example.com/', advice('http://shop.example.com')],
    ['http://*.example.com', advice('http://*.example.com')],
    ['http://203.0.113.7:8080', advice('http://203.0.113.7:8080')],
    ['https://shop.example.com', undefined],
    ['capacitor://localhost', undefined],
    ['http://localhost:3000', undefined],
    ['http://shop.localhost', undefined],
    ['http://127.0.0.1', undefined],
    ['http://[::1]:3000', undefined],
    ['http://', undefined],
    ['shop.example.com', undefined],
  ])('%s: %s', (origin, said) => expect(originAdvice(origin)).toBe(said))

  test('of a list is that of each origin that has one', () => {
    const list = [
      'https://a.example.com',
      'http://b.example.com',
      'http://localhost',
      'http://c.example.com',
    ]
    expect([...originAdvices(list)]).toEqual([
      ['http://b.example.com', advice('http://b.example.com')],
      ['http://c.example.com', advice('http://c.example.com')],
    ])
  })
})
