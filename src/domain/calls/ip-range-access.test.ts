// A list of allowed ranges lets in exactly the addresses in it, for any address there is.
import { BlockList, isIP, isIPv6 } from 'node:net'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isAllowedAddress } from '#domain/values/allowed-address.ts'
import { checkIpRange } from '#domain/values/ip-range.ts'
import { normaliseIpRange } from '#domain/values/parse-ip-range.ts'

describe('who is let in', () => {
  test('anybody, as long as the list is empty', () => {
    expect(isAllowedAddress('198.51.100.1', [])).toBe(true)
    expect(isAllowedAddress('unknown', [])).toBe(true)
  })

  test('only who is in one of the ranges', () => {
    const ranges = ['203.0.113.0/24', '2001:db8::/32', '198.51.100.1']
    expect(isAllowedAddress('203.0.113.255', ranges)).toBe(true)
    expect(isAllowedAddress('203.0.114.0', ranges)).toBe(false)
    expect(isAllowedAddress('198.51.100.1', ranges)).toBe(true)
    expect(isAllowedAddress('198.51.100.2', ranges)).toBe(false)
    expect(isAllowedAddress('2001:db8:ffff::9', ranges)).toBe(true)
    expect(isAllowedAddress('2001:db9::', ranges)).toBe(false)
  })

  test('an IPv4 client that arrives as IPv4-mapped IPv6 is the same client', () => {
    expect(isAllowedAddress('::ffff:203.0.113.9', ['203.0.113.0/24'])).toBe(true)
    expect(isAllowedAddress('203.0.113.9', ['::ffff:203.0.113.0/120'])).toBe(true)
  })

  test('all of IPv6 is none of IPv4, and the other way round', () => {
    expect(isAllowedAddress('203.0.113.9', ['::/0'])).toBe(false)
    expect(isAllowedAddress('2001:db8::1', ['0.0.0.0/0'])).toBe(false)
  })

  test('not somebody whose address cannot be read, nor anybody by a broken range', () => {
    expect(isAllowedAddress('unknown', ['0.0.0.0/0', '::/0'])).toBe(false)
    expect(isAllowedAddress('203.0.113.7', ['203.0.113.7/24', 'office'])).toBe(false)
  })
})

const anyAddress = fc.oneof(fc.ipV4(), fc.ipV6())
const nearText = fc.stringMatching(/^[0-9a-f:.]{1,20}$/)
const bits = (text: string) => (isIPv6(text) ? 128 : 32)
const family = (text: string) => (isIPv6(text) ? 'ipv6' : 'ipv4')
const clamp = (count: number) => Math.max(0, Math.min(8, count))
const bytesOf = (size: number) => fc.array(fc.nat(255), { minLength: size, maxLength: size })
const written = (bytes: number[]) => {
  if (bytes.length === 4) return bytes.join('.')
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/(.{4})(?=.)/g, '$1:')
}

describe('for any address', () => {
  test('what is accepted is what the platform takes for an address', () => {
    fc.assert(
      fc.property(fc.oneof(anyAddress, nearText), (text) => {
        expect(checkIpRange(text, []) === undefined).toBe(isIP(text) !== 0)
      }),
      { numRuns: 2000 },
    )
  })

  test('the stored spelling means the same address', () => {
    fc.assert(
      fc.property(anyAddress, (text) => {
        const stored = normaliseIpRange(text)
        expect(isAllowedAddress(text, [stored])).toBe(true)
        expect(isAllowedAddress(stored, [text])).toBe(true)
        expect(normaliseIpRange(stored)).toBe(stored)
        expect(checkIpRange(text, [stored])).toBe(`${stored} is already in the list.`)
      }),
    )
  })

  test('the network address that a refusal names is accepted, and covers what was typed', () => {
    fc.assert(
      fc.property(anyAddress, fc.nat(128), (text, length) => {
        const prefix = length % (bits(text) + 1)
        const refusal = checkIpRange(`${text}/${prefix}`, [])
        fc.pre(refusal !== undefined)
        const network = /Did you mean (\S+)\?$/.exec(refusal ?? '')?.[1] ?? ''
        expect(checkIpRange(network, [])).toBeUndefined()
        expect(isAllowedAddress(text, [network])).toBe(true)
      }),
    )
  })

  test('being let in agrees with the platform’s own list of subnets', () => {
    const sample = fc
      .constantFrom(4, 16)
      .chain((size) => fc.tuple(bytesOf(size), fc.nat(size * 8), fc.nat(size * 8 - 1)))
    fc.assert(
      fc.property(sample, ([base, prefix, bit]) => {
        const masked = base.map((byte, index) => byte & (0xff00 >> clamp(prefix - index * 8)))
        const flipped = base.map((byte, index) =>
          index === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte,
        )
        const network = written(masked)
        const list = new BlockList()
        list.addSubnet(network, prefix, family(network))
        for (const address of [written(base), written(flipped)]) {
          const isInside = list.check(address, family(address))
          expect(isAllowedAddress(address, [`${network}/${prefix}`])).toBe(isInside)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
