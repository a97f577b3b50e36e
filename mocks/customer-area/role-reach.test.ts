// Which roles can be given, asked of the backend: what a save took away comes back, support or not.
import { expect, test } from 'vitest'

import { call } from '#api/call.ts'
import type { CredentialDetail } from '#contract/credential.ts'
import { events } from '#mocks/testing/activity.ts'
import { atCompany, manager, send } from '#mocks/testing/management.ts'
import { ask, plant } from '#mocks/testing/provider.ts'
import {
  company,
  create,
  existing,
  fieldsRefused,
  liveCompany,
  read,
  refusalOf,
  save,
  signIn,
  startAt,
  stores,
  useServer,
  type Place,
} from '#mocks/testing/server.ts'
import { checkout, initiate, retrieve } from '#domain/roles/testing/role-names.ts'

useServer()

const webhooks = 'Management API - Webhooks read'

const enable = (credential: { id: string }, role: string, place: Place = company) =>
  call('enableRole', { params: { ...place, credentialId: credential.id }, body: { role } })
const first = () => existing('Default web service user')
const without = ({ roles }: CredentialDetail, ...names: string[]) => ({
  roles: roles.filter((role) => !names.includes(role)),
})

test('A role of support that a credential lost can be given to it again, and to others', async () => {
  const fewer = await save(await existing('Payout job'), { roles: [retrieve] })
  expect(fewer.assignableRoles).toContain(initiate)
  expect((await save(fewer, { roles: [retrieve, initiate] })).roles).toEqual([retrieve, initiate])
  const other = await create('platform-web-service')
  expect((await save(other, { roles: [initiate] })).roles).toEqual([initiate])
})

test('What the first credential loses, others can no longer be given; it can have it back', async () => {
  const holder = await create('web-service', 'Has it')
  const fewer = await save(await first(), without(await first(), checkout, webhooks))
  const other = await create('web-service', 'Never had it')
  expect(other.roles).not.toContain(checkout)
  const roles = [...other.roles, checkout]
  expect(await fieldsRefused(save(other, { roles }))).toMatchObject({
    status: 422,
    invalidFields: [{ name: 'roles', message: expect.stringContaining('Ask support') }],
  })
  expect((await read(other)).rolesThroughFirst).toEqual(expect.arrayContaining([checkout]))
  // Over the Management API the same rule says no.
  const boss = await manager()
  const refused = await send(boss, `PATCH ${atCompany}/${other.id}`, { roles })
  expect(refused.status).toBe(422)

  const kept = await save(holder, { description: 'Keeps it' })
  expect(kept.roles).toContain(checkout)
  const taken = await save(kept, without(kept, checkout))
  expect(taken.assignableRoles).not.toContain(checkout)
  expect(taken.rolesThroughFirst).toContain(checkout)

  await save(fewer, { roles: [...fewer.roles, checkout] })
  expect((await save(other, { roles })).roles).toContain(checkout)
  expect((await read(other)).rolesThroughFirst).toEqual([webhooks])
  expect((await save(taken, { roles: kept.roles })).roles).toContain(checkout)
})

test('Support enables a role for the credentials of one type and environment, once', async () => {
  const tills = await existing('Tills in the stores')
  const locked = 'Management API - Users read and write'
  expect(tills.assignableRoles).not.toContain(locked)
  const before = (await events({ targets: ['support'] })).total
  const enabled = await enable(tills, locked)
  expect(enabled).toEqual({
    ...tills,
    assignableRoles: expect.arrayContaining([...tills.assignableRoles, locked]),
    enabledRoles: [locked],
  })
  expect(await enable(tills, locked)).toEqual(enabled)
  const { data, total } = await events({ targets: ['support'] })
  expect(total).toBe(before + 1)
  expect(data[0]).toMatchObject({
    at: startAt,
    by: 'Amara Diallo',
    name: tills.username,
    credentialId: tills.id,
    fromRevision: null,
    changes: [{ words: `Support enabled “${locked}” for every Web service user (Payments)` }],
  })
  const shop = await existing('Web shop checkout')
  expect((await save(shop, { roles: [locked] })).roles).toEqual([locked])
  expect((await existing('Nightly settlement reports')).assignableRoles).not.toContain(locked)
  expect((await existing('Tills in the stores', liveCompany)).assignableRoles).not.toContain(locked)

  // What support has enabled stays enabled, whatever the first credential has.
  const given = await save(await first(), { roles: [...(await first()).roles, locked] })
  await save(given, without(given, locked))
  expect((await read(tills)).assignableRoles).toContain(locked)
})

test('Support is asked by who can change the credential, and enables roles of its type', async () => {
  const tills = await existing('Tills in the stores')
  for (const role of [initiate, 'No role']) {
    const { status, invalidFields } = await fieldsRefused(enable(tills, role))
    expect([status, invalidFields?.[0]?.name]).toEqual([422, 'role'])
  }
  signIn('finn')
  expect((await enable(tills, checkout, stores)).id).toBe(tills.id)
  signIn('chiara')
  expect((await refusalOf(enable(tills, checkout))).status).toBe(403)
})

test('A remedy proposes what is possible: to give the role, or to give it to the first one', async () => {
  const payouts = await save(await existing('Payout job'), { roles: [retrieve] })
  const remedyOf = async ({ id }: { id: string }) => {
    const { data } = await call('listCallersOf', { params: { ...company, credentialId: id } })
    return data[0]?.now?.remedy
  }
  expect(await remedyOf(payouts)).toBe(`Give the credential “${initiate}” and save.`)

  const boss = await first()
  await save(boss, without(boss, checkout))
  const { apiKey } = await plant('web-service', { roles: [webhooks] })
  await ask('POST', 'https://checkout-test.adyen.com/v72/payments', { apiKey }, {})
  const { data } = await call('listRequests', { params: company, query: { statuses: [403] } })
  expect(data[0]?.remedy).toBe(
    `Give ws@Company.LarkfieldGoods “${checkout}” again, then this credential.`,
  )
})
