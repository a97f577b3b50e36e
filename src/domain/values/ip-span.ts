// All addresses from a first to a last one, as the fewest ranges.
import ipaddr from 'ipaddr.js'

import { widthOf, type Address, type Range } from './parse-ip-range.ts'

/** Undefined for addresses of two families, and for a last one below the first. */
export function rangesBetween(first: Address, last: Address): Range[] | undefined {
  const width = BigInt(widthOf(first))
  let next = numberOf(first)
  const end = numberOf(last)
  if (first.kind() !== last.kind() || next > end) return undefined
  const ranges: Range[] = []
  while (next <= end) {
    let bits = 0n
    // As large as its first address allows, and no further than to the last one.
    while (bits < width && next % (2n << bits) === 0n && next + (2n << bits) - 1n <= end) bits += 1n
    ranges.push({ address: addressOf(next, first), prefix: Number(width - bits) })
    next += 1n << bits
  }
  return ranges
}

function numberOf(address: Address): bigint {
  return address.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}

function addressOf(number: bigint, like: Address): Address {
  const bytes = like.toByteArray()
  return ipaddr.fromByteArray(
    bytes.map((_, index) => Number((number >> BigInt(8 * (bytes.length - 1 - index))) & 255n)),
  )
}
