// The real client against the real backend, in Node: every procedure and every refusal.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { call, callSandbox, configureClient } from '#api/call.ts'
import { changeIdentity } from '#api/identity.ts'
import { isApiError, type ApiError } from '#api/api-error.ts'
import type { CredentialType } from '#contract/credential.ts'
import { startServer } from '#mocks/node.ts'

const company = { environment: 'test', account: 'LarkfieldGoods' } as const
let server: ReturnType<typeof startServer>
let databases = 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T10:00:00Z') })
  server = startServer(`contract-${(databases += 1)}`)
  configureClient({ baseUrl: 'http://simulator.example/' })
  changeIdentity({ userId: 'amara', environment: 'test', accountId: null })
})

afterEach(async () => {
  await server.close()
  vi.useRealTimers()
})

function passTime(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

async function create(type: CredentialType, description = '') {
  const { username } = await call('offerUsername', { params: company, query: { type } })
  return call('createCredential', { params: company, body: { type, username, description } })
}

async function refusalOf(work: Promise<unknown>): Promise<ApiError> {
  const cause: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (isApiError(cause)) return cause
  throw new Error('The request was expected to be refused.')
}

describe('creating', () => {
  test('a platform web service user gets the offered username and starts without a key', async () => {
    const created = await create('platform-web-service', 'Payouts')
    expect(created).toMatchObject({
      username: expect.stringMatching(/^ws_\d{6}@BalancePlatform\.LarkfieldPlatform$/),
      description: 'Payouts',
      isActive: true,
      apiKey: null,
      revision: 1,
    })
  })
})
void passTime
void refusalOf
void callSandbox
