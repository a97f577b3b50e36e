// Which texts are allowed origins (scheme, host, optional port), and how each is written once.

import { isLonger, limits } from '#contract/limits.ts'

import { checkEntry, normaliseEntry, type EntryKind, type EntryReading } from './entry-list.ts'
import { trimText, whyNotVisible } from './plain-text.ts'

const tooLong = `An origin can have at most ${limits.origin} characters.`
const wildcardRule =
  'A wildcard can only stand for the first part of a host with at least two more parts, such as https://*.example.com.'

const defaultPorts = new Map([
  ['http', 80],
  ['https', 443],
])

/**
 * The one way to write an origin: lower case, host in punycode, without default port and without
 * a lone trailing slash [choice: the original counts that as another origin]. A text that is no
 * origin comes back trimmed, otherwise as it is.
 */
export function normaliseOrigin(text: string): string {
  return normaliseEntry(origins, text)
}

/**
 * Why a text cannot be added to the allowed origins, or undefined.
 * Scheme needed, wildcards allowed and duplicates refused [seen]; the exact limits are [choice].
 */
export function checkOrigin(text: string, existing: readonly string[]): string | undefined {
  return checkEntry(origins, text, existing)
}

/** The list of allowed origins. */
export const origins: EntryKind = {
  plural: 'allowed origins',
  read: readOrigin,
  duplicate: () => 'Origin already exists',
}

function readOrigin(text: string): EntryReading {
  const trimmed = trimText(text)
  if (trimmed === '') return refuse('Enter an origin.')
  if (isLonger(trimmed, limits.origin)) return refuse(tooLong)
  const hidden = whyNotVisible(trimmed)
  if (hidden !== undefined) return refuse(hidden)
  const [, typedScheme, rest] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(trimmed) ?? []
  if (typedScheme === undefined || rest === undefined) {
    return refuse('Start the origin with its scheme, such as https://.')
  }
  const scheme = typedScheme.toLowerCase()
  const defaultPort = defaultPorts.get(scheme)
  if (defaultPort === undefined) {
    return refuse(`An origin starts with https:// or http://, not ${scheme}://.`)
  }
  const authority = rest.endsWith('/') ? rest.slice(0, -1) : rest
  if (/[/\\?#]/.test(authority)) {
    return refuse('Leave out everything after the host and port: an origin has no path.')
  }
  if (authority.includes('@')) {
    return refuse('Leave out the part before the @: an origin has no user name.')
  }
  const [, host = '', typedPort] = /^(\[[^\]]*\]|[^:[]*)(?::(.*))?$/s.exec(authority) ?? []
  const read = host.includes('*') ? readWildcardHost(host) : readPlainHost(host || authority)
  if ('refusal' in read) return read
  const port = typedPort === undefined ? defaultPort : portOf(typedPort)
  if (port === undefined) return refuse('The port must be a number from 1 to 65535.')
  const origin = `${scheme}://${read.written}${port === defaultPort ? '' : `:${port}`}`
  return isLonger(origin, limits.origin) ? refuse(tooLong) : { written: origin }
}

function readPlainHost(host: string): EntryReading {
  const origin = hostOf(host)
  return origin === undefined ? refuse(badHost(host)) : { written: origin }
}

/** A leading wildcard label must have two plain labels behind it. */
function readWildcardHost(host: string): EntryReading {
  const rest = host.startsWith('*.') ? host.slice(2) : ''
  if (rest === '' || rest.includes('*')) return refuse(wildcardRule)
  const read = hostOf(rest)
  if (read === undefined) return refuse(badHost(host))
  const isName = read.includes('.') && !dottedNumbers.test(read)
  return isName ? { written: `*.${read}` } : refuse(wildcardRule)
}

const dottedNumbers = /^\d+(\.\d+){3}$/
const hostLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** The host as browsers write it (lower case, punycode, short IPv6), or undefined if it is none. */
function hostOf(text: string): string | undefined {
  // The URL parser would forgive these: it decodes %41, and drops tabs.
  if (text === '' || /[%\s]/.test(text) || !URL.canParse(`https://${text}`)) return undefined
  const host = new URL(`https://${text}`).hostname
  if (text.startsWith('[')) return host
  // The parser also takes 1 or 0x7f.1 for an IPv4 address; nobody who types it means that.
  if (dottedNumbers.test(host)) return host === text ? host : undefined
  const isName = host.split('.').every((label) => hostLabel.test(label))
  return isName ? host : undefined
}

function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}

function badHost(host: string): string {
  return host === '' ? 'Enter a host after the scheme.' : `“${host}” is not a valid host.`
}

function refuse(refusal: string): EntryReading {
  return { refusal }
}
