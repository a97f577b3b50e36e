// A generated secret: made for one credential, shown once, live at one save, and forgotten otherwise.
import { describe, expect, test } from 'vitest'

import type { SecretKind } from '#contract/credential.ts'
import { hours } from '#domain/values/time.ts'
import {
  company,
  create,
  fieldsRefused,
  generate,
  liveCompany,
  passTime,
  read,
  renew,
  save,
  send,
  signIn,
  store,
  useServer,
} from '#mocks/testing/server.ts'
import { isKeyValid } from '#mocks/testing/validity.ts'

useServer()

/** The refusal of a save that names a secret which is not there for it. */
const notThere = (kind: SecretKind, value: string) => ({
  status: 422,
  invalidFields: [
    {
      name: `generated.${kind}`,
      value,
      message: 'This generated value is no longer there. Generate a new one.',
    },
  ],
})

describe('a generated secret', () => {
  test('cannot be saved under an id that nobody made', async () => {
    const created = await create('lem')
    const refused = await fieldsRefused(save(created, { generated: { apiKey: 'x' } }))
    expect(refused).toEqual(notThere('apiKey', 'x'))
  })

  test('of another credential cannot be saved, and stays where it belongs', async () => {
    const one = await create('lem')
    const other = await create('lem', '', liveCompany)
    const { id } = await generate(one, 'apiKey')
    const work = save(other, { generated: { apiKey: id } }, { place: liveCompany })
    expect(await fieldsRefused(work)).toEqual(notThere('apiKey', id))
    expect((await read(other, liveCompany)).apiKey).toBeNull()
    expect((await save(one, { generated: { apiKey: id } })).apiKey).not.toBeNull()
  })

  test('of another kind cannot be saved', async () => {
    const created = await create('lem')
    const { id } = await generate(created, 'password')
    expect(await fieldsRefused(save(created, { generated: { apiKey: id } }))).toEqual(
      notThere('apiKey', id),
    )
  })

  test('can be saved once, and nothing else of the second save is kept', async () => {
    const created = await create('lem')
    const { id } = await generate(created, 'apiKey')
    const saved = await save(created, { generated: { apiKey: id } })
    const again = { description: 'Again', generated: { apiKey: id } }
    expect(await fieldsRefused(save(saved, again))).toEqual(notThere('apiKey', id))
    expect(await read(created)).toEqual(saved)
  })

  test('is not used up by a save that is refused', async () => {
    const created = await create('lem')
    const { id } = await generate(created, 'apiKey')
    const refused = await fieldsRefused(save(created, { roles: [], generated: { apiKey: id } }))
    expect(refused.invalidFields.map(({ name }) => name)).toEqual(['roles'])
    expect((await save(created, { generated: { apiKey: id } })).apiKey).not.toBeNull()
  })

  test('can be saved for 24 hours, whatever was generated meanwhile, and is forgotten then', async () => {
    for (const isAnotherMade of [false, true]) {
      const created = await create('report')
      const { id } = await generate(created, 'password')
      passTime(hours(24) + 1)
      if (isAnotherMade) await generate(created, 'password')
      expect(await fieldsRefused(save(created, { generated: { password: id } }))).toEqual(
        notThere('password', id),
      )
    }
    const created = await create('report')
    const { id } = await generate(created, 'password')
    passTime(hours(24))
    await generate(created, 'password')
    expect((await save(created, { generated: { password: id } })).password).not.toBeNull()
  })

  test('is cleared away after 24 hours by whatever is generated next, and not before', async () => {
    const kept = () => store().read((tx) => tx.objectStore('generated').getAllKeys())
    const created = await create('report')
    const old = await generate(created, 'password')
    passTime(hours(24))
    const next = await generate(created, 'password')
    expect(new Set(await kept())).toEqual(new Set([old.id, next.id]))
    passTime(1)
    const last = await generate(created, 'password')
    expect(new Set(await kept())).toEqual(new Set([next.id, last.id]))
  })

  test('can be saved by somebody else, who then stands for the change', async () => {
    const created = await create('lem')
    const { id } = await generate(created, 'apiKey')
    signIn('bruno')
    const saved = await save(created, { generated: { apiKey: id } })
    expect(saved.apiKey?.createdBy).toBe('Amara Diallo')
    expect(saved.lastChange.by).toBe('Bruno Keller')
  })
})

describe('generating', () => {
  test('twice before one save makes only the saved key work', async () => {
    const created = await create('lem')
    const first = await generate(created, 'apiKey')
    const last = await renew(created, 'apiKey')
    const row = await store().read((tx) => tx.objectStore('credentials').get(created.id))
    if (!row) throw new Error('no row')
    expect(isKeyValid(row, last.value, Date.now())).toBe(true)
    expect(isKeyValid(row, first.value, Date.now())).toBe(false)
    expect(last.saved.expiringKeys).toEqual([])
  })

  test('makes another secret each time', async () => {
    const created = await create('web-service')
    for (const kind of ['apiKey', 'password', 'clientKey'] as const) {
      const [one, other] = [await generate(created, kind), await generate(created, kind)]
      expect(other.value).not.toBe(one.value)
      expect(other.id).not.toBe(one.id)
    }
  })

  test.each(['report', 'platform-web-service', 'lem'] as const)(
    'a client key is refused for the type %s',
    async (type) => {
      const created = await create(type)
      expect(await fieldsRefused(generate(created, 'clientKey'))).toEqual({
        status: 422,
        invalidFields: [
          {
            name: 'kind',
            value: 'clientKey',
            message: 'Only a Payments web service user has a client key.',
          },
        ],
      })
    },
  )
})

test('Of keys and passwords, storage and replies hold fingerprint, tail and times only', async () => {
  const created = await create('web-service')
  const unsaved = [await generate(created, 'apiKey'), await generate(created, 'password')]
  const key = await renew(created, 'apiKey')
  const next = await renew(key.saved, 'apiKey')
  const password = await renew(next.saved, 'password')
  const path = `/test/accounts/${company.account}/credentials`
  const replies: string[] = []
  for (const of of [`${path}/${created.id}`, `${path}/${created.id}/changes?since=0`]) {
    replies.push(await (await send('GET', of)).text())
  }
  replies.push(await (await send('GET', `${path}?tab=payments&search=${created.id}`)).text())
  const { clientKey: _, ...row } = Object(
    await store().read((tx) => tx.objectStore('credentials').get(created.id)),
  )
  const everything = JSON.stringify(await store().dump()) + replies.join('')
  for (const { value } of [...unsaved, key, next, password]) {
    expect(everything).not.toContain(JSON.stringify(value).slice(1, -1))
  }
  expect(replies.join('')).not.toContain(row.apiKey.fingerprint)
  expect(replies.join('')).not.toContain(row.previousKeys[0].fingerprint)
  expect(replies.join('')).not.toContain(row.password.fingerprint)
  expect(replies[0]).toContain(JSON.stringify(next.value.slice(-5)))
})
