// A command has one effect: once, however often it arrives, and never over somebody else's save.
import { describe, expect, test } from 'vitest'

import { call, configureClient } from '#api/call.ts'
import {
  askByFetch,
  company,
  create,
  generate,
  passTime,
  planFault,
  read,
  refusalOf,
  save,
  signIn,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

/** Every row, except what a refused or repeated command may move: chance, numbering, planned faults. */
async function rows() {
  const { world, ...others } = await store().dump()
  return {
    ...others,
    world: world?.map((row) => ({ ...Object(row), draws: 0, change: 0, faults: [] })),
  }
}

const changes = { description: 'Spring shop' }

describe('saving what somebody else has saved meanwhile', () => {
  test('is refused, names who saved, and overwrites nothing', async () => {
    const opened = await create('report')
    signIn('bruno')
    passTime(60_000)
    const theirs = await save(opened, { description: 'Bruno’s words' })
    signIn('amara')
    const refusal = await refusalOf(save(opened, { isActive: false }))
    expect([refusal.status, refusal.errorCode]).toEqual([412, '00_412'])
    expect(refusal.message).toBe(
      'Bruno Keller saved this credential after you opened it. Nothing of yours was saved yet.',
    )
    expect(await read(opened)).toEqual(theirs)
    const params = { ...company, credentialId: opened.id }
    const query = { since: opened.revision }
    expect((await call('listChanges', { params, query })).data).toEqual([
      {
        revision: 2,
        at: startAt + 60_000,
        by: 'Bruno Keller',
        changes: [{ words: 'Description set to “Bruno’s words”' }],
      },
    ])
    expect((await save(theirs, { isActive: false })).description).toBe('Bruno’s words')
  })

  test('is refused even to the same person in another tab', async () => {
    const opened = await create('report')
    await save(opened, changes)
    expect((await refusalOf(save(opened, changes))).status).toBe(412)
  })

  test('is refused for a revision that does not exist yet', async () => {
    const opened = await create('report')
    expect((await refusalOf(save({ ...opened, revision: 2 }, changes))).status).toBe(412)
  })

  test('leaves a generated key to be saved with the new revision', async () => {
    const opened = await create('lem')
    const { id, value } = await generate(opened, 'apiKey')
    const theirs = await save(opened, changes)
    expect((await refusalOf(save(opened, { generated: { apiKey: id } }))).status).toBe(412)
    const saved = await save(theirs, { generated: { apiKey: id } })
    expect(saved.apiKey?.tail).toBe(value.slice(-5))
  })
})

describe('the same command twice', () => {
  test('creates one credential', async () => {
    const { username } = await call('offerUsername', { params: company, query: { type: 'lem' } })
    const input = { params: company, body: { type: 'lem' as const, username, description: '' } }
    const once = await call('createCredential', input, { commandKey: 'one' })
    const before = await rows()
    expect(await call('createCredential', input, { commandKey: 'one' })).toEqual(once)
    expect(await rows()).toEqual(before)
  })

  test('saves once, and answers the credential both times', async () => {
    const created = await create('lem')
    const { id } = await generate(created, 'apiKey')
    const both = { ...changes, generated: { apiKey: id } }
    const once = await save(created, both, { commandKey: 'one' })
    const before = await rows()
    expect(await save(created, both, { commandKey: 'one' })).toEqual(once)
    expect(await rows()).toEqual(before)
    expect(once.revision).toBe(2)
  })

  test('at the same moment saves once as well', async () => {
    const created = await create('lem')
    const submit = () => save(created, changes, { commandKey: 'double click' })
    const [one, other] = await Promise.all([submit(), submit()])
    expect(one).toEqual(other)
    expect((await read(created)).revision).toBe(2)
  })

  test('is refused when it says something else under the same command key', async () => {
    const created = await create('lem')
    const saved = await save(created, changes, { commandKey: 'one' })
    const refusal = await refusalOf(save(saved, { description: 'Other' }, { commandKey: 'one' }))
    const message = 'This request was already used for something else. Try again.'
    expect({ status: refusal.status, fields: refusal.invalidFields }).toEqual({
      status: 422,
      fields: [{ name: 'Idempotency-Key', value: 'one', message }],
    })
    expect(await read(created)).toEqual(saved)
  })

  test('counts anew when the first was refused', async () => {
    const created = await create('lem')
    await refusalOf(save(created, { roles: [] }, { commandKey: 'one' }))
    expect((await save(created, changes, { commandKey: 'one' })).description).toBe('Spring shop')
  })

  test('without a command key counts as two', async () => {
    const created = await create('lem')
    const [first, second] = await Promise.allSettled([
      save(created, changes),
      save(created, changes),
    ])
    expect(first).toMatchObject({ status: 'fulfilled', value: { revision: 2 } })
    expect(second).toMatchObject({ status: 'rejected', reason: { status: 412 } })
  })
})

describe('a planned failure', () => {
  test('refuses as often as planned and changes nothing; the next command works', async () => {
    const created = await create('lem')
    await planFault('saveCredential', 'unavailable', 2)
    const before = await rows()
    for (const commandKey of ['one', 'one']) {
      const refusal = await refusalOf(save(created, changes, { commandKey }))
      expect([refusal.status, refusal.errorCode]).toEqual([503, '00_503'])
      expect(refusal.message).toBe(
        'The simulated service is unavailable. Nothing was saved. Try again.',
      )
    }
    expect(await rows()).toEqual(before)
    expect((await save(created, changes, { commandKey: 'one' })).revision).toBe(2)
  })

  test('hits its own endpoint only', async () => {
    await planFault('saveCredential', 'unavailable')
    const created = await create('lem')
    expect((await generate(created, 'apiKey')).kind).toBe('apiKey')
    expect((await refusalOf(save(created, changes))).status).toBe(503)
  })

  test.each([
    ['of a network', true],
    ['within a page', false],
  ])(
    'that loses the answer %s still saves, and the retry has no second effect',
    async (_, overNetwork) => {
      const created = await create('lem')
      const { id } = await generate(created, 'apiKey')
      const key = { generated: { apiKey: id } }
      await planFault('saveCredential', 'lost-answer')
      if (!overNetwork) configureClient({ transport: async () => Response.error() })
      const lost = await refusalOf(save(created, key, { commandKey: 'one' }))
      askByFetch()
      expect([lost.status, lost.errorCode]).toEqual([0, 'no_answer'])
      expect(lost.message).toBe('No answer came. Your changes are still here: try again.')
      if (!overNetwork) await refusalOf(save(created, key, { commandKey: 'one' }))

      const saved = await read(created)
      expect(saved).toMatchObject({ revision: 2, apiKey: { createdAt: startAt } })
      expect(await save(created, key, { commandKey: 'one' })).toEqual(saved)
      expect((await read(created)).revision).toBe(2)
    },
  )

  test('that loses the answer of a creation leaves one credential after the retry', async () => {
    const { username } = await call('offerUsername', { params: company, query: { type: 'report' } })
    const input = { params: company, body: { type: 'report' as const, username, description: '' } }
    const submit = () => call('createCredential', input, { commandKey: 'one' })
    await planFault('createCredential', 'lost-answer')
    expect((await refusalOf(submit())).status).toBe(0)
    const query = { tab: 'payments', search: username } as const
    const found = await call('listCredentials', { params: company, query })
    expect(found.total).toBe(1)
    expect((await submit()).id).toBe(found.data[0]?.id)
    expect((await call('listCredentials', { params: company, query })).total).toBe(1)
  })
})
