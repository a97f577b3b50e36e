// What an address of the server means: a page, the sessions, the classes, or a backend and which session's.
import { apiPrefix, providerAddress, sandboxPrefix } from '#contract/addresses.ts'
import { providerSegment } from '#contract/served.ts'
import { sessionSegment } from '#contract/sessions.ts'

export type Meaning = {
  /** The session that the address itself names. */
  sessionId: string | undefined
} & (
  | { kind: 'page'; rest: string }
  | { kind: 'sessions' | 'classes' | 'backend'; url: string }
  | { kind: 'nothing'; why: string }
)

/** Which host this is makes no difference to a backend. */
const origin = 'http://simulator.localhost/'

const families = [apiPrefix, sandboxPrefix].map((prefix) => `${prefix.split('/')[0]}`)

/** `target` is what stood in the request line; `base` has a slash at both ends. */
export function meaningOf(target: string, base: string): Meaning {
  if (!target.startsWith(base)) return { kind: 'page', rest: target, sessionId: undefined }
  const { sessionId, rest } = readSession(target.slice(base.length))
  const [path = ''] = rest.split(/[?#]/, 1)
  const [family = ''] = path.split('/', 1)
  if (family === providerSegment) return { sessionId, ...toProvider(rest) }
  if (!families.includes(family)) return { kind: 'page', rest: base + rest, sessionId }
  const isBelow = (name: string) => `${path}/`.startsWith(`${sandboxPrefix}/${name}/`)
  for (const kind of ['sessions', 'classes'] as const) {
    if (isBelow(kind)) return { kind, url: origin + rest, sessionId }
  }
  if (path.startsWith(`${apiPrefix}/`) || path.startsWith(`${sandboxPrefix}/`)) {
    return { kind: 'backend', url: origin + rest, sessionId }
  }
  const why = `The simulator’s own APIs answer below ${apiPrefix}/ and ${sandboxPrefix}/.`
  return { kind: 'nothing', why, sessionId }
}

/** `sessions/<id>/` may come before any address. */
function readSession(rest: string): { sessionId: string | undefined; rest: string } {
  if (!rest.startsWith(`${sessionSegment}/`)) return { sessionId: undefined, rest }
  const named = rest.slice(sessionSegment.length + 1)
  const end = named.search(/[/?#]/)
  if (end < 0) return { sessionId: named, rest: '' }
  return { sessionId: named.slice(0, end), rest: named.slice(named[end] === '/' ? end + 1 : end) }
}

/** The provider's own host and path come after the segment, so a client changes its base alone. */
function toProvider(rest: string) {
  const url = `https:/${rest.slice(providerSegment.length)}`
  if (providerAddress.test(url)) return { kind: 'backend' as const, url }
  const example = `${providerSegment}/management-test.adyen.com/v3/me`
  const why = `The simulated APIs of the provider answer below ${providerSegment}/ and their host, as in ${example}.`
  return { kind: 'nothing' as const, why }
}
