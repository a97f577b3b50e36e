// The mistakes that people make with origins: the reason for each, and what was meant.
import { isLonger, limits } from '#contract/limits.ts'

import { ipv4Mistake, ipv6Mistake } from './ip-address-mistakes.ts'
import {
  dropEnds,
  explain,
  notPlain,
  wordsIn,
  type FindMistake,
  type Mistake,
  type Refusal,
} from './mistake.ts'
import { appSchemes, isLocalHost, parseHost, parseOrigin } from './parse-origin.ts'
import { dropInvisible, whyNotVisible } from './invisible.ts'
import { shorten, trimText } from './plain-text.ts'

/** Longer texts are not looked into. */
const longest = 2000
const tooLong = `An origin can have at most ${limits.origin} characters.`

/** Why a text without spaces at its ends is no origin. */
export function explainOrigin(text: string): Refusal {
  if (text === '') return { refusal: 'Enter an origin.' }
  if (isLonger(text, longest)) return { refusal: tooLong }
  return explain(text, kinds, parseOrigin)
}

const hidden: FindMistake = (text) => {
  const reason = whyNotVisible(text)
  return reason === undefined ? undefined : { reason, mended: dropInvisible(text) }
}

const everything: FindMistake = (text) => {
  if (!/^(any|all|\*|(\*|https?):\/\/\*)\/?$/i.test(text)) return undefined
  return { reason: 'No entry stands for every origin: enter them one by one.' }
}

/** What browsers show or send for pages that no server has. */
const withoutServer: FindMistake = (text) => {
  if (/^null$/i.test(text)) {
    return { reason: 'Browsers send null for pages without an origin, which cannot be allowed.' }
  }
  if (/^file:|^[a-z]:\\/i.test(text)) {
    return {
      reason: 'A file has no origin. Serve the page from an address such as http://localhost:3000.',
    }
  }
  return /^(about|blob|data|javascript|mailto):/i.test(text)
    ? { reason: 'An origin starts with https:// or http://.' }
    : undefined
}

const wrapped: FindMistake = (text) => {
  const mended = trimText(dropEnds(text, '"\'“”„‘’«»`<({', '"\'“”‘’«»`>)},;'))
  if (mended === text || /\s/.test(mended)) return undefined
  return { reason: 'Leave out the brackets, quotes or commas around it.', mended }
}

const several: FindMistake = (text) => {
  const isSeveral = wordsIn(text).filter(isOriginOrHost).length > 1
  return isSeveral ? { reason: 'These are several entries: enter them one by one.' } : undefined
}

function isOriginOrHost(word: string): boolean {
  const origin = parseOrigin(word) ?? parseOrigin(`https://${word}`)
  return origin?.includes('.') ?? false
}

const otherSigns: FindMistake = (text) => {
  // A host may be in any script.
  return /^[a-z]+:\/\//i.test(text) ? undefined : notPlain(text)
}

const spacesInside: FindMistake = (text) => {
  const mended = text.replace(/\s/g, '')
  if (mended === text) return undefined
  const words = wordsIn(text)
  const only = words.find((word) => parseOrigin(word)?.includes('.'))
  if (only && !words.some((word) => word !== only && /[.:/]/.test(word))) {
    return { reason: 'Enter the origin alone.', mended: only }
  }
  return { reason: 'Leave out the spaces.', mended }
}

const twoSchemes: FindMistake = (text) => {
  const mended = /^https?:\/\/([a-z]+:\/\/.*)/is.exec(text)?.[1]
  return mended === undefined ? undefined : { reason: 'Write the scheme once.', mended }
}

const spelledScheme: FindMistake = (text) => {
  const [, word = '', signs = '', rest = ''] =
    /^([a-z]{3,8})([:;.,]?[/\\]{1,4}|[:;])(.*)/is.exec(text) ?? []
  // `htttp`, `hhttps` and `htps` are the same without their doubled letters.
  const isSecure = /^h?tp?s$/.test(withoutDoubles(word))
  if (!isSecure && !/^h?tp$/.test(withoutDoubles(word))) return undefined
  const scheme = isSecure ? 'https' : 'http'
  const isRight = signs === '://' || (signs === ':///' && rest === '')
  if (word.toLowerCase() === scheme && isRight) return undefined
  return { reason: `Write the scheme as ${scheme}://.`, mended: `${scheme}://${rest}` }
}

function withoutDoubles(word: string): string {
  return word.toLowerCase().replace(/(.)\1+/g, '$1')
}

/** `*://`, `http(s)://`, `https?://` */
const anyScheme: FindMistake = (text) => {
  const rest = /^[a-z]*[*?()|][a-z*?()|]*:\/\/(.*)/is.exec(text)?.[1]
  if (rest === undefined) return undefined
  return { reason: 'Write one scheme: no sign stands for both.', mended: `https://${rest}` }
}

const foreignScheme: FindMistake = (text) => {
  const [, typed, rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)/is.exec(text) ?? []
  const scheme = typed?.toLowerCase()
  if (scheme === undefined || /^(https?|capacitor|ionic)$/.test(scheme)) return undefined
  const secure = new Map([
    ['wss', 'https'],
    ['ws', 'http'],
  ]).get(scheme)
  const reason = `An origin starts with https://, http://, capacitor:// or ionic://, not ${shorten(scheme)}://.`
  return { reason, mended: secure && `${secure}://${rest}` }
}

const noScheme: FindMistake = (text) => {
  if (/^[a-z]+:\/\//i.test(text)) return undefined
  const rest = text.replace(/^(:?\/\/|:)/, '')
  if (/^[^/\\?#]*@/.test(rest)) return { reason: 'This is an e-mail address. Enter an origin.' }
  const [, host = '', port] = /^(\[[^\]]*\]|[^:/\\?#]*)(:\d+)?(?:[/\\?#]|$)/.exec(rest) ?? []
  const isHost =
    isLocalHost(host) || host.includes('.') || host.startsWith('[') || port !== undefined
  const scheme = isLocalHost(host) ? 'http' : 'https'
  return {
    reason: 'Start the origin with its scheme, such as https://.',
    mended: isHost ? `${scheme}://${rest}` : undefined,
  }
}

/** From here on, the text has a scheme. */
const beyondHost: FindMistake = (text) => {
  const [origin = ''] = /^[a-z]+:\/\/[^/\\?#]*/i.exec(text) ?? []
  const rest = text.slice(origin.length)
  if (origin.endsWith('/') && /^\/+[^/]/.test(rest)) {
    return {
      reason: 'Write two slashes after the scheme.',
      mended: origin + dropEnds(rest, '/', ''),
    }
  }
  if (rest === '' || rest === '/') return undefined
  const reason = 'Leave out everything after the host and port: an origin has no path.'
  return { reason, mended: origin }
}

const userName: FindMistake = (text) => {
  const [, scheme = '', host] = /^([a-z]+:\/\/)[^/\\?#@]*@(.*)/is.exec(text) ?? []
  if (host === undefined) return undefined
  const reason = 'Leave out the part before the @: an origin has no user name.'
  return { reason, mended: scheme + host }
}

/** What stands where the host and the port should. */
type Parts = { scheme: string; host: string; port: string | undefined }

function partsOf(text: string): Parts {
  const [, scheme = '', rest = ''] = /^([a-z]+:\/\/)([^/]*)\/?$/is.exec(text) ?? []
  // An IPv6 address without its brackets.
  if (!rest.includes('[') && rest.split(':').length > 2)
    return { scheme, host: rest, port: undefined }
  const [, host, port] = /^(\[[^\]]*\]|[^:[]*)(?::(.*))?$/s.exec(rest) ?? []
  return { scheme, host: host ?? rest, port }
}

const wrongPort: FindMistake = (text) => {
  const parts = partsOf(text)
  const { scheme, host } = parts
  if (parts.port === undefined || host === '') return undefined
  if (isOfApp(scheme)) {
    return { reason: 'The origin of an app has no port.', mended: scheme + host }
  }
  if (parts.port === '') {
    return { reason: 'Leave out the colon at the end.', mended: scheme + host }
  }
  if (/^\*+$/.test(parts.port)) {
    return { reason: 'No sign stands for every port: enter them one by one.' }
  }
  const isPort =
    /^\d{1,5}$/.test(parts.port) && Number(parts.port) >= 1 && Number(parts.port) <= 65_535
  return isPort ? undefined : { reason: 'The port must be a number from 1 to 65535.' }
}

const hosts: FindMistake = (text) => {
  const { scheme, host, port } = partsOf(text)
  if (isOfApp(scheme) && host.includes('*')) {
    return { reason: 'The origin of an app has no wildcard: enter its host in full.' }
  }
  const mistake = hostMistake(host)
  if (mistake?.mended === undefined) return mistake
  const end = port === undefined ? '' : `:${port}`
  return { ...mistake, mended: scheme + mistake.mended + end }
}

function isOfApp(scheme: string): boolean {
  return appSchemes.has(scheme.toLowerCase().replace('://', ''))
}

const wildcardRule =
  'A wildcard can only stand for the first part of a host with at least two more parts, such as https://*.example.com.'

const hostMistake: FindMistake = (host) => {
  if (host === '') return { reason: 'Enter a host after the scheme.' }
  if (host.startsWith('.')) {
    return { reason: 'A host does not begin with a dot.', mended: `*${host}` }
  }
  if (host.includes('*')) {
    const mended = host.startsWith('**.') ? host.slice(1) : undefined
    const isRight = /^\*\.[^*]*$/.test(host) && parseHost(host.slice(2))?.includes('.')
    if (!isRight || isNumbers(host.slice(2))) return { reason: wildcardRule, mended }
  }
  if (host.endsWith('.')) {
    return { reason: 'Leave out the dot at the end of the host.', mended: dropEnds(host, '', '.') }
  }
  if (host.includes('..')) {
    return {
      reason: 'A part of the host is missing between two dots.',
      mended: host.replace(/\.{2,}/g, '.'),
    }
  }
  if (host.includes(':') || host.startsWith('[')) return ipv6HostMistake(host)
  if (isNumbers(host)) return ipv4Mistake(host) ?? { reason: badHost(host) }
  return nameMistake(host)
}

function ipv6HostMistake(host: string): Mistake | undefined {
  if (parseHost(host) !== undefined) return undefined
  const address = dropEnds(host, '[', ']')
  const mistake = ipv6Mistake(address)
  if (mistake) return { ...mistake, mended: mistake.mended && `[${mistake.mended}]` }
  return parseHost(`[${address}]`) === undefined
    ? { reason: badHost(host) }
    : { reason: 'Put an IPv6 address in square brackets.', mended: `[${address}]` }
}

/** `127.1`, `0x7f.0.0.1`: what browsers read as an IPv4 address. */
function isNumbers(host: string): boolean {
  return /^[\d.]+$|^0x[\da-f.]+$/i.test(host)
}

function nameMistake(host: string): Mistake | undefined {
  if (host.includes(',')) {
    return { reason: 'Write dots between the parts of a host.', mended: host.replaceAll(',', '.') }
  }
  const labels = host.split('.')
  if (labels.some((label) => label.length > 63)) {
    return { reason: 'A part of a host has at most 63 characters.' }
  }
  const hyphen = labels.find((label) => /^-|-$/.test(label))
  if (hyphen !== undefined) {
    return {
      reason: `A part of a host neither begins nor ends with a hyphen, as “${shorten(hyphen)}” does.`,
    }
  }
  if (host.includes('_')) {
    return { reason: 'A host has no underscore: only letters, digits, hyphens and dots.' }
  }
  return parseHost(host.replace(/^\*\./, '')) === undefined ? { reason: badHost(host) } : undefined
}

function badHost(host: string): string {
  return `“${shorten(host)}” is not a valid host.`
}

/** Nothing is wrong but the length: of the whole, as it is written in the end. */
const anythingElse: FindMistake = () => ({ reason: tooLong })

/** In the order in which they are looked for: the whole text first, then its parts. */
const kinds: readonly FindMistake[] = [
  hidden,
  everything,
  withoutServer,
  wrapped,
  several,
  otherSigns,
  spacesInside,
  twoSchemes,
  spelledScheme,
  anyScheme,
  foreignScheme,
  noScheme,
  beyondHost,
  userName,
  wrongPort,
  hosts,
  anythingElse,
]
