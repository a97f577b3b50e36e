// Each kind of planned failure does what its name says: this and no more, as often as was planned.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { sandboxPrefix } from '#contract/addresses.ts'
import type { Fault } from '#contract/fault.ts'
import { problemCodes } from '#contract/problem-codes.ts'
import { Problem } from '#contract/problem.ts'
import { needsManagerRole } from '#domain/permission/permission.ts'
import { createBackend } from '#mocks/backend.ts'
import { storeNamed } from '#mocks/database/store.ts'
import {
  company,
  create,
  databaseName,
  existing,
  origin,
  planFault,
  read,
  refusalOf,
  save,
  send,
  signIn,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const planned = async () => (await callSandbox('listFaults', {})).data
const plan = (fault: Fault) => callSandbox('planFault', { body: fault })

/** The problem that planning this is refused with. */
async function refused(fault: object): Promise<Problem> {
  const body = JSON.stringify(fault)
  const reply = await fetch(`${origin}${sandboxPrefix}/faults`, { method: 'POST', body })
  return Problem.parse(await reply.json())
}

/** Everything stored apart from the list of failures, and from having planned one. */
async function rows() {
  const { world, ...others } = await store().dump()
  return { ...others, world: world?.map((row) => ({ ...Object(row), faults: [], isUsed: true })) }
}

const events = async () => (await call('listEvents', { params: company, query: {} })).data

describe('a request that is', () => {
  test.each([400, 404, 409, 422, 429, 500, 502, 504, 599])(
    'answered with %i gets that status and the documented body, and nothing happens',
    async (status) => {
      const tills = await existing('Tills in the stores')
      const before = await rows()
      await plan({ endpoint: 'saveCredential', kind: 'status', status, times: 1 })
      const path = `/test/accounts/${company.account}/credentials/${tills.id}`
      const body = { revision: tills.revision, changes: { description: 'Mine' } }
      const reply = await send('PATCH', path, { body })
      const problem = Problem.parse(await reply.json())
      expect([reply.status, problem.status]).toEqual([status, status])
      expect(problem.detail).toBe(
        `The simulated service answered with ${status}. Nothing was saved. Try again.`,
      )
      expect(problem.errorCode).toMatch(/^\d\d_\d{3}$/)
      expect(await rows()).toEqual(before)
      expect((await save(tills, { description: 'Mine' })).description).toBe('Mine')
    },
  )

  test('dropped gets no answer, and nothing happens', async () => {
    const tills = await existing('Tills in the stores')
    const before = await rows()
    await planFault('saveCredential', 'dropped')
    const failure = await refusalOf(save(tills, { description: 'Mine' }))
    expect([failure.status, failure.message]).toEqual([
      0,
      'No answer came. Your changes are still here: try again.',
    ])
    expect(await rows()).toEqual(before)
    expect(await planned()).toEqual([])
  })

  test('refused for want of room has written nothing, and says so as a full disk does', async () => {
    const tills = await existing('Tills in the stores')
    const before = await rows()
    await planFault('saveCredential', 'storage-full')
    const { status, errorCode, message } = await refusalOf(save(tills, { description: 'Mine' }))
    expect([status, errorCode]).toEqual([507, problemCodes.storageFull])
    expect(message).toBe('The storage of this browser is full, so nothing was saved.')
    expect(await rows()).toEqual(before)
  })

  test('refused for an ended session has changed nothing', async () => {
    const tills = await existing('Tills in the stores')
    const before = await rows()
    await planFault('saveCredential', 'signed-out')
    await planFault('getCredential', 'signed-out')
    const onCommand = await refusalOf(save(tills, { description: 'Mine' }))
    const onRead = await refusalOf(read(tills))
    expect([onCommand.status, onCommand.message]).toEqual([
      401,
      'Your session has ended, so nothing was saved. Log in again in another tab, then try again here.',
    ])
    expect([onRead.status, onRead.message]).toEqual([
      401,
      'Your session has ended. Log in again to go on.',
    ])
    expect(await rows()).toEqual(before)
  })
})

describe('somebody else, just before a command,', () => {
  test('takes all roles of whoever asks, in their own name, and it stays so', async () => {
    signIn('bruno')
    const tills = await existing('Tills in the stores')
    await planFault('saveCredential', 'role-removed')
    const failure = await refusalOf(save(tills, { description: 'Mine' }))
    expect([failure.status, failure.message]).toEqual([403, needsManagerRole])
    expect((await refusalOf(read(tills))).status).toBe(403)
    signIn('amara')
    expect((await read(tills)).revision).toBe(tills.revision)
    const [event] = await events()
    expect(event).toMatchObject({
      target: 'user',
      name: 'Bruno Keller',
      by: 'Amara Diallo',
      changes: [{ words: 'Role taken away: Manage API credentials' }],
    })
    const { data } = await call('listUserRoles', {})
    const bruno = data.find(({ id }) => id === 'bruno')
    await call('saveUserRoles', {
      params: { userId: 'bruno' },
      body: { revision: bruno?.revision ?? 0, roles: ['Manage API credentials'] },
    })
    signIn('bruno')
    expect((await save(tills, { description: 'Mine' })).description).toBe('Mine')
  })

  test('is Support where nobody else administers users', async () => {
    await planFault('listCredentials', 'role-removed')
    expect((await refusalOf(existing('Tills in the stores'))).status).toBe(403)
    // Nobody is left who may read it on a page.
    const event = (await store().dump())['events']?.at(-1)
    expect(event).toMatchObject({ target: 'user', name: 'Amara Diallo', by: 'Support' })
  })

  test('saves another description, so that the command comes too late, each time anew', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('saveCredential', 'saved-by-second-admin', 2)
    const failure = await refusalOf(save(tills, { description: 'Mine' }))
    expect([failure.status, failure.message]).toEqual([
      412,
      'Bruno Keller saved this credential after you opened it. Nothing of yours was saved yet.',
    ])
    const theirs = await read(tills)
    expect(theirs.description).toBe('Changed by Bruno Keller')
    expect(theirs.revision).toBe(tills.revision + 1)
    expect((await events())[0]).toMatchObject({ by: 'Bruno Keller', name: tills.username })
    expect((await refusalOf(save(theirs, { description: 'Mine' }))).status).toBe(412)
    const again = await read(tills)
    expect(again.description).toBe('Changed again by Bruno Keller')
    expect((await save(again, { description: 'Mine' })).description).toBe('Mine')
  })

  test('changes what a read is about to read', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'saved-by-second-admin')
    expect((await read(tills)).description).toBe('Changed by Bruno Keller')
  })

  test('changes nothing of what the address does not lead to', async () => {
    const tills = await existing('Tills in the stores')
    const before = await rows()
    await planFault('getCredential', 'saved-by-second-admin')
    expect((await refusalOf(read(tills, { ...company, environment: 'live' }))).status).toBe(404)
    expect(await rows()).toEqual(before)
  })
})

describe('failures', () => {
  test('of one endpoint happen in the order in which they were planned, one a request', async () => {
    const tills = await existing('Tills in the stores')
    await planFault('getCredential', 'dropped')
    await plan({ endpoint: 'getCredential', kind: 'status', status: 500, times: 2 })
    await planFault('getCredential', 'signed-out')
    const statuses: number[] = []
    for (let count = 0; count < 4; count += 1) {
      statuses.push((await refusalOf(read(tills))).status)
    }
    expect(statuses).toEqual([0, 500, 500, 401])
    expect((await read(tills)).id).toBe(tills.id)
  })

  test('of any endpoint happen to the next request to the Customer Area, never to the sandbox', async () => {
    await planFault('*', 'dropped')
    expect((await callSandbox('getClock', {})).isFrozen).toBe(false)
    expect((await refusalOf(call('listUsers', {}))).status).toBe(0)
    expect((await call('listUsers', {})).users.length).toBeGreaterThan(0)
  })

  test('wait for a request that may be made at all', async () => {
    await planFault('listCredentials', 'dropped')
    signIn('daniel')
    expect((await refusalOf(existing('Tills in the stores'))).status).toBe(403)
    expect(await planned()).toHaveLength(1)
    signIn('amara')
    expect((await refusalOf(existing('Tills in the stores'))).status).toBe(0)
  })

  test('of a part concern the file of that name, whatever the build writes behind it', async () => {
    const { lacksPart, store: storage } = createBackend(storeNamed(databaseName()), () => undefined)
    await plan({ kind: 'part-missing', part: 'clock-panel' })
    const lacks = (...names: string[]) =>
      lacksPart(names.map((name) => `assets/${name}-A_b-3xYz.js`))
    expect(await lacks('notice', 'clock-panel')).toBe(true)
    expect(await lacks('clock', 'panel', 'my-clock-panel')).toBe(false)
    await storage.close()
  })

  test('of a part stay until they are taken back', async () => {
    await plan({ kind: 'part-missing', part: 'clock-panel' })
    await planFault('listUsers', 'dropped')
    const left = await callSandbox('removeFaults', { query: { part: 'clock-panel' } })
    expect(left.data).toEqual([{ endpoint: 'listUsers', kind: 'dropped', times: 1 }])
  })
})

describe('planning is refused', () => {
  test.each([
    [{ kind: 'late' }, /^kind must be one of: unavailable, lost-answer, .*part-missing\.$/],
    [{}, /^kind must be one of/],
    [{ kind: 'slow' }, /^ms must be a number\.$/],
    [{ kind: 'slow', ms: 0 }, /^ms must be at least 1\.$/],
    [{ kind: 'slow', ms: 30_001 }, /^ms must be at most 30000\.$/],
    [{ kind: 'dropped', ms: 5 }, /no field “ms”/],
    [{ kind: 'status' }, /^status must be a number\.$/],
    [{ kind: 'status', status: 399 }, /^status must be at least 400\.$/],
    [{ kind: 'status', status: 600 }, /^status must be at most 599\.$/],
    [{ kind: 'storage-full', endpoint: 'previewSave' }, /^storage-full happens to a command/],
    [{ kind: 'storage-full', endpoint: '*' }, /^storage-full happens to a command/],
    [{ kind: 'saved-by-second-admin', endpoint: 'listCredentials' }, /names a credential/],
    [{ kind: 'role-removed', endpoint: 'listUsers' }, /somebody must be signed in/],
    [{ kind: 'signed-out', endpoint: '*' }, /somebody must be signed in/],
  ])('for %j', async (fault, message) => {
    const problem = await refused({ endpoint: 'getCredential', times: 1, ...fault })
    expect([problem.status, problem.detail]).toEqual([422, expect.stringMatching(message)])
    expect(await planned()).toEqual([])
  })

  test.each(['../clock-panel', 'Clock', '', 'x'.repeat(51)])('for the part “%s”', async (part) => {
    expect((await refused({ kind: 'part-missing', part })).status).toBe(422)
  })

  test('for an endpoint of another name, telling all there are', async () => {
    const { detail } = await refused({ endpoint: 'getClock', kind: 'dropped', times: 1 })
    expect(detail).toMatch(/^There is no endpoint “getClock”\. There are: listUsers, .*“\*” is any/)
  })
})

test('What was planned is carried out once although the command is repeated under its key', async () => {
  const created = await create('lem')
  await planFault('saveCredential', 'saved-by-second-admin')
  const submit = () => save(created, { isActive: false }, { commandKey: 'k' })
  expect((await refusalOf(submit())).status).toBe(412)
  expect((await refusalOf(submit())).status).toBe(412)
  expect((await read(created)).revision).toBe(created.revision + 1)
})
