// An allowed range is an address or a CIDR block, written in one way and listed once.
import { describe, expect, test } from 'vitest'

import { checkIpRange, ipRangeAdvice, normaliseIpRange } from './ip-range.ts'

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

const notAnAddress = (text: string) => `“${text}” is not an IPv4 or IPv6 address.`
const leadingZeros = (text: string) =>
  `Write “${text}” without leading zeros: some systems read them as octal.`
const mask = 'Write a number of bits after the slash in place of a mask: /24 for 255.255.255.0.'
const badPrefix = (most: number) => `The number after the slash must be from 0 to ${most}.`
const hostBits = (address: string, prefix: number, network: string) =>
  `${address} is inside a range of /${prefix}. Enter its first address: ${network}/${prefix}.`

const refused: [typed: string, sentence: string][] = [
  ['', 'Enter an IP address or range.'],
  ['  ', 'Enter an IP address or range.'],
  ['office', notAnAddress('office')],
  ['localhost', notAnAddress('localhost')],
  ['203.0.113', notAnAddress('203.0.113')],
  ['203.0.113.', notAnAddress('203.0.113.')],
  ['203.0.113.7.1', notAnAddress('203.0.113.7.1')],
  ['203.0.113.256', notAnAddress('203.0.113.256')],
  ['203.0.113.-1', notAnAddress('203.0.113.-1')],
  ['3405803783', notAnAddress('3405803783')],
  ['0xcb.0.113.7', notAnAddress('0xcb.0.113.7')],
  ['010.0.0.1', leadingZeros('010.0.0.1')],
  ['10.0.0.01', leadingZeros('10.0.0.01')],
  ['10.00.0.1/24', leadingZeros('10.00.0.1')],
  ['203.0.113.1-203.0.113.9', notAnAddress('203.0.113.1-203.0.113.9')],
  ['203.0.113.7, 203.0.113.8', notAnAddress('203.0.113.7, 203.0.113.8')],
  ['203.0.113.7:443', notAnAddress('203.0.113.7:443')],
  ['203.0.113.*', notAnAddress('203.0.113.*')],
  ['2001:db8', notAnAddress('2001:db8')],
  ['2001:db8::1::2', notAnAddress('2001:db8::1::2')],
  ['2001:db8::12345', notAnAddress('2001:db8::12345')],
  ['1:2:3:4:5:6:7:8:9', notAnAddress('1:2:3:4:5:6:7:8:9')],
  ['[2001:db8::1]', notAnAddress('[2001:db8::1]')],
  ['fe80::1%eth0', notAnAddress('fe80::1%eth0')],
  ['::ffff:010.0.0.1', notAnAddress('::ffff:010.0.0.1')],
  ['::ffff:10.0.0.256', notAnAddress('::ffff:10.0.0.256')],
  ['::ffff:10.0.0', notAnAddress('::ffff:10.0.0')],
  ['/24', notAnAddress('')],
  ['203.0.113.0/', badPrefix(32)],
  ['203.0.113.0/33', badPrefix(32)],
  ['203.0.113.0/-1', badPrefix(32)],
  ['203.0.113.0/024', 'Write the number after the slash without leading zeros: /24.'],
  ['2001:db8::/032', 'Write the number after the slash without leading zeros: /32.'],
  ['203.0.113.0/099', badPrefix(32)],
  ['203.0.113.0/24/24', badPrefix(32)],
  ['203.0.113.0/255.255.255.0', mask],
  ['203.0.113.0/1.2.3.4', mask],
  ['203.0.113.0/ 24', badPrefix(32)],
  ['2001:db8::/129', badPrefix(128)],
  ['2001:db8::/x', badPrefix(128)],
  ['203.0.113.7/24', hostBits('203.0.113.7', 24, '203.0.113.0')],
  ['203.0.113.7/0', hostBits('203.0.113.7', 0, '0.0.0.0')],
  ['203.0.113.7/31', hostBits('203.0.113.7', 31, '203.0.113.6')],
  ['2001:db8::1/64', hostBits('2001:db8::1', 64, '2001:db8::')],
  ['::ffff:203.0.113.7/120', hostBits('203.0.113.7', 24, '203.0.113.0')],
]

describe('an allowed IP range', () => {
  test.each(accepted)('typed as “%s” is stored as %s', (typed, stored) => {
    expect(checkIpRange(typed, [])).toBeUndefined()
    expect(normaliseIpRange(typed)).toBe(stored)
  })

  test.each(refused)('cannot be “%s”', (typed, sentence) => {
    expect(checkIpRange(typed, [])).toBe(sentence)
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
