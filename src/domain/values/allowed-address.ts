// Whom a list of allowed addresses and ranges lets in.
import { parseAddress, parseNetwork, widthOf, type Range } from './parse-ip-range.ts'
import { trimText } from './plain-text.ts'

/**
 * Whether a request from this address is let in. An empty Allowed IP range lets in every address;
 * otherwise only the listed ones. [doc: api-credentials] An address that cannot be read is let in
 * by an empty list only. [choice]
 */
export function isAllowedAddress(address: string, ranges: readonly string[]): boolean {
  if (ranges.length === 0) return true
  const single = parseAddress(trimText(address))
  if (single === undefined) return false
  return ranges.some((range) => covers(range, { address: single, prefix: widthOf(single) }))
}

function covers(text: string, inner: Range): boolean {
  const range = parseNetwork(text)
  if (!range || range.address.kind() !== inner.address.kind()) return false
  return range.prefix <= inner.prefix && inner.address.match(range.address, range.prefix)
}
