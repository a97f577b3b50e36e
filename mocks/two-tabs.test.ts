// Two tabs, two backends, one database: nobody's save is lost, and no name is given twice.
import { describe, expect, test } from 'vitest'

import { call, configureClient } from '#api/call.ts'
import type { CredentialDetail, CredentialType } from '#contract/credential.ts'
import { createBackend, type Backend } from '#mocks/backend.ts'
import { storeNamed } from '#mocks/database/store.ts'
import {
  askByFetch,
  company,
  create,
  databaseName,
  existing,
  generate,
  read,
  refusalOf,
  save,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

type Tab = <T>(work: () => Promise<T>) => Promise<T>

async function answerOf(backend: Backend, request: Request): Promise<Response> {
  const response = await backend.answer(request)
  if (!response) throw new Error(`no answer for ${request.url}`)
  return response
}

/** A backend of its own, over the test's database unless another is named. Requests go there until another tab is asked. */
function openTab(
  onCommit: () => void = () => undefined,
  database = databaseName(),
): Tab & { backend: Backend } {
  const backend = createBackend(storeNamed(database), onCommit)
  const tab: Tab = (work) => {
    configureClient({ transport: (request) => answerOf(backend, request) })
    return work()
  }
  return Object.assign(tab, { backend })
}

/** Two tabs, closed after the work, so that the database can be removed. */
async function withTabs(work: (one: Tab, other: Tab, inTurn: Tab) => Promise<void>): Promise<void> {
  const tabs = [openTab(), openTab()] as const
  const [one, other] = tabs
  let isOthersTurn = false
  const inTurn: Tab = (run) => {
    const transport = (request: Request) => {
      isOthersTurn = !isOthersTurn
      return answerOf((isOthersTurn ? other : one).backend, request)
    }
    configureClient({ transport })
    return run()
  }
  try {
    await work(one, other, inTurn)
  } finally {
    askByFetch()
    await Promise.all(tabs.map(({ backend }) => backend.store.close()))
  }
}

const statusesOf = async (works: Promise<unknown>[]) =>
  (await Promise.allSettled(works)).map(({ status }) => status).toSorted()

describe('two tabs', () => {
  test('that open an empty database together build one world', () =>
    withTabs(async (one, other) => {
      const users = () => call('listUsers', {})
      const [mine, theirs] = await Promise.all([one(users), other(users)])
      expect(mine).toEqual(theirs)
      const query = { tab: 'payments' } as const
      const { total } = await one(() => call('listCredentials', { params: company, query }))
      expect(total).toBe(8)
    }))

  test('that save one revision together: exactly one wins, and its save is whole', () =>
    withTabs(async (one, other) => {
      const created = await one(() => create('lem'))
      const key = await one(() => generate(created, 'apiKey'))
      const works = [
        one(() => save(created, { description: 'One', generated: { apiKey: key.id } })),
        other(() => save(created, { description: 'Other', ipRanges: ['192.0.2.1'] })),
      ]
      expect(await statusesOf(works)).toEqual(['fulfilled', 'rejected'])
      const after = await one(() => read(created))
      const isOne = after.description === 'One'
      expect(after.revision).toBe(2)
      expect(after.apiKey?.tail).toBe(isOne ? key.value.slice(-5) : undefined)
      expect(after.ipRanges).toEqual(isOne ? [] : ['192.0.2.1'])
      expect(await other(() => read(created))).toEqual(after)
    }))

  test('that are offered one username: the second to create is told, and gets another', () =>
    withTabs(async (one, other) => {
      const offer = () => call('offerUsername', { params: company, query: { type: 'report' } })
      const [mine, theirs] = await Promise.all([one(offer), other(offer)])
      expect(mine).toEqual(theirs)
      const body = { type: 'report' as const, ...mine, description: '' }
      const submit = () => call('createCredential', { params: company, body })
      expect(await statusesOf([one(submit), other(submit)])).toEqual(['fulfilled', 'rejected'])
      expect((await refusalOf(other(submit))).status).toBe(409)
      expect((await other(() => create('report'))).username).not.toBe(mine.username)
    }))

  test('see each other’s saves in the list, also in the filtered one', () =>
    withTabs(async (one, other) => {
      const find = (search: string) => () =>
        call('listCredentials', { params: company, query: { tab: 'payments', search } })
      expect((await other(find('night market'))).total).toBe(0)
      const created = await one(() => create('report', 'Night market'))
      expect((await other(find('night market'))).data).toMatchObject([{ id: created.id }])
      await other(() => save(created, { description: 'Day market' }))
      expect((await one(find('night market'))).total).toBe(0)
      expect((await one(find('day market'))).total).toBe(1)
    }))
})

test('Two databases, made in the same instant, know nothing of each other', () =>
  withTabs(async (one) => {
    const other = openTab(undefined, `${databaseName()}-other`)
    const find = (search: string) => () =>
      call('listCredentials', { params: company, query: { tab: 'payments', search } })
    await one(() => create('report', 'Night market'))
    expect((await one(find('market'))).total).toBe(1)
    await other(() => create('report', 'Day shop'))
    expect((await other(find('market'))).total).toBe(0)
    expect((await other(find('day shop'))).total).toBe(1)
    await other.backend.store.destroy()
  }))

test('Each carried-out command is told to the other tabs, a refused one is not', async () => {
  let commits = 0
  const tab = openTab(() => (commits += 1))
  try {
    const shop = await tab(() => existing('Web shop checkout'))
    expect(commits).toBe(0)
    await tab(() => save(shop, { description: 'Told' }))
    expect(commits).toBe(1)
    await refusalOf(save(shop, { description: 'Stale' }))
    expect(commits).toBe(1)
  } finally {
    askByFetch()
    await tab.backend.store.close()
  }
})

const types: CredentialType[] = ['web-service', 'report', 'platform-web-service', 'lem']

/** Reads, adds one address to what is there, saves; tries again when somebody was quicker. */
async function addAddress(target: CredentialDetail, address: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const now = await read(target)
    const outcome = await save(now, { ipRanges: [...now.ipRanges, address] }).catch(
      (cause: unknown) => cause,
    )
    if (!(outcome instanceof Error)) return
  }
  throw new Error('never got through')
}

async function createSomehow(type: CredentialType): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const created = await create(type).catch(() => undefined)
    if (created) return created.username
  }
  throw new Error('never got through')
}

test(
  'Fifty commands at once, from two tabs in turn, lose nothing',
  () =>
    withTabs(async (one, _, inTurn) => {
      const target = await one(() => create('lem'))
      const names: string[] = []
      const command = async (index: number) => {
        if (index % 2 === 0) return addAddress(target, `192.0.2.${index}`)
        names.push(await createSomehow(types[index % types.length] ?? 'lem'))
      }
      await inTurn(() => Promise.all(Array.from({ length: 50 }, (__, index) => command(index))))
      const after = await one(() => read(target))
      expect(after.ipRanges).toHaveLength(25)
      expect(new Set(after.ipRanges).size).toBe(25)
      expect(after.revision).toBe(26)
      const params = { ...company, credentialId: target.id }
      const changes = await one(() => call('listChanges', { params, query: { since: 0 } }))
      expect(changes.data.map(({ revision }) => revision)).toEqual(
        Array.from({ length: 26 }, (__, index) => index + 1),
      )
      expect(names).toHaveLength(25)
      expect(new Set(names).size).toBe(25)
    }),
  60_000,
)
