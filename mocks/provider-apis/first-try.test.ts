// The first try of a key succeeds: what is filled in for any credential of the everyday world is let in.
import { expect, test } from 'vitest'

import { makeSample, merchantFor, sessionProduct } from '#domain/calls/call-sample.ts'
import { apisFor, presetAddress, presetApi, presetCall } from '#domain/calls/preset.ts'
import { rolesOpening } from '#domain/calls/provider-call.ts'
import { findFaults, toRequest, type RequestDraft } from '#domain/calls/provider-request.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import { mintApiKey } from '#domain/keys/secret.ts'
import { all, replant, storedKey } from '#mocks/testing/provider.ts'
import { startAt, useServer } from '#mocks/testing/server.ts'

useServer()

const merchants = ['LarkfieldWebshop', 'LarkfieldMarket', 'LarkfieldStores']

test('the preset with a valid key is answered with success, whichever credential it is', async () => {
  const tried: string[] = []
  const powerless: string[] = []
  for (const credential of await all()) {
    const [first, ...others] = apisFor(credential.type)
    if (first === undefined) continue
    const apiKey = mintApiKey(chanceFrom(credential.id))
    await replant({ ...credential, isActive: true, apiKey: storedKey(apiKey) })
    const api = presetApi([first, ...others], credential)
    const call = presetCall(api, credential)
    const openers = rolesOpening(call, { product: sessionProduct(credential.type) })
    if (openers.length > 0 && !openers.some((role) => credential.roles.includes(role))) {
      powerless.push(credential.username)
      continue
    }
    const world = {
      company: 'LarkfieldGoods',
      merchant: merchantFor(credential.accounts, merchants),
      balancePlatform: 'LarkfieldPlatform',
      credentialId: credential.id,
      type: credential.type,
      now: startAt,
    }
    const draft: RequestDraft = {
      environment: credential.environment,
      call,
      ...makeSample(call, world),
      authentication: { kind: 'API key', apiKey },
      address: presetAddress(credential),
    }
    expect(findFaults(draft)).toEqual([])
    const { method, url, headers, body = null } = toRequest(draft)
    const { status } = await fetch(url, { method, headers, body })
    tried.push(`${credential.username}: ${status}`)
    expect(status, `${credential.username}, ${method} ${url}`).toBeGreaterThanOrEqual(200)
    expect(status, `${credential.username}, ${method} ${url}`).toBeLessThan(300)
  }
  expect(tried.length).toBeGreaterThan(8)
  // Their roles open no simulated call at all, so the first one teaches just that.
  expect(powerless).toEqual(['ws_108846@Company.LarkfieldGoods'])
})
