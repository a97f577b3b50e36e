// Reads an origin (scheme, host, optional port) strictly, and writes it in one way.
import { isLonger, limits } from '#contract/limits.ts'

import { whyNotVisible } from './invisible.ts'
import { trimText } from './plain-text.ts'

/** The ports that go without saying. */
const defaultPorts = new Map([
  ['http', 80],
  ['https', 443],
])

/**
 * Origins of apps in a web view, such as `capacitor://localhost`, are accepted; they have no ports.
 * [seen: web-view, origin.test.ts]
 */
export const appSchemes = new Set(['capacitor', 'ionic'])

/**
 * The origin in lower case, host in punycode, without default port; undefined for what is none. A
 * slash at the end of an origin is dropped, where the original counts it as another origin.
 * [choice: origin.test.ts]
 */
export function parseOrigin(text: string): string | undefined {
  // The URL parser would drop them without a word.
  if (whyNotVisible(text) !== undefined) return undefined
  const [, typed = '', rest = ''] = /^([a-z]+):\/\/([^/\\?#@]*)\/?$/i.exec(text) ?? []
  const scheme = typed.toLowerCase()
  const origin = appSchemes.has(scheme) ? parseOfApp(scheme, rest) : parseOfSite(scheme, rest)
  return origin === undefined || isLonger(origin, limits.origin) ? undefined : origin
}

/** The one way to write an origin. A text that is none comes back trimmed, otherwise as it is. */
export function normaliseOrigin(text: string): string {
  const trimmed = trimText(text)
  return parseOrigin(trimmed) ?? trimmed
}

function parseOfApp(scheme: string, rest: string): string | undefined {
  const host = parseHost(rest)
  return host === undefined ? undefined : `${scheme}://${host}`
}

function parseOfSite(scheme: string, rest: string): string | undefined {
  const defaultPort = defaultPorts.get(scheme)
  const [, name = '', digits] = /^(\[[^\]]*\]|[^:[]*)(?::(.*))?$/s.exec(rest) ?? []
  const host = name.startsWith('*.') ? parseWildcard(name) : parseHost(name)
  const port = digits === undefined ? defaultPort : parsePort(digits)
  if (defaultPort === undefined || host === undefined || port === undefined) return undefined
  return `${scheme}://${host}${port === defaultPort ? '' : `:${port}`}`
}

/** A leading wildcard must have a name of two parts behind it. */
function parseWildcard(name: string): string | undefined {
  const host = parseHost(name.slice(2))
  return host?.includes('.') && !isIpv4(host) ? `*.${host}` : undefined
}

/** The host as browsers write it (lower case, punycode, short IPv6), or undefined if it is none. */
export function parseHost(text: string): string | undefined {
  const isBracketed = /^\[[^\]]*\]$/.test(text)
  // The URL parser would forgive these: it decodes %41, drops tabs, and reads a port.
  if (/[%\s/\\?#@]/.test(text) || (!isBracketed && text.includes(':'))) return undefined
  if (!URL.canParse(`https://${text}`)) return undefined
  const host = new URL(`https://${text}`).hostname
  if (isBracketed) return host
  // The parser also takes 1 or 0x7f.1 for an IPv4 address; nobody who types it means that.
  if (isIpv4(host)) return host === text ? host : undefined
  const isName = host.split('.').every((label) => hostLabel.test(label))
  return isName ? host : undefined
}

const hostLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** Whether a host is four numbers. */
function isIpv4(host: string): boolean {
  return /^\d+(\.\d+){3}$/.test(host)
}

function parsePort(digits: string): number | undefined {
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}

/** Whether a host is this machine, which browsers trust without https. */
export function isLocalHost(host: string): boolean {
  return /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(host)
}
