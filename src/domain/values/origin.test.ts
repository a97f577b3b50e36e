// An allowed origin is scheme, host and optional port, and the same one cannot be added twice.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkOrigin, normaliseOrigin } from './origin.ts'

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

const noScheme = 'Start the origin with its scheme, such as https://.'
const badPort = 'The port must be a number from 1 to 65535.'
const noPath = 'Leave out everything after the host and port: an origin has no path.'
const wildcard =
  'A wildcard can only stand for the first part of a host with at least two more parts, such as https://*.example.com.'
const tooLong = 'An origin can have at most 255 characters.'
const badHost = (host: string) => `“${host}” is not a valid host.`

const refused: [typed: string, sentence: string][] = [
  ['', 'Enter an origin.'],
  [' \t ', 'Enter an origin.'],
  ['shop.example.com', noScheme],
  ['//shop.example.com', noScheme],
  ['https:shop.example.com', noScheme],
  ['https:/shop.example.com', noScheme],
  ['localhost:3000', noScheme],
  ['*', noScheme],
  ['null', noScheme],
  ['javascript:alert(1)', noScheme],
  ['ftp://shop.example.com', 'An origin starts with https:// or http://, not ftp://.'],
  ['WSS://shop.example.com', 'An origin starts with https:// or http://, not wss://.'],
  ['https://', 'Enter a host after the scheme.'],
  ['https:///', 'Enter a host after the scheme.'],
  ['https://shop.example.com/checkout', noPath],
  ['https://shop.example.com//', noPath],
  ['https://shop.example.com?x=1', noPath],
  ['https://shop.example.com/?x=1', noPath],
  ['https://shop.example.com#top', noPath],
  ['https://shop.example.com\\checkout', noPath],
  ['https://user@shop.example.com', 'Leave out the part before the @: an origin has no user name.'],
  ['https://u:p@shop.example.com', 'Leave out the part before the @: an origin has no user name.'],
  ['https://shop_1.example.com', badHost('shop_1.example.com')],
  ['https://-shop.example.com', badHost('-shop.example.com')],
  ['https://shop-.example.com', badHost('shop-.example.com')],
  ['https://shop..example.com', badHost('shop..example.com')],
  ['https://.example.com', badHost('.example.com')],
  ['https://example.com.', badHost('example.com.')],
  ['https://shop example.com', badHost('shop example.com')],
  ['https://shop\texample.com', badHost('shop\texample.com')],
  ['https://shop\nexample.com', badHost('shop\nexample.com')],
  ['https://%65xample.com', badHost('%65xample.com')],
  ['https://a,b.example.com', badHost('a,b.example.com')],
  ['https://1', badHost('1')],
  ['https://0x7f.0.0.1', badHost('0x7f.0.0.1')],
  ['https://127.1', badHost('127.1')],
  ['https://127.0.0.256', badHost('127.0.0.256')],
  ['https://1.2.3.4.5', badHost('1.2.3.4.5')],
  ['https://[::1', badHost('[::1')],
  ['https://:8080', badHost(':8080')],
  ['https://[::g]', badHost('[::g]')],
  ['https://[::1]x', badHost('[::1]x')],
  ['https://[fe80::1%25eth0]', badHost('[fe80::1%25eth0]')],
  ['https://::1', badHost('::1')],
  [`https://${'a'.repeat(64)}.com`, badHost(`${'a'.repeat(64)}.com`)],
  ['https://shop.example.com:', badPort],
  ['https://shop.example.com:0', badPort],
  ['https://shop.example.com:65536', badPort],
  ['https://shop.example.com:-1', badPort],
  ['https://shop.example.com:8o80', badPort],
  ['https://shop.example.com:80:80', badPort],
  ['https://shop.example.com: 80', badPort],
  ['https://shop.example.com:*', badPort],
  ['https://*', wildcard],
  ['https://*.', wildcard],
  ['https://*.com', wildcard],
  ['https://*.localhost:3000', wildcard],
  ['https://*shop.example.com', wildcard],
  ['https://shop*.example.com', wildcard],
  ['https://shop.*.example.com', wildcard],
  ['https://*.*.example.com', wildcard],
  ['https://*.127.0.0.1', wildcard],
  ['https://*.[::1]', badHost('*.[::1]')],
  ['https://*..example.com', badHost('*..example.com')],
  [`https://${'a.'.repeat(130)}com`, tooLong],
  [`https://${'bücher.'.repeat(17)}example:12345`, tooLong],
]

const hostOf = (length: number) => `${'a.'.repeat(119)}${'b'.repeat(length - 238)}`

describe('an allowed origin', () => {
  test.each(accepted)('typed as “%s” is stored as %s', (typed, stored) => {
    expect(checkOrigin(typed, [])).toBeUndefined()
    expect(normaliseOrigin(typed)).toBe(stored)
  })

  test.each(refused)('cannot be “%s”', (typed, sentence) => {
    expect(checkOrigin(typed, [])).toBe(sentence)
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
