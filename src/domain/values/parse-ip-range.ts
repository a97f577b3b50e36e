// Reads addresses and CIDR blocks strictly as they are written, and writes each in one way.
import ipaddr from 'ipaddr.js'

import { limits } from '#contract/limits.ts'

import { trimText } from './plain-text.ts'

export type Address = ipaddr.IPv4 | ipaddr.IPv6
/** An address and how many of its first bits count. */
export type Range = { address: Address; prefix: number }

/** An address, or an address with `/` and a number of bits; it need not be the first of its range. */
export function parseRange(text: string): Range | undefined {
  const slash = text.indexOf('/')
  const typed = parseTyped(slash < 0 ? text : text.slice(0, slash))
  if (typed === undefined) return undefined
  if (slash < 0) return unmapped(typed, widthOf(typed))
  const prefix = text.slice(slash + 1)
  if (!/^(0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > widthOf(typed)) return undefined
  return unmapped(typed, Number(prefix))
}

/** A range that is named by its first address, as it is in a list of ranges. */
export function parseNetwork(text: string): Range | undefined {
  const range = parseRange(trimText(text))
  return range && isNetwork(range) ? range : undefined
}

/**
 * The one way to write an address or CIDR block, else the trimmed text. An address is kept in one
 * spelling: short lower-case IPv6, IPv4 in place of IPv4-mapped IPv6, no prefix on a single
 * address. [choice]
 */
export function normaliseIpRange(text: string): string {
  const range = parseNetwork(text)
  return range ? writeRange(range) : trimText(text)
}

/** A single address. */
export function parseAddress(text: string): Address | undefined {
  const typed = parseTyped(text)
  return typed && unmapped(typed, widthOf(typed)).address
}

/** The range by its first address. */
export function networkOf({ address, prefix }: Range): Range {
  const cidr = `${address.toString()}/${prefix}`
  const first =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(cidr)
      : ipaddr.IPv6.networkAddressFromCIDR(cidr)
  return { address: first, prefix }
}

/** A block is named by its first address, so that nobody believes to have limited it further. */
export function isNetwork(range: Range): boolean {
  return networkOf(range).address.toString() === range.address.toString()
}

/** Short lower-case IPv6, and no number of bits on a single address. */
export function writeRange({ address, prefix }: Range): string {
  return prefix === widthOf(address) ? writeAddress(address) : `${writeAddress(address)}/${prefix}`
}

export function writeAddress(address: Address): string {
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString()
}

export function widthOf(address: Address): 32 | 128 {
  return address.kind() === 'ipv4' ? 32 : 128
}

/** IPv4 as old programs read it: `0xcb.0.113.7`, or one large number. */
export function parseOldIpv4(text: string): Address | undefined {
  const isLarge = text.includes('.') || Number(text) >= 2 ** 24
  return isLarge && ipaddr.IPv4.isValid(text) ? ipaddr.IPv4.parse(text) : undefined
}

/** How many bits a mask such as 255.255.255.0, or 0.0.0.255 the other way round, leaves to count. */
export function prefixOfMask(text: string): number | undefined {
  const mask = parseTyped(text)
  if (mask === undefined) return undefined
  const inverse = mask.toByteArray().map((byte) => 255 - byte)
  return (
    mask.prefixLengthFromSubnetMask() ??
    ipaddr.fromByteArray(inverse).prefixLengthFromSubnetMask() ??
    undefined
  )
}

/** The address as typed: IPv4 in four plain decimal parts, IPv6 without a zone. */
function parseTyped(text: string): Address | undefined {
  if (text.length > limits.ipRange) return undefined
  const colon = text.lastIndexOf(':')
  const dotted = text.slice(colon + 1)
  if (!dotted.includes('.')) {
    return !text.includes('%') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined
  }
  if (!/^((0|[1-9]\d{0,2})(\.(?=\d)|$)){4}$/.test(dotted)) return undefined
  if (!ipaddr.IPv4.isValid(dotted)) return undefined
  const address = ipaddr.IPv4.parse(dotted)
  if (colon < 0) return address
  // The library takes ::1.2.3.4 for ::ffff:1.2.3.4; two hexadecimal groups leave no doubt.
  const [a = 0, b = 0, c = 0, d = 0] = address.octets
  const groups = `${text.slice(0, colon + 1)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
  return ipaddr.IPv6.isValid(groups) ? ipaddr.IPv6.parse(groups) : undefined
}

/** IPv4-mapped IPv6 is the same client as the IPv4 address in it. */
function unmapped(address: Address, prefix: number): Range {
  const isMapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && prefix >= 96
  return isMapped ? { address: address.toIPv4Address(), prefix: prefix - 96 } : { address, prefix }
}
