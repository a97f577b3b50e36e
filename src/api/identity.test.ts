// Who a tab is: its own choice, kept over a reload, handed on to a new tab, and never required.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** Storage of a browser: one for the tab, one for all tabs. */
function storage() {
  const rows = new Map<string, string>()
  return {
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, value: string) => void rows.set(key, value),
  }
}

/** The module as a page has it after it was loaded or reloaded. */
const load = () => {
  vi.resetModules()
  return import('./identity.ts')
}

const nobody = { userId: null, environment: 'test', accountId: null }

beforeEach(() => {
  vi.stubGlobal('sessionStorage', storage())
  vi.stubGlobal('localStorage', storage())
})
afterEach(() => void vi.unstubAllGlobals())

describe('a tab', () => {
  test('is nobody on TEST at first', async () => {
    const { currentIdentity } = await load()
    expect(currentIdentity()).toEqual(nobody)
  })

  test('stays who it is over a reload, whoever another tab is', async () => {
    const one = await load()
    one.changeIdentity({ userId: 'amara' })
    one.changeIdentity({ environment: 'live' })
    localStorage.setItem('identity', JSON.stringify({ ...nobody, userId: 'bruno' }))
    const { currentIdentity } = await load()
    expect(currentIdentity()).toEqual({ userId: 'amara', environment: 'live', accountId: null })
  })

  test('that is new starts as the one that was changed last', async () => {
    const one = await load()
    one.changeIdentity({ userId: 'amara', accountId: 'Harbour' })
    vi.stubGlobal('sessionStorage', storage())
    const { currentIdentity } = await load()
    expect(currentIdentity()).toEqual({ ...nobody, userId: 'amara', accountId: 'Harbour' })
  })

  test.each([
    '',
    'null',
    '{"userId":"amara"}',
    '{"userId":5,"environment":"test","accountId":null}',
    '{"userId":"日本","environment":"test","accountId":null}',
    '{"userId":"a\\nb","environment":"test","accountId":null}',
    '{"userId":"","environment":"test","accountId":null}',
  ])('is nobody when something else lies in the storage: %s', async (text) => {
    sessionStorage.setItem('identity', text)
    localStorage.setItem('identity', text)
    const { currentIdentity } = await load()
    expect(currentIdentity()).toEqual(nobody)
  })

  test('works without storage, until it is reloaded', async () => {
    vi.stubGlobal('sessionStorage', undefined)
    vi.stubGlobal('localStorage', undefined)
    const { changeIdentity, currentIdentity } = await load()
    changeIdentity({ userId: 'amara' })
    expect(currentIdentity().userId).toBe('amara')
    expect((await load()).currentIdentity()).toEqual(nobody)
  })
})
