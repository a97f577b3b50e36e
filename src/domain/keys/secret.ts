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

/**
 * Every key made here carries SIMULATED near its start, so that nobody takes one for a real key.
 * [choice: secret.test.ts]
 */
const keyMark = 'SIMULATED'

/**
 * An API key has 142 characters: `AQE`, two parts in base64 and 16 printable characters, with `-`
 * between them. [seen: saleor]
 */
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
 * A password has 25 printable characters. [seen: omnipay] A password has at least one upper-case
 * letter, one lower-case letter, one digit and one special character. [choice]
 */
export function mintPassword(chance: Chance): string {
  const needed = [upper, lower, digits, specials].map((kind) => pick(kind, 1, chance)).join('')
  return shuffled(needed + pick(printable, 25 - needed.length, chance), chance)
}

/**
 * A client key begins with `test_` or `live_`. [doc: client-side] After its environment, a client
 * key has 32 characters of A-Z and 2-7. [seen: examples]
 */
export function mintClientKey(environment: 'test' | 'live', chance: Chance): string {
  return `${environment}_${pick(`${upper}234567`, 32, chance)}`
}

/** Of a stored key only the last 5 characters are ever shown. [seen: bitbag] */
export function tailOf(key: string): string {
  return key.slice(-5)
}

/** A stored key is shown as asterisks and its ending. [seen: bitbag] */
export function maskedKey(tail: string): string {
  return '*'.repeat(28) + tail
}

/**
 * A new key is shown by its first 50 and its last 22 characters; the copy button copies all of it.
 * [seen: screens, generate-api-key.e2e.ts] In a field without room for that, which is `room`
 * characters wide, a new key is shown by its start and its last 5 characters. [choice:
 * secret.test.ts, secrets.e2e.ts]
 */
export function shortKey(key: string, room = Infinity): string {
  const usual = [key.slice(0, 50), key.slice(-22)].join(gap)
  if (usual.length <= room) return usual
  const tail = tailOf(key)
  return [key.slice(0, Math.max(room - gap.length - tail.length, 0)), tail].join(gap)
}

const gap = ' ... '

/**
 * Of a key or password only its SHA-256 and last 5 characters are stored, never the secret itself.
 * [choice: secret.test.ts, no-leak.test.ts, secrets.e2e.ts]
 */
export function fingerprint(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(secret)))
}
