// Whatever somebody puts where into a request, nothing that is kept or exported holds it.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { call } from '#api/call.ts'
import { callerAddressHeader } from '#contract/provider-api.ts'
import { asJson, eventsAsCsv, requestsAsCsv } from '#domain/exports/activity-export.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import { fingerprint, mintApiKey, mintPassword } from '#domain/keys/secret.ts'
import { atCompany, base, manager } from '#mocks/testing/management.ts'
import { company, existing, renew, store, useServer } from '#mocks/testing/server.ts'

useServer()

const bytesOf = (text: string) => new TextEncoder().encode(text)
const base64 = (text: string) => btoa(String.fromCharCode(...bytesOf(text)))
const hex = (text: string) => Buffer.from(text).toString('hex')

/** The ways in which a secret can be written into a request. */
const forms: Record<string, (secret: string) => string> = {
  plain: (secret) => secret,
  escaped: (secret) => encodeURIComponent(secret),
  'escaped twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'escaped wholly': (secret) => hex(secret).replace(/../g, '%$&'),
  base64,
  base64url: (secret) =>
    base64(secret).replaceAll('+', '-').replaceAll('/', '_').replace(/=*$/, ''),
  hex,
  'as JSON': (secret) => JSON.stringify(secret).slice(1, -1),
}

type Sent = { method: string; path: string; headers?: Record<string, string>; body?: string }

const inHeader =
  (name: string, value = (text: string) => text) =>
  (text: string): Sent => {
    return { method: 'GET', path: '/me', headers: { [name]: value(text) } }
  }
const inBody =
  (path: string, bodyOf: (text: string) => unknown) =>
  (text: string): Sent => {
    // Under a key, so that the answer is kept as well.
    const headers = { 'Idempotency-Key': fingerprint(text) }
    return { method: 'POST', path, headers, body: JSON.stringify(bodyOf(text)) }
  }

/** The places to which somebody can bring it, each as the request that results. */
const places: Record<string, (text: string) => Sent> = {
  'a segment': (text) => ({ method: 'GET', path: `/${text}` }),
  'an account': (text) => ({ method: 'GET', path: `/companies/${text}` }),
  'a credential': (text) => ({ method: 'PATCH', path: `${atCompany}/${text}`, body: '{}' }),
  'an origin': (text) => ({ method: 'DELETE', path: `/me/allowedOrigins/${text}` }),
  'behind a known path': (text) => ({ method: 'GET', path: `/me/${text}/allowedOrigins` }),
  'the query': (text) => ({ method: 'GET', path: `/me?key=${text}&${text}=1` }),
  'the API key': inHeader('X-API-Key'),
  'another header': inHeader('X-Anything'),
  'a bearer': inHeader('Authorization', (text) => `Bearer ${text}`),
  'Basic auth as it is': inHeader('Authorization', (text) => `Basic ${text}`),
  'the username': inHeader('Authorization', (text) => `Basic ${base64(`${text}:x`)}`),
  'the password': inHeader('Authorization', (text) => `Basic ${base64(`ws@Company.X:${text}`)}`),
  'the caller’s address': inHeader(callerAddressHeader),
  'the command key': inHeader('Idempotency-Key'),
  'the key of a command that is carried out': (text) => {
    const headers = { 'Idempotency-Key': text.slice(0, 64) }
    return { method: 'POST', path: '/me/generateClientKey', headers }
  },
  'a name in the body': inBody(atCompany, (text) => ({ [text]: 1 })),
  'a role': inBody(atCompany, (text) => ({ roles: [text] })),
  'an account in the body': inBody(atCompany, (text) => ({ associatedMerchantAccounts: [text] })),
  'an origin in the body': inBody('/me/allowedOrigins', (text) => ({ domain: text })),
  'what is no JSON': (text) => ({ method: 'POST', path: atCompany, body: text }),
}

const chance = fc.integer().map((seed) => chanceFrom(`secret ${seed}`))
const secret = fc.oneof(
  chance.map((draw) => mintApiKey(draw)),
  chance.map((draw) => mintPassword(draw)),
  // Keys of the provider begin in many ways.
  fc
    .tuple(chance, fc.constantFrom('AQF', 'AQEy', 'AQ', 'xx', ''))
    .map(([draw, start]) => start + mintApiKey(draw).slice(12)),
  fc.stringMatching(/^[A-Za-z0-9+/=_-]{12,60}$/),
)

/** All that the sandbox keeps or lets anybody take away. */
async function everythingKept(): Promise<string> {
  const requests = await call('listRequests', { params: company, query: { size: 1000 } })
  const events = await call('listEvents', { params: company, query: { size: 1000 } })
  const texts = [JSON.stringify(await store().dump()), asJson(requests.data), asJson(events.data)]
  return [...texts, requestsAsCsv(requests.data), eventsAsCsv(events.data)].join('\n')
}

/** Pieces of it as well: a path is cut at each slash. */
function piecesOf(text: string): string[] {
  return text.split('/').filter((piece) => piece.length >= 8)
}

test('No secret is kept, whatever its form and place, with a good key and without', async () => {
  const { apiKey } = await manager()
  const own = (await renew(await existing('Web shop checkout'), 'password')).value
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(secret, fc.constant(own)),
      fc.constantFrom(...Object.entries(forms)),
      fc.constantFrom(...Object.entries(places)),
      fc.boolean(),
      async (text, [, write], [, bring], isKnown) => {
        const { method, path, headers, body } = bring(write(text))
        const all = { ...(isKnown ? { 'X-API-Key': apiKey } : {}), ...headers }
        await fetch(base + path, { method, headers: all, ...(body === undefined ? {} : { body }) })
        const kept = await everythingKept()
        for (const form of Object.values(forms)) {
          for (const piece of piecesOf(form(text))) {
            expect(kept.includes(piece), `${piece} is kept`).toBe(false)
          }
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('What a request asked for is still told where it is a documented word or a known id', async () => {
  const { apiKey } = await manager()
  const { id } = await existing('Web shop checkout')
  const logged = async (path: string) => {
    await fetch(base + path, { headers: { 'X-API-Key': apiKey } })
    const { data } = await call('listRequests', { params: company, query: {} })
    return data[0]?.path
  }
  expect(await logged(`${atCompany}/${id}/allowedOrigins`)).toBe(
    `${atCompany}/${id}/allowedOrigins`,
  )
  expect(await logged('/merchants/LarkfieldStores/webhooks')).toBe(
    '/merchants/LarkfieldStores/webhooks',
  )
  expect(await logged('/companies/Someone/secrets')).toBe('/companies/…/…')
})
