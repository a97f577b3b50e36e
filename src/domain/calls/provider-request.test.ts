// What is filled in becomes the request that is sent, and mistakes are told before it is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { limits } from '#contract/limits.ts'
import { ProviderApi, type ProviderCall } from '#contract/provider-api.ts'

import { makeSample } from './call-sample.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import { listCalls } from './provider-call.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import {
  findFaults,
  hasBody,
  toRequest,
  maskRequest,
  withoutSecret,
  type RequestDraft,
} from './provider-request.ts'
import { mintApiKey, mintPassword } from '#domain/keys/secret.ts'
import { trimText } from '#domain/values/plain-text.ts'

const world = {
  company: 'LarkfieldGoods',
  merchant: 'LarkfieldWebshop',
  balancePlatform: 'LarkfieldPlatform',
  credentialId: 'S2-0123456789',
  now: Date.parse('2026-03-02T10:00:00Z'),
}
const apiKey = mintApiKey(chanceFrom('a key'))

/** The draft of a simulated call, named by method and path. */
function draftOf(api: ProviderApi, words: string, change: Partial<RequestDraft> = {}) {
  const call = listCalls(api).find((one) => callInWords(one) === words)
  if (!call) throw new Error(`${words} is not simulated.`)
  return draftFor(call, change)
}

function draftFor(call: ProviderCall, change: Partial<RequestDraft> = {}): RequestDraft {
  return {
    environment: 'test',
    call,
    ...makeSample(call, world),
    authentication: { kind: 'API key', apiKey },
    address: '',
    ...change,
  }
}

const everyCall = ProviderApi.options.flatMap(listCalls)

describe('the sample of a call', () => {
  test.each(everyCall.filter(({ path }) => !path.includes('{originId}')))(
    'can be sent as it is: $api, $method $path',
    (call) => {
      const draft = draftFor(call)
      expect(findFaults(draft)).toEqual([])
      expect(toRequest(draft).url).not.toMatch(/[{}]|%7B/)
    },
  )

  test('asks for what the world does not know', () => {
    const draft = draftOf('Management', 'GET /me/allowedOrigins/{originId}')
    expect(findFaults(draft).map(({ field }) => field)).toEqual(['originId'])
  })

  test('has the real account, and no body where the method takes none', () => {
    expect(toRequest(draftOf('Management', 'GET /companies/{companyId}'))).toEqual({
      method: 'GET',
      url: 'https://management-test.adyen.com/v3/companies/LarkfieldGoods',
      headers: { 'X-API-Key': apiKey },
      body: undefined,
    })
  })
})

describe('a request', () => {
  test('carries a body, and says so, only where there is one and the method takes it', () => {
    const sent = (call: string, body: string) => {
      const request = toRequest(draftOf('Management', call, { body }))
      return [request.body, request.headers['Content-Type']]
    }
    const post = 'POST /me/allowedOrigins'
    expect(sent(post, '{"domain":"https://a.example"}')).toEqual([
      '{"domain":"https://a.example"}',
      'application/json',
    ])
    expect(sent(post, ' \n')).toEqual([undefined, undefined])
    expect(sent('GET /me', '{}')).toEqual([undefined, undefined])
    const patch = 'PATCH /companies/{companyId}/apiCredentials/{apiCredentialId}'
    expect(sent(patch, '{}')).toEqual(['{}', 'application/json'])
  })

  test('takes a query with or without its question mark, and keeps those within', () => {
    const search = (query: string) =>
      new URL(toRequest(draftOf('Management', 'GET /me', { query })).url).search
    expect(search(' ?pageSize=1 ')).toBe('?pageSize=1')
    expect(search('a=1?2')).toBe('?a=1?2')
    expect(search(' ')).toBe('')
  })

  test('drops blanks around key, username and address, and none of a password', () => {
    const key = { kind: 'API key', apiKey: ` ${apiKey} ` } as const
    const draft = draftOf('Management', 'GET /me', { authentication: key })
    expect(toRequest(draft).headers).toEqual({ 'X-API-Key': apiKey })
    const basic = { kind: 'Basic auth', username: ' ws@Company.A ', password: ' p ' } as const
    const { headers } = toRequest({ ...draft, authentication: basic })
    expect(headers).toEqual({ Authorization: `Basic ${btoa('ws@Company.A: p ')}` })
  })

  test.each([
    { username: '', password: 'p' },
    { username: 'ws@Company.A', password: '' },
  ])('with half of username and password says that half: %o', ({ username, password }) => {
    const authentication = { kind: 'Basic auth', username, password } as const
    const { headers } = toRequest(draftOf('Management', 'GET /me', { authentication }))
    expect(headers).toEqual({ Authorization: `Basic ${btoa(`${username}:${password}`)}` })
  })

  test('goes to the origin of the environment', () => {
    const draft = draftOf('Checkout', 'POST /payments', { environment: 'live' })
    expect(toRequest(draft).url).toBe(
      'https://simulated-checkout-live.adyenpayments.com/checkout/v72/payments',
    )
  })

  test('keeps what is typed for a parameter inside its part of the path', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((typed) => /[^.]/.test(trimText(typed))),
        (typed) => {
          const draft = draftOf('Management', 'GET /companies/{companyId}/merchants', {
            params: { companyId: typed },
          })
          const parts = new URL(toRequest(draft).url).pathname.split('/')
          expect(parts).toHaveLength(5)
          expect(decodeURIComponent(parts[3] ?? '')).toBe(trimText(typed).toWellFormed())
        },
      ),
    )
  })

  test('names the caller’s address only if there is one', () => {
    const { headers } = toRequest(draftOf('Management', 'GET /me', { address: ' 192.0.2.1 ' }))
    expect(headers).toEqual({ 'X-API-Key': apiKey, 'X-Simulated-Address': '192.0.2.1' })
  })

  test('carries username and password as Basic authentication, in UTF-8', () => {
    const authentication = {
      kind: 'Basic auth',
      username: 'ws@Company.Ü',
      password: 'p:€',
    } as const
    const { headers } = toRequest(draftOf('Management', 'GET /me', { authentication }))
    const encoded = headers['Authorization']?.replace('Basic ', '') ?? ''
    expect(Buffer.from(encoded, 'base64').toString()).toBe('ws@Company.Ü:p:€')
  })

  test.each([
    { kind: 'API key', apiKey: ' ' },
    { kind: 'Basic auth', username: '', password: '' },
  ] as const)('without credentials says nothing of them: $kind', (authentication) => {
    expect(toRequest(draftOf('Management', 'GET /me', { authentication })).headers).toEqual({})
  })
})

describe('a mistake', () => {
  const pay = (change: Partial<RequestDraft>) =>
    findFaults(draftOf('Checkout', 'POST /payments', change)).map(({ field }) => field)

  test('is told of a body that is no JSON, and not of an empty one', () => {
    expect(pay({ body: '{"a": 1,}' })).toEqual(['body'])
    expect(pay({ body: '  ' })).toEqual([])
  })

  test('is told of an address that is none, and of a range', () => {
    expect(pay({ address: '300.1.1.1' })).toEqual(['address'])
    expect(pay({ address: '192.0.2.0/24' })).toEqual(['address'])
    expect(pay({ address: '2001:db8::1' })).toEqual([])
  })

  test('is told of a parameter that is missing or blank, and of nothing else', () => {
    const missing = (companyId?: string) =>
      findFaults(
        draftOf('Management', 'GET /companies/{companyId}', {
          params: companyId === undefined ? {} : { companyId },
        }),
      )
    const fault = { field: 'companyId', sentence: expect.stringContaining('Fill in companyId') }
    expect([missing(), missing(' '), missing('A')]).toEqual([[fault], [fault], []])
  })

  test('is told of a body or an address beyond its limit, at the limit not', () => {
    const body = (length: number) => JSON.stringify('x'.repeat(length - 2))
    expect(pay({ body: body(limits.body) })).toEqual([])
    expect(pay({ body: body(limits.body + 1) })).toEqual(['body'])
    const start = toRequest(draftOf('Checkout', 'POST /payments', { query: 'q=' })).url.length
    const query = (length: number) => ({ query: `q=${'x'.repeat(length - start)}` })
    expect(pay(query(limits.address))).toEqual([])
    expect(pay(query(limits.address + 1))).toEqual(['query'])
    expect(pay({ ...query(limits.address + 1), body: '{' })).toEqual(['body'])
  })

  test('is told of a key that no header can carry', () => {
    expect(pay({ authentication: { kind: 'API key', apiKey: 'AQE…' } })).toEqual(['apiKey'])
    expect(pay({ authentication: { kind: 'API key', apiKey: ' AQE \n' } })).toEqual([])
    const authentication = { kind: 'Basic auth', username: 'Ü', password: '…' } as const
    expect(pay({ authentication })).toEqual([])
  })

  test('in a body does not matter where none is sent', () => {
    const draft = draftOf('Management', 'GET /me', { body: '{' })
    expect(hasBody(draft.call)).toBe(false)
    expect(findFaults(draft)).toEqual([])
  })
})

describe('a secret', () => {
  test('is not in what is shown, but for the last 5 characters of a key', () => {
    const draft = draftOf('Management', 'GET /me')
    const shown = JSON.stringify(maskRequest(draft, toRequest(draft)).headers)
    expect(shown).not.toContain(JSON.stringify(apiKey.slice(-6)).slice(1, -1))
    expect(maskRequest(draft, toRequest(draft)).headers['X-API-Key']).toMatch(/^\*{28}/)
  })

  test('shows its tail from the length on at which that gives little away', () => {
    const masked = (length: number) => {
      const authentication = { kind: 'API key', apiKey: 'x'.repeat(length) } as const
      const draft = draftOf('Management', 'GET /me', { authentication })
      return maskRequest(draft, toRequest(draft)).headers['X-API-Key']?.replaceAll('*', '')
    }
    expect([masked(20), masked(21)]).toEqual(['', 'xxxxx'])
  })

  test('that is not there is shown as nothing', () => {
    for (const authentication of [
      { kind: 'API key', apiKey: '' },
      { kind: 'Basic auth', username: '', password: '' },
    ] as const) {
      const draft = draftOf('Management', 'GET /me', { authentication })
      expect(maskRequest(draft, toRequest(draft)).headers).toEqual({})
    }
  })

  test('that is short is masked whole', () => {
    const draft = draftOf('Management', 'GET /me', {
      authentication: { kind: 'API key', apiKey: 'short' },
    })
    expect(maskRequest(draft, toRequest(draft)).headers['X-API-Key']).toMatch(/^\*+$/)
  })

  test('is neither in what is shown nor in code without it, as a password', () => {
    const password = mintPassword(chanceFrom('a password'))
    const authentication = { kind: 'Basic auth', username: 'ws@Company.A', password } as const
    const draft = draftOf('Management', 'GET /me', { authentication })
    const sent = toRequest(draft).headers['Authorization']
    expect(maskRequest(draft, toRequest(draft)).headers['Authorization']).toBe(
      `Basic ${'*'.repeat(28)}`,
    )
    const bare = toRequest(withoutSecret(draft)).headers['Authorization']
    expect(bare).toBe(`Basic ${btoa('ws@Company.A:YOUR_PASSWORD')}`)
    expect(sent).not.toBe(bare)
  })

  test('is not in code without it, as a key; everything else of the draft is', () => {
    const draft = draftOf('Management', 'GET /me', { query: 'pageSize=1' })
    expect(toRequest(draft).headers['X-API-Key']).toBe(apiKey)
    const bare = withoutSecret(draft)
    expect(toRequest(bare).headers['X-API-Key']).toBe('YOUR_API_KEY')
    expect({ ...bare, authentication: draft.authentication }).toEqual(draft)
  })
})
