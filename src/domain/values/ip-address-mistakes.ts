// The mistakes within one address: numbers, dots, groups and colons.
import { parseOldIpv4, writeAddress } from './parse-ip-range.ts'
import { shorten } from './plain-text.ts'
import { countInWords, type FindMistake, type Mistake } from './mistake.ts'

/** What is wrong with a text that was meant as an IPv4 address; undefined where it was not. */
export const ipv4Mistake: FindMistake = (text) => {
  if (/^[\doOlI]{1,3}(\.[\doOlI]{1,3}){3}$/.test(text) && /[oOlI]/.test(text)) {
    const mended = text.replace(/o/gi, '0').replace(/[lI]/g, '1')
    return { reason: 'Write the digits 0 and 1, not the letters O and l.', mended }
  }
  if (/^[\d.]+$/.test(text)) return numbersMistake(text)
  if (!/^[\da-fx.]+$/i.test(text) || !/^0x/i.test(text)) return undefined
  return old(text)
}

function numbersMistake(text: string): Mistake | undefined {
  const numbers = text.split('.')
  if (numbers.length === 1) return old(text)
  if (numbers.includes('')) {
    const mended = numbers.filter((number) => number !== '')
    const reason = 'A number is missing between two dots, or there is a dot too many.'
    return { reason, mended: mended.length === 4 ? mended.join('.') : undefined }
  }
  if (numbers.length !== 4) {
    return {
      reason: `An IPv4 address has four numbers; this one has ${countInWords(numbers.length)}.`,
    }
  }
  if (numbers.some((number) => /^0\d/.test(number))) {
    const reason = 'Write the numbers without leading zeros, which some systems read as octal.'
    return { reason, mended: numbers.map((number) => number.replace(/^0+(?=\d)/, '')).join('.') }
  }
  const high = numbers.find((number) => Number(number) > 255)
  if (high === undefined) return undefined
  const reason = `The numbers of an IPv4 address go from 0 to 255; ${shorten(high)} is too high.`
  return { reason }
}

/** Hexadecimal, or one large number. */
function old(text: string): Mistake {
  const address = parseOldIpv4(text)
  return {
    reason: 'Write an IPv4 address as four decimal numbers with dots.',
    mended: address && writeAddress(address),
  }
}

/** What is wrong with a text that was meant as an IPv6 address; undefined where it was not. */
export const ipv6Mistake: FindMistake = (text) => {
  if (/^[\da-f]{1,2}([:-][\da-f]{1,2}){5}$/i.test(text)) {
    return { reason: 'This is the MAC address of a device. Enter its IP address.' }
  }
  const percent = text.indexOf('%')
  if (percent > 0 && text.includes(':')) {
    const reason = 'Leave out the zone after %, which means something on one machine only.'
    return { reason, mended: text.slice(0, percent) }
  }
  if (!/^[\da-z:.]+$/i.test(text) || !/:.*:|^[\da-f]+:[\da-f]*$/i.test(text)) return undefined
  const colons = text.match(/:{2,}/g) ?? []
  if (colons.some((run) => run.length > 2)) {
    const mended = text.replace(/:{3,}/g, '::')
    return { reason: 'Write at most two colons together.', mended }
  }
  if (colons.length > 1) return { reason: 'An IPv6 address can have :: only once.' }
  if (/^:(?!:)|[^:]:$/.test(text)) {
    const mended = text.replace(/^:(?!:)/, '::').replace(/([^:]):$/, '$1::')
    return { reason: 'An IPv6 address begins or ends with two colons, or with none.', mended }
  }
  return groupsMistake(text, colons.length > 0)
}

function groupsMistake(text: string, isShortened: boolean): Mistake | undefined {
  const groups = text.split(':').filter((group) => group !== '')
  const last = groups.at(-1) ?? ''
  if (last.includes('.')) {
    const mistake = numbersMistake(last)
    if (mistake === undefined) return undefined
    const start = text.slice(0, text.lastIndexOf(':') + 1)
    return { ...mistake, mended: mistake.mended && start + mistake.mended }
  }
  const strange = groups.find((group) => !/^[\da-f]+$/i.test(group))
  if (strange !== undefined) {
    const reason = `“${shorten(strange)}” is no group of an IPv6 address: groups have the digits 0 to 9 and a to f.`
    return { reason }
  }
  const long = groups.find((group) => group.length > 4)
  if (long !== undefined) {
    const mended = /^0+[\da-f]{4}$/i.test(long) ? text.replace(long, long.slice(-4)) : undefined
    return {
      reason: `A group of an IPv6 address has at most four digits; “${shorten(long)}” has more.`,
      mended,
    }
  }
  if (isShortened && groups.length > 7) {
    return {
      reason: `Beside ::, an IPv6 address has at most seven groups; this one has ${countInWords(groups.length)}.`,
    }
  }
  if (isShortened || groups.length === 8) return undefined
  return {
    reason: `An IPv6 address has eight groups, or :: in place of zeros; this one has ${countInWords(groups.length)}.`,
  }
}
