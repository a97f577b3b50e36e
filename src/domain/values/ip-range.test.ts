// An allowed range is an address or a CIDR block, written in one way and listed once.
import { describe, expect, test } from 'vitest'

import { checkIpRange, ipRangeAdvice } from './ip-range.ts'
import { normaliseIpRange } from './parse-ip-range.ts'

const accepted: [typed: string, stored: string][] = [
  ['203.0.113.7', '203.0.113.7'],
  [' 203.0.113.7\n', '203.0.113.7'],
  ['203.0.113.7/32', '203.0.113.7'],
  ['203.0.113.0/24', '203.0.113.0/24'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['0.0.0.0', '0.0.0.0'],
  ['255.255.255.255', '255.255.255.255'],
  ['2001:db8::', '2001:db8::'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['2001:0db8:0000::0001', '2001:db8::1'],
  ['2001:db8::1/128', '2001:db8::1'],
  ['2001:DB8::/32', '2001:db8::/32'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['::/0', '::/0'],
  ['::1', '::1'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ['::1.2.3.4', '::102:304'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['::ffff:203.0.113.0/120', '203.0.113.0/24'],
  ['::ffff:203.0.113.7/128', '203.0.113.7'],
  ['::ffff:0:0/96', '0.0.0.0/0'],
]

describe('an allowed IP range', () => {
  test.each(accepted)('typed as “%s” is stored as %s', (typed, stored) => {
    expect(checkIpRange(typed, [])).toBeUndefined()
    expect(normaliseIpRange(typed)).toBe(stored)
  })

  test('comes back trimmed when it is none', () => {
    expect(normaliseIpRange('  Head office ')).toBe('Head office')
  })

  test.each([
    ['203.0.113.7', '203.0.113.7/32'],
    ['203.0.113.7', '::ffff:203.0.113.7'],
    ['203.0.113.0/24', '::ffff:cb00:7100/120'],
    ['2001:db8::1', '2001:DB8:0:0:0:0:0:1'],
    ['2001:db8::/32', '2001:0db8:0::/32'],
  ])('is refused twice, however it is spelled: %s and %s', (one, other) => {
    const sentence = `${one} is already in the list.`
    expect(checkIpRange(one, [other])).toBe(sentence)
    expect(checkIpRange(other, [one])).toBe(sentence)
  })

  test('may lie inside another one, or have another length', () => {
    expect(checkIpRange('203.0.113.7', ['203.0.113.0/24'])).toBeUndefined()
    expect(checkIpRange('203.0.113.0/25', ['203.0.113.0/24'])).toBeUndefined()
  })
})

describe('advice on a range', () => {
  test('says by what it is covered already', () => {
    expect(ipRangeAdvice('203.0.113.7', ['198.51.100.1', '203.0.113.0/24'])).toBe(
      '203.0.113.7 is already covered by 203.0.113.0/24.',
    )
    expect(ipRangeAdvice('2001:db8:1::/48', ['2001:DB8::/32'])).toBe(
      '2001:db8:1::/48 is already covered by 2001:db8::/32.',
    )
  })

  test('says that a range of /0 limits nothing', () => {
    expect(ipRangeAdvice('0.0.0.0/0', [])).toBe('0.0.0.0/0 lets in every IPv4 address.')
    expect(ipRangeAdvice('::/0', [])).toBe('::/0 lets in every IPv6 address.')
  })

  test('is silent on a range that adds something, and on what is refused anyway', () => {
    expect(ipRangeAdvice('203.0.113.0/24', ['203.0.113.7', '2001:db8::/32'])).toBeUndefined()
    expect(ipRangeAdvice('203.0.113.0/24', ['203.0.113.0/25'])).toBeUndefined()
    expect(ipRangeAdvice('office', ['203.0.113.0/24'])).toBeUndefined()
  })
})
