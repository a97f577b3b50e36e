// Makes keys, passwords and client keys in the provider's shapes, and says what may be shown of them.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

import { type Chance, pick } from '#domain/values/chance.ts'

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const lower = upper.toLowerCase()
const digits = '0123456789'
const specials = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
const base64 = `${upper}${lower}${digits}+/`
const printable = `${upper}${lower}${digits}${specials}`

/** Stands near the start of every key made here, so that nobody takes one for a real key. [choice] */
const keyMark = 'SIMULATED'

/** An API key of 142 characters in the shape of the real ones [seen], marked as simulated [choice]. */
export function mintApiKey(chance: Chance): string {
  return [
    `AQE${keyMark}${pick(base64, 76 - keyMark.length, chance)}`,
    pick(base64, 43, chance),
    pick(printable, 16, chance),
  ].join('=-')
}

function shuffled(text: string, chance: Chance): string {
  const rest = text.split('')
  let result = ''
  while (rest.length > 0) {
    result += rest.splice(Math.floor(chance() * rest.length), 1).join('')
  }
  return result
}

/**
 * A password of 25 printable characters [seen], with at least one upper-case letter, lower-case
 * letter, digit and special character [choice].
 */
export function mintPassword(chance: Chance): string {
  const needed = [upper, lower, digits, specials].map((kind) => pick(kind, 1, chance)).join('')
  return shuffled(needed + pick(printable, 25 - needed.length, chance), chance)
}

/** A client key: the environment [doc], then 32 characters of A-Z and 2-7 [seen]. */
export function mintClientKey(environment: 'test' | 'live', chance: Chance): string {
  return `${environment}_${pick(`${upper}234567`, 32, chance)}`
}

/** The last 5 characters: all of a stored key that is ever shown. [seen] */
export function tailOf(key: string): string {
  return key.slice(-5)
}

/** How a stored key looks: 28 asterisks, then its tail. [seen] */
export function maskedKey(tail: string): string {
  return '*'.repeat(28) + tail
}

/** How a new key is shown in its field: the first 50 characters, ` ... `, the last 22. [seen] */
export function shortKey(key: string): string {
  return `${key.slice(0, 50)} ... ${key.slice(-22)}`
}

/** SHA-256 in hexadecimal: what is stored in place of a key or password. [choice] */
export function fingerprint(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(secret)))
}
