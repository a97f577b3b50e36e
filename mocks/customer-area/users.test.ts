// Settings > Users: roles are given and taken in one save, by whom the rules allow, and written down.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import { customerAreaRoles } from '#domain/permission/customer-area-role.ts'
import { needsManagerRole } from '#domain/permission/permission.ts'
import {
  company,
  liveCompany,
  planFault,
  refusalOf,
  send,
  signIn,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

async function person(id: string): Promise<UserRoles> {
  const { data } = await call('listUserRoles', {})
  const found = data.find((one) => one.id === id)
  if (!found) throw new Error(`${id} is not listed.`)
  return found
}

const saveRoles = (
  { id, revision }: Pick<UserRoles, 'id' | 'revision'>,
  roles: string[],
  commandKey?: string,
) => call('saveUserRoles', { params: { userId: id }, body: { revision, roles } }, { commandKey })

const listAs = async (userId: string, params = company) => {
  signIn(userId)
  return call('listCredentials', { params, query: { tab: 'payments' } })
}

/** One more person, such as an admin of one account. */
async function add(id: string, roles: string[], accounts: 'all' | string[]) {
  const row = { id, name: id, roles, accounts, revision: 1 }
  await store().write((tx) => tx.objectStore('users').put(row))
}

describe('the list of users', () => {
  test('says for every role of every person whether it can be turned over, and why not', async () => {
    const daniel = await person('daniel')
    expect(daniel).toMatchObject({ name: 'Daniel Osei', revision: 1, accounts: 'all' })
    expect(daniel.choices.map(({ role }) => role)).toEqual(
      customerAreaRoles.map(({ name }) => name),
    )
    const choice = (role: string) => daniel.choices.find((one) => one.role === role)
    expect(choice('Merchant standard role')).toMatchObject({ isGiven: true, whyNot: null })
    expect(choice('Manage API credentials')).toMatchObject({ isGiven: false, whyNot: null })
    expect(choice('View transfers')).toEqual({
      role: 'View transfers',
      isGiven: false,
      whyNot:
        'You can only give roles that you have yourself, and you do not have “View transfers”.',
    })
  })

  test('shows an admin of one account whom they share it with, and only that account', async () => {
    await add('gita', ['Merchant admin'], ['LarkfieldMarket'])
    await add('heidi', ['Merchant standard role'], ['LarkfieldMarket', 'LarkfieldStores'])
    signIn('gita')
    const { data } = await call('listUserRoles', {})
    const shown = data.map(({ id }) => id)
    expect(shown).toEqual(['amara', 'bruno', 'chiara', 'daniel', 'elif', 'gita', 'heidi'])
    expect((await person('heidi')).accounts).toEqual(['LarkfieldMarket'])
    const finn = await refusalOf(saveRoles({ id: 'finn', revision: 1 }, []))
    const nobody = await refusalOf(saveRoles({ id: 'nobody', revision: 1 }, []))
    expect([finn.status, finn.message]).toEqual([404, 'There is no user “finn”.'])
    expect([nobody.status, nobody.message]).toEqual([404, 'There is no user “nobody”.'])
  })
})

describe('a save of roles', () => {
  test('holds from the next request on, in both environments', async () => {
    expect((await refusalOf(listAs('daniel'))).message).toBe(needsManagerRole)
    signIn('amara')
    const daniel = await person('daniel')
    const saved = await saveRoles(daniel, ['Manage API credentials'])
    expect(saved).toMatchObject({ roles: ['Manage API credentials'], revision: 2 })
    expect(await person('daniel')).toEqual(saved)
    expect((await listAs('daniel')).data).not.toHaveLength(0)
    expect((await listAs('daniel', liveCompany)).data).not.toHaveLength(0)

    signIn('amara')
    await saveRoles(saved, [])
    const { status, message } = await refusalOf(listAs('daniel'))
    expect([status, message]).toEqual([403, needsManagerRole])
  })

  test('gives and takes all of it, or nothing', async () => {
    const daniel = await person('daniel')
    const mixed = ['Manage API credentials', 'View transfers']
    const { status, message } = await refusalOf(saveRoles(daniel, mixed))
    expect([status, message]).toEqual([
      403,
      'You can only give roles that you have yourself, and you do not have “View transfers”.',
    ])
    const unknown = await refusalOf(saveRoles(daniel, ['Manage API credentials', 'Root']))
    expect(unknown).toMatchObject({
      status: 422,
      invalidFields: [
        {
          name: 'roles',
          value: 'Manage API credentials, Root',
          message: '“Root” is not a Customer Area role.',
        },
      ],
    })
    const nothing = await refusalOf(saveRoles(daniel, [...daniel.roles, ...daniel.roles]))
    expect([nothing.status, nothing.message]).toEqual([422, 'There is nothing to save.'])
    expect(await person('daniel')).toEqual(daniel)
  })

  test('is refused when somebody saved meanwhile, and says who', async () => {
    await add('ada', ['Merchant admin', 'Merchant standard role'], 'all')
    const daniel = await person('daniel')
    signIn('ada')
    await saveRoles(daniel, [])
    signIn('amara')
    const { status, message } = await refusalOf(saveRoles(daniel, ['Manage API credentials']))
    expect([status, message]).toEqual([
      412,
      'ada changed the roles of Daniel Osei after you opened them. Nothing of yours was saved yet.',
    ])
    expect((await person('daniel')).roles).toEqual([])
  })

  test('that is repeated after a lost answer has one effect', async () => {
    const daniel = await person('daniel')
    await planFault('saveUserRoles', 'lost-answer')
    const lost = await refusalOf(saveRoles(daniel, ['Manage API credentials'], 'key-1'))
    expect(lost.status).toBe(0)
    const again = await saveRoles(daniel, ['Manage API credentials'], 'key-1')
    expect(again).toMatchObject({ roles: ['Manage API credentials'], revision: 2 })
    const other = await refusalOf(saveRoles(again, [], 'key-1'))
    expect(other.status).toBe(422)
  })

  test('never takes the last Merchant admin, not even from oneself', async () => {
    const amara = await person('amara')
    const without = amara.roles.filter((role) => role !== 'Merchant admin')
    const { status, message } = await refusalOf(saveRoles(amara, without))
    expect([status, message]).toEqual([
      403,
      'Amara Diallo is the last Merchant admin of the company, and there must always be one.',
    ])
    await saveRoles(await person('daniel'), ['Merchant admin'])
    const saved = await saveRoles(amara, without)
    expect(saved.roles).toEqual(without)
    expect(saved.choices.every((choice) => choice.whyNot !== null)).toBe(true)
    expect((await refusalOf(call('listUserRoles', {}))).status).toBe(403)
    signIn('daniel')
    expect((await person('daniel')).roles).toEqual(['Merchant admin'])
  })

  test('is written down in words, with who and when', async () => {
    const saved = await saveRoles(await person('daniel'), ['Manage API credentials'])
    const { events = [] } = await store().dump()
    expect(events.at(-1)).toMatchObject({
      target: 'user',
      targetId: 'daniel',
      revision: saved.revision,
      at: startAt,
      by: 'Amara Diallo',
      changes: [
        { words: 'Role given: Manage API credentials' },
        { words: 'Role taken away: Merchant standard role' },
      ],
    })
  })
})

test('A person is the same to everybody else: no revision travels with them', async () => {
  // Past the client, which drops what the contract does not name.
  for (const path of ['/users', '/test/session']) {
    const text = await (await send('GET', path)).text()
    expect(text).toContain('Amara Diallo')
    expect(text).not.toContain('revision')
  }
})
