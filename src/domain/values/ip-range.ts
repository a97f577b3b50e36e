// The list of allowed addresses and ranges: what may join it, why not, and what to know about it.
import { checkEntry, type EntryKind } from './entry-list.ts'
import { explainIpRange, hasOwnSpaces } from './ip-range-mistakes.ts'
import type { Refusal } from './mistake.ts'
import {
  normaliseIpRange,
  parseNetwork,
  widthOf,
  writeRange,
  type Range,
} from './parse-ip-range.ts'
import { trimText } from './plain-text.ts'

type Reading = { range: Range } | Refusal

/**
 * Why a text cannot be added to the allowed addresses, or undefined. Allowed are IPv4 and IPv6
 * addresses and CIDR blocks. [choice] A range inside another one is no error; `ipRangeAdvice`
 * mentions it.
 */
export function checkIpRange(text: string, existing: readonly string[]): string | undefined {
  return checkEntry(ipRanges, text, existing)
}

/** The list of allowed addresses. */
export const ipRanges: EntryKind = {
  plural: 'IP addresses and ranges',
  read(text) {
    const read = readRange(text)
    return 'range' in read ? { written: writeRange(read.range) } : read
  },
  normalise: normaliseIpRange,
  duplicate: (range) => `${range} is already in the list.`,
  isOneDespiteSpaces: hasOwnSpaces,
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
  if (wider) return `${writeRange(range)} is already covered by ${writeRange(wider)}.`
  const { address, prefix } = range
  if (prefix > 0) return undefined
  const family = address.kind() === 'ipv4' ? 'IPv4' : 'IPv6'
  return `${writeRange(range)} lets in every ${family} address.`
}

function readRange(text: string): Reading {
  const range = parseNetwork(text)
  return range ? { range } : explainIpRange(trimText(text))
}
