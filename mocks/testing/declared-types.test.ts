// The types of the published client find what is wrong with a reply, or the proof of conformance is none.
import { expect, test } from 'vitest'

import { wrongByTypes, type Reply } from './declared-types.ts'

const credential = {
  id: 'S2-1',
  username: 'ws@Company.Larkfield',
  clientKey: '',
  allowedIpAddresses: [],
  roles: ['Checkout webservice role'],
  active: true,
  allowedOrigins: [{ domain: 'https://shop.example' }],
}
const transfer = {
  amount: { value: 1, currency: 'EUR' },
  category: 'bank',
  counterparty: {},
  status: 'authorised',
  createdAt: '2026-03-02T10:00:00.000Z',
}
const { active, ...inactive } = credential
const [origin] = credential.allowedOrigins

const asCredential = 'client.Types.management.ApiCredential'
const asTransfer = 'client.Types.transfers.Transfer'

test('finds what is unknown, missing or mistyped, and nothing else', () => {
  const conforming: Reply[] = [
    { call: 'a credential', declared: asCredential, body: credential },
    { call: 'a transfer', declared: asTransfer, body: transfer },
    { call: 'nothing', declared: 'void', body: undefined },
  ]
  const withPort = { ...credential, allowedOrigins: [{ ...origin, port: 1 }] }
  const faulty: Reply[] = [
    { call: 'unknown field', declared: asCredential, body: { ...credential, expiresAt: 1 } },
    { call: 'unknown field further in', declared: asCredential, body: withPort },
    { call: 'missing field', declared: asCredential, body: inactive },
    { call: 'mistyped field', declared: asCredential, body: { ...credential, active: 'yes' } },
    { call: 'no body', declared: asCredential, body: undefined },
    { call: 'body where none belongs', declared: 'void', body: {} },
    { call: 'unknown value', declared: asTransfer, body: { ...transfer, category: 'gift' } },
    { call: 'no time', declared: asTransfer, body: { ...transfer, createdAt: '2026-03-02' } },
  ]
  expect(wrongByTypes([...conforming, ...faulty])).toEqual([
    expect.stringMatching(/^unknown field: .* '"expiresAt"' does not exist/),
    expect.stringMatching(/^unknown field further in: .* '"port"' does not exist/),
    expect.stringMatching(/^missing field: Property '"active"' is missing/),
    expect.stringMatching(/^mistyped field: Type 'string' is not assignable to type 'boolean'/),
    expect.stringMatching(/^no body: Type 'undefined' is not assignable/),
    expect.stringMatching(/^body where none belongs: .* is not assignable to type 'void'/),
    expect.stringMatching(/^unknown value: Type '"gift"' is not assignable/),
    expect.stringMatching(/^no time: Type '"2026-03-02"' is not assignable/),
  ])
})
