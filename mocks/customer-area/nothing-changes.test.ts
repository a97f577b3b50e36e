// Whoever lacks the roles changes nothing, whatever they send, in whatever order.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { apiPrefix } from '#contract/addresses.ts'
import { commandKeyHeader, userHeader } from '#contract/customer-area-routes.ts'
import { customerArea, type EndpointName } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { create, generate, origin, planFault, store, useServer } from '#mocks/testing/server.ts'

useServer()

/** A busy machine is no failure. */
const patient = { timeout: 30_000 }

/** One request as it travels. Nothing in it needs to make sense. */
type Sent = { name: EndpointName; user: string | null; path: string; body: string; key: string }

/** Endpoints that anybody who is signed in may read. */
const open: readonly string[] = ['listUsers', 'getSession']

/** Bodies that would be carried out if a person with the roles sent them. */
async function validBodies(): Promise<Record<string, unknown[]>> {
  const target = await create('web-service', 'A target')
  const { id } = await generate(target, 'apiKey')
  const changes = { isActive: false, generated: { apiKey: id } }
  const { username } = target
  const call = { api: 'Checkout', method: 'POST', path: '/payments' }
  const entry = { name: 'Mine', ...call, address: '', authentication: 'API key' }
  return {
    createCredential: [{ type: 'report', username, description: '' }],
    generateSecret: [{ kind: 'apiKey' }, { kind: 'password' }, { kind: 'clientKey' }],
    saveCredential: [
      { revision: 1, changes },
      { revision: 1, changes: { description: 'Mine now' } },
      { revision: 1, changes: { roles: ['Checkout webservice role'], accounts: 'all' } },
    ],
    previewSave: [{ revision: 1, changes }],
    deployKey: [{}, { generated: id }],
    enableRole: [{ role: 'Management API - Users read and write' }],
    addCaller: [{ ...entry, gift: { generated: id } }, entry],
    changeCaller: [{ name: 'Mine now', address: '' }],
    moveCaller: [{ authentication: 'API key', gift: {} }],
    saveUserRoles: [
      { revision: 1, roles: ['Merchant admin', 'Manage API credentials'] },
      { revision: 1, roles: [] },
    ],
  }
}

const queries = ['', 'tab=payments', 'type=report', 'since=0', 'page=-1', 'tab=%00&type=[]']

/** Requests by these people to these endpoints, with real and invented ids, sound and unsound. */
async function requests(
  users: (string | null)[],
  names: EndpointName[],
): Promise<fc.Arbitrary<Sent>> {
  const bodies = await validBodies()
  const dump = await store().dump()
  const idsIn = (table: string) => (dump[table] ?? []).map((row) => String(Object(row).id))
  // Dots would be another path before it leaves.
  const invented = fc.string().filter((text) => !/^\.+$/.test(text))
  const some = (...values: string[]) =>
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, invented)
  const params = fc.record({
    environment: some('test', 'live'),
    account: some('LarkfieldGoods', 'LarkfieldStores'),
    credentialId: some(...idsIn('credentials')),
    callerId: some('none', ...idsIn('callers')),
    secretId: some(...idsIn('generated')),
    userId: some(...idsIn('users')),
  })
  const sent = names.map((name) => {
    const { path }: Endpoint = customerArea[name]
    const valid = (bodies[name] ?? [{}]).map((body) => JSON.stringify(body))
    return fc.record({
      name: fc.constant(name),
      user: fc.constantFrom(...users),
      path: fc.tuple(params, fc.constantFrom(...queries)).map(([ids, query]) => {
        const values: Record<string, string> = ids
        const segment = (_: string, param: string) => encodeURIComponent(values[param] ?? '')
        return `${path.replace(/:(\w+)/g, segment)}?${query}`
      }),
      body: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...valid) }, fc.json(), fc.string()),
      key: fc.constantFrom('', 'key-1', 'key-2'),
    })
  })
  return fc.oneof(...sent)
}

async function statusOf({ name, user, path, body, key }: Sent): Promise<number> {
  const { method }: Endpoint = customerArea[name]
  const headers: Record<string, string> = {}
  if (user !== null) headers[userHeader] = user
  if (key) headers[commandKeyHeader] = key
  const sent = method === 'GET' ? {} : { body }
  const response = await fetch(`${origin}${apiPrefix}${path}`, { method, headers, ...sent })
  return response.status
}

/** Failures that somebody planned are part of what must not change. */
async function planFaults(): Promise<void> {
  for (const [name, { method }] of Object.entries<Endpoint>(customerArea)) {
    if (method !== 'GET') await planFault(name, 'unavailable', 2)
  }
}

const names = Object.keys(customerArea).filter((name): name is EndpointName => name in customerArea)

test(
  'No sequence of requests by somebody without the roles ever changes anything',
  patient,
  async () => {
    const one = await requests(['chiara', 'daniel', 'elif', 'nobody', null], names)
    await planFaults()
    const before = await store().dump()
    const sequence = fc.array(one, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(sequence, async (sequel) => {
        for (const sent of sequel) {
          const status = await statusOf(sent)
          // The role of Chiara opens the API logs: a question that changes nothing.
          const isRead = sent.name === 'listRequests' || sent.name === 'listCalls'
          const refusals = [401, 403, 404, 405, ...(isRead ? [200, 400, 422] : [])]
          if (!open.includes(sent.name)) expect(refusals).toContain(status)
        }
        expect(await store().dump()).toEqual(before)
      }),
      { numRuns: 50 },
    )
  },
)

test('No sequence of requests by a credentials manager ever changes a user', patient, async () => {
  const one = await requests(['bruno', 'finn'], ['listUserRoles', 'saveUserRoles'])
  const before = await store().dump()
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (sequel) => {
      for (const sent of sequel) expect([403, 404]).toContain(await statusOf(sent))
      expect(await store().dump()).toEqual(before)
    }),
    { numRuns: 15 },
  )
})
