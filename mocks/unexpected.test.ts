// What nobody foresaw, and what did not happen: who hears of it, and who does not.
import { expect, test, vi } from 'vitest'

import { apiPrefix, sandboxPrefix } from '#contract/addresses.ts'
import { userHeader } from '#contract/customer-area-routes.ts'
import { createBackend } from '#mocks/backend.ts'
import { storeNamed } from '#mocks/database/store.ts'
import {
  company,
  create,
  databaseName,
  origin,
  planFault,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const secret = 'row 17 of table credentials'

/** A backend beside the test's, over the same database. */
function openBackend() {
  const onCommit = vi.fn<(news: string) => void>()
  const { answer, store: opened } = createBackend(storeNamed(databaseName()), onCommit)
  return { onCommit, answer, opened }
}

function request(method: string, path: string, body?: object): Request {
  const headers = { [userHeader]: 'amara' }
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  return new Request(`${origin}${apiPrefix}${path}`, init)
}

test.each([
  [
    `${origin}${apiPrefix}/users`,
    'The simulator failed. The console of the browser, or the terminal of its server, says why.',
  ],
  ['https://management-test.adyen.com/v3/me', undefined],
])('an unexpected error at %s goes to the console once, and into no reply', async (url, detail) => {
  const { answer, opened } = openBackend()
  await answer(new Request(url))
  const report = vi.fn<(cause: unknown) => void>()
  vi.stubGlobal('reportError', report)
  const cause = new TypeError(secret)
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw cause
  })
  const response = await answer(new Request(url))
  const text = await response?.text()
  expect(response?.status).toBe(500)
  expect(text).toContain(detail ?? 'The simulator failed.')
  expect(text).not.toMatch(/TypeError|row 17/)
  expect(report.mock.calls).toEqual([[cause]])
  vi.restoreAllMocks()
  await opened.close()
})

test('no tab hears of a command that was refused, planned to fail or only asked something', async () => {
  const created = await create('lem')
  const { answer, onCommit, opened } = openBackend()
  const path = `/test/accounts/${company.account}/credentials/${created.id}`
  const save = (body: object) => answer(request('PATCH', path, body))
  const wanted = { revision: created.revision, changes: { description: 'Heard of' } }

  await planFault('saveCredential', 'unavailable')
  expect((await save(wanted))?.status).toBe(503)
  expect((await save({ ...wanted, revision: 99 }))?.status).toBe(412)
  expect((await answer(request('GET', path)))?.status).toBe(200)
  expect((await answer(request('POST', `${path}/preview`, wanted)))?.status).toBe(200)
  await planFault('getCredential', 'unavailable')
  expect((await answer(request('GET', path)))?.status).toBe(503)
  expect(onCommit).not.toHaveBeenCalled()
  const fault = { endpoint: 'getCredential', kind: 'unavailable', times: 1 }
  const plan = { method: 'POST', body: JSON.stringify(fault) }
  await answer(new Request(`${origin}${sandboxPrefix}/faults`, plan))
  expect(onCommit.mock.calls).toEqual([['faults']])
  onCommit.mockClear()

  expect((await save(wanted))?.status).toBe(200)
  expect(onCommit).toHaveBeenCalledTimes(1)
  await planFault('saveCredential', 'lost-answer')
  const again = { revision: created.revision + 1, changes: { description: 'Heard of again' } }
  expect((await save(again))?.type).toBe('error')
  expect(onCommit).toHaveBeenCalledTimes(2)
  expect((await store().dump())['credentials']).not.toEqual([])
  await opened.close()
})
