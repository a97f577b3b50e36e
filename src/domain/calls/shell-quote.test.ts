// A real shell gets back every text that was quoted for it.
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { chanceFrom } from '#domain/values/chance.ts'
import { mintApiKey } from '#domain/keys/secret.ts'
import { shellQuote } from './shell-quote.ts'

/** What a shell makes of these words. */
function readByShell(words: string[]): string[] {
  const script = `printf '%s\\0' ${words.join(' ')}`
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

/** Everything that can travel to a program: no NUL, no half of a surrogate pair. */
const word = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'))

describe('a text that is quoted for the shell', () => {
  test('arrives as it was', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (texts) => {
        expect(readByShell(texts.map(shellQuote))).toEqual(texts)
      }),
      { numRuns: 40 },
    )
  })

  test('runs nothing, whatever stands in it', () => {
    const texts = [
      "'; echo hacked; '",
      '$(echo hacked)',
      '`echo hacked`',
      '$HOME',
      String.raw`\'`,
      '!!',
    ]
    expect(readByShell(texts.map(shellQuote))).toEqual(texts)
  })

  test('may be any API key', () => {
    const keys = Array.from({ length: 200 }, (_, seed) => mintApiKey(chanceFrom(`key ${seed}`)))
    expect(readByShell(keys.map(shellQuote))).toEqual(keys)
  })
})
