// Simulated secrets look like the real ones, never pass for one, and leave nothing but a fingerprint.
import { createHash } from 'node:crypto'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { chanceFrom } from '#domain/values/chance.ts'
import {
  fingerprint,
  maskedKey,
  mintApiKey,
  mintClientKey,
  mintPassword,
  shortKey,
  tailOf,
} from './secret.ts'

const forAnySeed = (check: (seed: string) => void) => fc.assert(fc.property(fc.string(), check))

describe('an API key', () => {
  test('has the documented shape of 142 characters', () => {
    forAnySeed((seed) => {
      const key = mintApiKey(chanceFrom(seed))
      expect(key).toHaveLength(142)
      expect(key).toMatch(/^AQE[A-Za-z0-9+/]{76}=-[A-Za-z0-9+/]{43}=-[\x21-\x7e]{16}$/)
    })
  })

  test('says right after its prefix that it is simulated', () => {
    forAnySeed((seed) => {
      expect(mintApiKey(chanceFrom(seed))).toMatch(/^AQESIMULATED/)
    })
  })

  test('differs from the one generated before it', () => {
    const chance = chanceFrom('rotation')
    const keys = Array.from({ length: 1000 }, () => mintApiKey(chance))
    expect(new Set(keys).size).toBe(1000)
  })

  test('is the same again for the same seed', () => {
    expect(mintApiKey(chanceFrom('a'))).toBe(mintApiKey(chanceFrom('a')))
  })
})

describe('a password', () => {
  test('has 25 printable characters of all four kinds', () => {
    forAnySeed((seed) => {
      const password = mintPassword(chanceFrom(seed))
      expect(password).toMatch(/^[\x21-\x7e]{25}$/)
      for (const kind of [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]) {
        expect(password).toMatch(kind)
      }
    })
  })

  test('does not show its guaranteed characters at fixed places', () => {
    const firsts = Array.from({ length: 300 }, (_, seed) => mintPassword(chanceFrom(`${seed}`))[0])
    expect(new Set(firsts).size).toBeGreaterThan(30)
  })

  test('can hold every special character', () => {
    const chance = chanceFrom('specials')
    const seen = new Set(Array.from({ length: 400 }, () => mintPassword(chance)).join(''))
    expect(seen.size).toBe(0x7e - 0x21 + 1)
  })
})

describe('a client key', () => {
  test('begins with its environment and has 32 characters of A-Z and 2-7', () => {
    forAnySeed((seed) => {
      expect(mintClientKey('test', chanceFrom(seed))).toMatch(/^test_[A-Z2-7]{32}$/)
      expect(mintClientKey('live', chanceFrom(seed))).toMatch(/^live_[A-Z2-7]{32}$/)
    })
  })
})

describe('what is shown of a key', () => {
  const key = mintApiKey(chanceFrom('shown'))

  test('of a stored key, 28 asterisks and the last five characters', () => {
    expect(tailOf(key)).toBe(key.slice(137))
    expect(maskedKey(tailOf(key))).toBe(`****************************${key.slice(137)}`)
  })

  test('of a new key, its first 50 and last 22 characters', () => {
    expect(shortKey(key)).toBe(`${key.slice(0, 50)} ... ${key.slice(120)}`)
    expect(shortKey(key)).toHaveLength(77)
    expect(shortKey(key, 77)).toBe(shortKey(key))
  })

  test('of a new key in a narrow field, its start and last five characters, as they fit', () => {
    for (const room of [76, 60, 39, 22]) {
      const shown = shortKey(key, room)
      expect(shown).toHaveLength(room)
      expect(shown).toBe(`${key.slice(0, room - 10)} ... ${key.slice(137)}`)
    }
    expect(shortKey(key, 0)).toBe(` ... ${key.slice(137)}`)
  })
})

describe('a fingerprint', () => {
  test('is the SHA-256 of the text, in hexadecimal', () => {
    expect(fingerprint('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fingerprint(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
      }),
    )
  })
})
