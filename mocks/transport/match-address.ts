// The values in an address that a pattern names, found by MSW's own matcher.
import { matchRequestUrl } from 'msw'

/** Undefined where the address is another one. No pattern of ours names a parameter twice. */
export function paramsOf(pattern: string, address: URL): Record<string, string> | undefined {
  const { matches, params = {} } = matchRequestUrl(address, pattern)
  if (!matches) return undefined
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}
