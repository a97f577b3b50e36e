// The names that the system gives: nobody gets one that somebody has.
import { expect, test } from 'vitest'

import { call } from '#api/call.ts'
import type { CredentialType } from '#contract/credential.ts'
import { plant, replant } from '#mocks/testing/provider.ts'
import { company, liveCompany, useServer } from '#mocks/testing/server.ts'

useServer()

const types: CredentialType[] = ['web-service', 'report', 'platform-web-service', 'lem']
const offer = async (type: CredentialType, place = company) =>
  (await call('offerUsername', { params: place, query: { type } })).username

test.each(types)('A username that a %s user has already is not offered again', async (type) => {
  const { credential } = await plant(type)
  const offered = await offer(type)
  // As many credentials as before, so that chance says the same once more.
  await replant({ ...credential, username: offered })
  const next = await offer(type)
  expect(next).not.toBe(offered)
  expect(next.replace(/\d{6}/, '')).toBe(offered.replace(/\d{6}/, ''))
})

test('An offer stays until a credential was created, on that tab of that environment', async () => {
  const [payments, platforms, live] = [
    await offer('report'),
    await offer('lem'),
    await offer('report', liveCompany),
  ]
  const body = { type: 'report' as const, username: payments, description: '' }
  await call('createCredential', { params: company, body })
  expect(await offer('report')).not.toBe(payments)
  expect([await offer('lem'), await offer('report', liveCompany)]).toEqual([platforms, live])
})
