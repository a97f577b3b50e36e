// A single IP address that somebody typed, where a range would be read as well.
import { checkIpRange } from './ip-range.ts'

/** Why this is not one IP address, or undefined. An empty text is no address. */
export function whyNotAddress(text: string): string | undefined {
  if (text.includes('/')) return 'Enter one IPv4 or IPv6 address, or leave the field empty.'
  return checkIpRange(text, [])
}
