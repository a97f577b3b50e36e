// Which texts are addresses or CIDR blocks, how each is written once, and whom a list lets in.
import ipaddr from 'ipaddr.js'

import { isLonger, limits } from '#contract/limits.ts'

import { checkEntry, normaliseEntry, type EntryKind } from './entry-list.ts'
import { trimText, whyNotVisible } from './plain-text.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Range = { address: Address; prefix: number }
type Reading = { range: Range } | { refusal: string }

/**
 * The one way to write an address or CIDR block: short lower-case IPv6, IPv4 in place of
 * IPv4-mapped IPv6, no prefix on a single address. A text that is neither comes back trimmed,
 * otherwise as it is. [choice]
 */
export function normaliseIpRange(text: string): string {
  return normaliseEntry(ipRanges, text)
}

/**
 * Why a text cannot be added to the allowed addresses, or undefined. [choice]
 * A range inside another one is no error; `ipRangeAdvice` mentions it.
 */
export function checkIpRange(text: string, existing: readonly string[]): string | undefined {
  return checkEntry(ipRanges, text, existing)
}

/** The list of allowed addresses. */
export const ipRanges: EntryKind = {
  plural: 'IP addresses and ranges',
  read(text) {
    const read = readRange(text)
    return 'range' in read ? { written: written(read.range) } : read
  },
  duplicate: (range) => `${range} is already in the list.`,
}

/** What to know before adding a range that is allowed but pointless or very wide, or undefined. */
export function ipRangeAdvice(text: string, existing: readonly string[]): string | undefined {
  const read = readRange(text)
  return 'range' in read ? adviceOn(read.range, coverOf(existing)) : undefined
}

/** The same for each range of a list against all others: nothing for most. */
export function ipRangeAdvices(ranges: readonly string[]): Map<string, string> {
  const cover = coverOf(ranges)
  const advices = ranges.flatMap((text) => {
    const read = readRange(text)
    const advice = 'range' in read ? adviceOn(read.range, cover) : undefined
    return advice === undefined ? [] : [[text, advice] as const]
  })
  return new Map(advices)
}

/** Ranges by family, length of prefix and network: who covers an address is one look at each length. */
type Cover = { prefixes: Set<number>; ranges: Map<string, Range> }

function coverOf(texts: readonly string[]): Cover {
  const cover: Cover = { prefixes: new Set(), ranges: new Map() }
  for (const text of texts) {
    const read = readRange(text)
    if (!('range' in read)) continue
    cover.prefixes.add(read.range.prefix)
    cover.ranges.set(networkKey(read.range, read.range.prefix), read.range)
  }
  return cover
}

/** The range with the longest prefix that has this one inside it, itself left out. */
function coveringRange(inner: Range, { prefixes, ranges }: Cover): Range | undefined {
  const wider = [...prefixes].filter((prefix) => prefix < inner.prefix)
  const found = wider
    .toSorted((one, other) => other - one)
    .map((prefix) => networkKey(inner, prefix))
  const key = found.find((one) => ranges.has(one))
  return key === undefined ? undefined : ranges.get(key)
}

function networkKey({ address }: Range, prefix: number): string {
  const bits = address.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return `${address.kind()}/${prefix}/${bits >> BigInt(widthOf(address) - prefix)}`
}

function adviceOn(range: Range, cover: Cover): string | undefined {
  const wider = coveringRange(range, cover)
  if (wider) return `${written(range)} is already covered by ${written(wider)}.`
  const { address, prefix } = range
  if (prefix > 0) return undefined
  const family = address.kind() === 'ipv4' ? 'IPv4' : 'IPv6'
  return `${written(range)} lets in every ${family} address.`
}

/**
 * Whether a request from this address is let in: an empty list lets in any [doc]. An address that
 * cannot be read is let in by an empty list only. [choice]
 */
export function isAllowedAddress(address: string, ranges: readonly string[]): boolean {
  if (ranges.length === 0) return true
  const single = addressOf(trimText(address))
  if (single === undefined) return false
  return ranges.some((range) => covers(range, { address: single, prefix: widthOf(single) }))
}

function readRange(text: string): Reading {
  const trimmed = trimText(text)
  if (trimmed === '') return refuse('Enter an IP address or range.')
  if (isLonger(trimmed, limits.ipRange)) {
    return refuse(`An IP address or range can have at most ${limits.ipRange} characters.`)
  }
  const hidden = whyNotVisible(trimmed)
  if (hidden !== undefined) return refuse(hidden)
  const slash = trimmed.indexOf('/')
  const typed = slash < 0 ? trimmed : trimmed.slice(0, slash)
  const spelled = spelledAddress(typed)
  if (spelled === undefined) {
    const zero = /^[\d.]+$/.test(typed) && /(^|\.)0\d/.test(typed)
    return refuse(zero ? leadingZero(typed) : `“${typed}” is not an IPv4 or IPv6 address.`)
  }
  if (slash < 0) return { range: unmapped(spelled, widthOf(spelled)) }
  const prefix = trimmed.slice(slash + 1)
  const width = widthOf(spelled)
  const misread = whyNotPrefix(prefix, width)
  if (misread !== undefined) return refuse(misread)
  return networkOnly(unmapped(spelled, Number(prefix)))
}

/** What is wrong with the text after the slash, as far as one can tell what was meant. */
function whyNotPrefix(prefix: string, width: 32 | 128): string | undefined {
  const isNumber = /^\d{1,3}$/.test(prefix) && Number(prefix) <= width
  if (isNumber && /^0\d/.test(prefix)) {
    return `Write the number after the slash without leading zeros: /${Number(prefix)}.`
  }
  if (width === 32 && prefix.split('.').length === 4) {
    return 'Write a number of bits after the slash in place of a mask: /24 for 255.255.255.0.'
  }
  return isNumber ? undefined : `The number after the slash must be from 0 to ${width}.`
}

/** A block is named by its network address, so that nobody believes to have limited it further. */
function networkOnly(range: Range): Reading {
  const cidr = `${range.address.toString()}/${range.prefix}`
  const network =
    range.address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(cidr)
      : ipaddr.IPv6.networkAddressFromCIDR(cidr)
  if (network.toString() === range.address.toString()) return { range }
  return refuse(
    `${spelt(range.address)} is inside a range of /${range.prefix}. Enter its first address: ${spelt(network)}/${range.prefix}.`,
  )
}

/** The address as typed: IPv4 in four plain decimal parts, IPv6 without a zone. */
function spelledAddress(text: string): Address | undefined {
  if (isLonger(text, limits.ipRange)) return undefined
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

function addressOf(text: string): Address | undefined {
  const spelled = spelledAddress(text)
  return spelled && unmapped(spelled, widthOf(spelled)).address
}

/** IPv4-mapped IPv6 is the same client as the IPv4 address in it. */
function unmapped(address: Address, prefix: number): Range {
  const isMapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && prefix >= 96
  return isMapped ? { address: address.toIPv4Address(), prefix: prefix - 96 } : { address, prefix }
}

function covers(text: string, inner: Range): boolean {
  const read = readRange(text)
  if ('refusal' in read) return false
  const { address, prefix } = read.range
  if (address.kind() !== inner.address.kind() || prefix > inner.prefix) return false
  return inner.address.match(address, prefix)
}

function widthOf(address: Address): 32 | 128 {
  return address.kind() === 'ipv4' ? 32 : 128
}

function spelt(address: Address): string {
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString()
}

function written({ address, prefix }: Range): string {
  return prefix === widthOf(address) ? spelt(address) : `${spelt(address)}/${prefix}`
}

function leadingZero(text: string): string {
  return `Write “${text}” without leading zeros: some systems read them as octal.`
}

function refuse(refusal: string): Reading {
  return { refusal }
}
