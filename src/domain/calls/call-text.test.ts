// Code that was copied sends the very request that it was copied from.
import { execFileSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toCurl, toFetch } from './call-text.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import type { ProviderRequest } from './provider-request.ts'
import { mintApiKey } from '#domain/keys/secret.ts'

const text = fc.string({ unit: 'binary' }).filter((some) => !some.includes('\0'))
const apiKey = fc.string().map((seed) => mintApiKey(chanceFrom(seed)))

const request: fc.Arbitrary<ProviderRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'),
  url: fc.webUrl({ withQueryParameters: true }),
  headers: fc.record({ 'X-API-Key': apiKey, 'X-Simulated-Address': fc.ipV6() }),
  body: fc.option(text, { nil: undefined }),
})

/** What a shell hands to the program that it calls curl. */
function argumentsOfCurl(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

/** What fetch is called with. */
function argumentsOfFetch(code: string): unknown {
  const json: string = runInNewContext(code, {
    fetch: (...given: unknown[]) => JSON.stringify(given),
  })
  return JSON.parse(json)
}

test('a request without a body is copied without one', () => {
  const asked = { method: 'GET', url: 'https://api.example/me', headers: {}, body: undefined }
  expect(toFetch(asked)).not.toContain('body')
  expect(toFetch({ ...asked, method: 'POST', body: '' })).toContain('"body": ""')
})

describe('the copied request', () => {
  test('as curl has every character of key, address and body', () => {
    fc.assert(
      fc.property(request, ({ method, url, headers, body }) => {
        const named = Object.entries(headers).flatMap(([name, value]) => [
          '--header',
          `${name}: ${value}`,
        ])
        const data = body === undefined ? [] : ['--data-raw', body]
        const command = toCurl({ method, url, headers, body })
        const expected = ['--globoff', '--request', method, url, ...named, ...data]
        expect(argumentsOfCurl(command)).toEqual(expected)
      }),
    )
  })

  test('as fetch has every character of key, address and body', () => {
    fc.assert(
      fc.property(request, ({ method, url, headers, body }) => {
        const init = { method, headers, ...(body === undefined ? {} : { body }) }
        expect(argumentsOfFetch(toFetch({ method, url, headers, body }))).toEqual([url, init])
      }),
    )
  })
})
