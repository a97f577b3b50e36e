// The mistakes that people make with addresses and ranges: the reason for each, and what was meant.
import { isLonger, limits } from '#contract/limits.ts'

import {
  countInWords,
  dropEnds,
  explain,
  notPlain,
  wordsIn,
  type FindMistake,
  type Refusal,
} from './mistake.ts'
import { ipv4Mistake, ipv6Mistake } from './ip-address-mistakes.ts'
import { rangesBetween } from './ip-span.ts'
import {
  isNetwork,
  networkOf,
  parseAddress,
  parseRange,
  prefixOfMask,
  widthOf,
  writeAddress,
  writeRange,
} from './parse-ip-range.ts'
import { dropInvisible, whyNotVisible } from './invisible.ts'
import { shorten, trimText } from './plain-text.ts'

/** Longer texts are not looked into. */
const longest = 500
const anyAddress = 'To let in requests from any address, leave the list empty.'
const tooLong = `An IP address or range can have at most ${limits.ipRange} characters.`

/** Why a text without spaces at its ends is no address and no range. */
export function explainIpRange(text: string): Refusal {
  if (text === '') return { refusal: 'Enter an IP address or range.' }
  if (isLonger(text, longest)) return { refusal: tooLong }
  return explain(text, kinds, writeIfRange)
}

/** Whether the spaces in a text belong to one entry, such as an address and its mask. */
export function hasOwnSpaces(text: string): boolean {
  return [apartByOtherSigns, maskAfterSpace, firstToLast, spacesInside].some((find) => find(text))
}

function writeIfRange(text: string): string | undefined {
  const range = parseRange(text)
  return range && isNetwork(range) ? writeRange(range) : undefined
}

const hidden: FindMistake = (text) => {
  const reason = whyNotVisible(text)
  return reason === undefined ? undefined : { reason, mended: dropInvisible(text) }
}

/** `::ffff:203.0.113.0/24`, whose bits are meant to count from the IPv4 address on. */
const mapped: FindMistake = (text) => {
  const [, mended, bits = ''] = /^::ffff:([\d.]+\/([\d.]+))$/i.exec(text) ?? []
  if (mended === undefined || Number(bits) > 32) return undefined
  return { reason: 'Write an IPv4 address without ::ffff: in front of it.', mended }
}

const notFirst: FindMistake = (text) => {
  const range = parseRange(text)
  if (!range || isNetwork(range)) return undefined
  const reason = `A range of /${range.prefix} is named by its first address, not by ${writeAddress(range.address)}.`
  return { reason, mended: writeRange(networkOf(range)) }
}

const everything: FindMistake = (text) =>
  /^(any|all|everyone|everything|0\/0|\*(\.\*)*)$/i.test(text) ? { reason: anyAddress } : undefined

const withPort: FindMistake = (text) => {
  const [, inBrackets, host = inBrackets, bits = ''] =
    /^(?:\[([^\]]*)\]|([^:[\]]*)):\d*(\/\d+)?$/.exec(text) ?? []
  return host?.match(/[.:]/) ? { reason: 'Leave out the port.', mended: host + bits } : undefined
}

const wrapped: FindMistake = (text) => {
  const mended = trimText(
    dropEnds(text.replace(/\](?=\/)/, ''), '"\'“”„‘’«»`<({[', '"\'“”‘’«»`>)}],;'),
  )
  if (mended === text || /\s/.test(mended)) return undefined
  return { reason: 'Leave out the brackets, quotes or commas around it.', mended }
}

const dotAtEnd: FindMistake = (text) => {
  const mended = dropEnds(text, '', '.')
  if (parseAddress(mended) === undefined) return undefined
  return { reason: 'Leave out the dot at the end.', mended }
}

const webAddress: FindMistake = (text) => {
  const [, host, bits = ''] =
    /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(\/\d{1,3}(?![^/?#]))?/i.exec(text) ?? []
  if (host === undefined) return undefined
  return { reason: 'This is a web address. Enter the IP address alone.', mended: host + bits }
}

const userName: FindMistake = (text) => {
  const at = text.lastIndexOf('@')
  if (at < 0) return undefined
  const mended = text.slice(at + 1)
  return parseRange(mended) === undefined
    ? { reason: 'This is an e-mail address. Enter an IP address.' }
    : { reason: 'Leave out everything up to the @.', mended }
}

/** `203,0,113,7`, `203 0 113 7`, `ip-203-0-113-7` */
const apartByOtherSigns: FindMistake = (text) => {
  const [, numbers, bits = ''] =
    /^(?:ip-)?(\d{1,3}(?:[,\-_ ]\d{1,3}){3})(\/\d{1,3})?$/i.exec(text) ?? []
  if (numbers === undefined) return undefined
  const mended = numbers.replace(/[,\-_ ]/g, '.') + bits
  return { reason: 'Put dots between the numbers of an IPv4 address.', mended }
}

/** `203.0.113.0 255.255.255.0`, with or without a word for it. */
const maskAfterSpace: FindMistake = (text) => {
  const words = text.split(/\s/).filter((word) => !/^((net)?mask:?|\/)?$/i.test(word))
  const [address = '', mask = '', ...more] = words
  // Of IPv6, nobody writes masks, and ::1 would be one.
  if (more.length > 0 || parseAddress(address)?.kind() !== 'ipv4') return undefined
  const bits = mask.includes(':') ? undefined : prefixOfMask(mask)
  if (!bits) return undefined
  return { reason: 'Write a mask as a number of bits after a slash.', mended: `${address}/${bits}` }
}

const spacesInside: FindMistake = (text) => {
  const mended = text.replace(/\s/g, '')
  const isBesideSlash = /\s[/\\]|[/\\]\s/.test(text) && wordsIn(text).length <= 3
  const hasEntries = wordsIn(text).some((word) => parseRange(word) !== undefined)
  if (!isBesideSlash && (hasEntries || parseRange(mended) === undefined)) return undefined
  return { reason: 'Leave out the spaces.', mended }
}

/** `203.0.113.0-203.0.113.255`, `203.0.113.0 to 255` */
const firstToLast: FindMistake = (text) => {
  const pair = text.replace(/\[([\d-]+)\]$/, '$1')
  const ends = pair.split(/[\p{Pd}−]|\.\.\.?|\s(?:to|through|until)\s/iu).map(trimText)
  const [first, last = ''] = ends.map(parseAddress)
  const [from = '', to = ''] = ends
  if (ends.length !== 2 || first === undefined) return undefined
  const end =
    last || (/^\d{1,3}$/.test(to) && parseAddress(from.slice(0, from.lastIndexOf('.') + 1) + to))
  if (!end) return undefined
  const ranges = rangesBetween(first, end)
  if (ranges === undefined) {
    const isReversed = rangesBetween(end, first) !== undefined
    return isReversed
      ? { reason: 'Write the lower address first.', mended: `${to}-${from}` }
      : undefined
  }
  const [only = '', ...others] = ranges.map(writeRange)
  if (others.length === 0) {
    return { reason: 'Write a range with a slash, not by its last address.', mended: only }
  }
  const [here, there] = [writeAddress(first), writeAddress(end)]
  if (others.length < 8) {
    return {
      reason: `From ${here} to ${there} is no single range. Enter these: ${only}, ${others.join(', ')}.`,
    }
  }
  return {
    reason: `From ${here} to ${there} is no single range but ${ranges.length} of them. Enter each, or a wider one.`,
  }
}

const several: FindMistake = (text) => {
  const isSeveral = wordsIn(text).filter((word) => parseRange(word)).length > 1
  return isSeveral ? { reason: 'These are several entries: enter them one by one.' } : undefined
}

/** `203.0.113.*`, `203.0.x.x`, `2001:db8:*` */
const wildcard: FindMistake = (text) => {
  const reason = 'Write a range with a slash, not with a wildcard.'
  const [, numbers = ''] =
    /^((?:\d{1,3}\.){1,3})(?:[*%?]|x{1,3})(?:\.(?:[*%?]|x{1,3}))*$/i.exec(text) ?? []
  const known = numbers.split('.').filter((number) => number !== '')
  if (known.length > 0) return { reason, mended: withZeros(known, 8 * known.length) }
  const [, start] = /^((?:[\da-f]{1,4}:){1,7}):?\*(?::\*)*$/i.exec(text) ?? []
  if (start === undefined) return text.includes('*') ? { reason } : undefined
  return { reason, mended: `${start}:/${16 * (start.split(':').length - 1)}` }
}

/** `203.0.113.`, `203.0.113/24`: the start of an address, which some programs take for a range. */
const onlyStart: FindMistake = (text) => {
  const [, start = '', bits = ''] =
    /^((?:\d{1,3}\.){0,2}\d{1,3})(?:\.|\/(\d{1,2}))$/.exec(text) ?? []
  const known = start.split('.')
  if (start === '' || Number(bits) > 8 * known.length) return undefined
  const reason = `An IPv4 address has four numbers; this one has ${countInWords(known.length)}.`
  return { reason, mended: withZeros(known, bits === '' ? 8 * known.length : Number(bits)) }
}

function withZeros(known: readonly string[], bits: number): string {
  return `${[...known, '0', '0', '0'].slice(0, 4).join('.')}/${bits}`
}

const backslash: FindMistake = (text) =>
  /^[^\\]*\\[^\\]*$/.test(text)
    ? { reason: 'Write a plain slash /.', mended: text.replace('\\', '/') }
    : undefined

const bitsAfterSlash: FindMistake = (text) => {
  const [typed = '', bits, ...more] = text.split('/')
  if (bits === undefined) return undefined
  if (typed === '') return { reason: 'Enter the address before the slash.' }
  const address = parseAddress(typed)
  if (address === undefined) return undefined
  const last = more.at(-1) ?? bits
  if (more.length > 0) {
    const isSame = [bits, ...more].every((part) => part === '' || part === last)
    return { reason: 'Write one slash.', mended: isSame ? `${typed}/${last}` : undefined }
  }
  if (bits === '') {
    return { reason: 'Enter a number after the slash, or leave out the slash.', mended: typed }
  }
  if (/^0\d+$/.test(bits)) {
    const reason = 'Write the number after the slash without leading zeros.'
    return { reason, mended: `${typed}/${Number(bits)}` }
  }
  const mask = prefixOfMask(bits)
  if (mask !== undefined) {
    return {
      reason: 'Write a number of bits after the slash, not a mask.',
      mended: `${typed}/${mask}`,
    }
  }
  if (bits.includes('.') && parseAddress(bits)) {
    return { reason: `Write a number of bits after the slash: ${bits} is not a mask.` }
  }
  const family = address.kind() === 'ipv4' ? 'IPv4' : 'IPv6'
  if (/^-?\d+$/.test(bits)) {
    return {
      reason: `The number after the slash goes from 0 to ${widthOf(address)} for ${family}.`,
    }
  }
  const [, digits] = /^\+?(\d{1,3})(?:\.|bits?|[^\w.].*)?$/i.exec(bits) ?? []
  return digits === undefined
    ? { reason: `Write a number of bits after the slash: “${shorten(bits)}” is not one.` }
    : { reason: 'Write a number alone after the slash.', mended: `${typed}/${digits}` }
}

/** The mistakes within the address itself, whatever stands after a slash. */
const address: FindMistake = (text) => {
  const slash = text.indexOf('/')
  const typed = slash < 0 ? text : text.slice(0, slash)
  const rest = slash < 0 ? '' : text.slice(slash)
  const mistake = ipv4Mistake(typed) ?? ipv6Mistake(typed)
  if (mistake?.mended === undefined) return mistake
  return { ...mistake, mended: mistake.mended + rest }
}

/** One address among other words: `IP: 203.0.113.7`, `203.0.113.7 # office` */
const amongWords: FindMistake = (text) => {
  const words = text.split(/[\s,;|=()<>"'#]|\b(?:ip|ip4|ip6|ipv4|ipv6|host|address):/i)
  const [only, ...others] = words.filter((word) => parseRange(dropEnds(word, '', '.:')))
  if (only === undefined || others.length > 0 || only === text) return undefined
  return { reason: 'Enter the address alone.', mended: dropEnds(only, '', '.:') }
}

const name: FindMistake = (text) => {
  const isName = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.?$/u.test(text) && /[g-z]/i.test(text)
  return isName
    ? { reason: `“${shorten(text)}” is a name. Enter the IP address that it stands for.` }
    : undefined
}

const anythingElse: FindMistake = (text) =>
  isLonger(text, limits.ipRange)
    ? { reason: tooLong }
    : { reason: `“${shorten(text)}” is not an IPv4 or IPv6 address.` }

/** In the order in which they are looked for: the whole text first, then its parts. */
const kinds: readonly FindMistake[] = [
  hidden,
  mapped,
  notFirst,
  everything,
  withPort,
  apartByOtherSigns,
  maskAfterSpace,
  firstToLast,
  notPlain,
  several,
  webAddress,
  wrapped,
  dotAtEnd,
  userName,
  spacesInside,
  wildcard,
  onlyStart,
  backslash,
  bitsAfterSlash,
  address,
  amongWords,
  name,
  anythingElse,
]
