// Where a world cannot be kept: asked first, it makes way all the same; unasked, it stays.
import { describe, expect, test, vi } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { mostRowsKept } from '#mocks/scenarios/replace-world.ts'
import { fileOf } from '#mocks/testing/practice.ts'
import { create, read, refusalOf, save, store, useServer } from '#mocks/testing/server.ts'

useServer()

const freshStart = (body: SandboxInput<'freshStart'>['body'] = {}) =>
  callSandbox('freshStart', { body })
const exercise = () =>
  callSandbox('startPractice', { body: { exercise: fileOf('rotate'), mustKeep: true } })
const former = () => callSandbox('getFormerWorld', {})
const bringBack = () => callSandbox('bringBackWorld', { body: {} })

/** Something of somebody's own. */
const practise = async () => save(await create('lem'), { description: 'My own' })

describe('a world that is too large to be copied', () => {
  const crowd = { scenario: 'crowded', size: 500 }

  test('is told of, and replaced where somebody was asked', async () => {
    const mine = await practise()
    await freshStart(crowd)
    const rows = Object.values(await callSandbox('dump', {})).flat().length
    expect(rows).toBeGreaterThan(mostRowsKept)
    expect((await former()).here).toBe('unchanged')
    await practise()
    expect((await former()).here).toBe('too large')
    expect((await freshStart()).isFormerKept).toBe(false)
    await bringBack()
    expect(await read(mine)).toEqual(mine)
  })

  test('is left as it is where it must be kept', async () => {
    await freshStart(crowd)
    const mine = await practise()
    for (const start of [freshStart({ mustKeep: true }), exercise()]) {
      const { status, message } = await refusalOf(start)
      expect([status, message]).toEqual([409, expect.stringContaining('choose Start afresh')])
    }
    expect(await read(mine)).toEqual(mine)
  })
})

describe('where the storage is in trouble', () => {
  /** There is room for the new world, and none for a copy of the one before. */
  const fill = () => {
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
      this: IDBObjectStore,
      row: unknown,
    ) {
      if (this.name === 'former') throw new DOMException('No space left.', 'QuotaExceededError')
      return put.call(this, row)
    })
  }

  test('a full one starts the new world all the same, and keeps who was kept before', async () => {
    const first = await practise()
    await freshStart()
    await practise()
    fill()
    expect(await freshStart({ scenario: 'first-visit' })).toMatchObject({ isFormerKept: false })
    expect((await callSandbox('listScenarios', {})).current).toBe('first-visit')
    vi.restoreAllMocks()
    await bringBack()
    expect(await read(first)).toEqual(first)
  })

  test('nothing is replaced where it must be kept', async () => {
    const mine = await practise()
    fill()
    expect((await refusalOf(freshStart({ mustKeep: true }))).status).toBe(507)
    expect(await read(mine)).toEqual(mine)
    vi.restoreAllMocks()
    await store().write((tx) => tx.objectStore('world').clear())
    expect((await refusalOf(freshStart({ mustKeep: true }))).status).toBe(507)
    expect((await refusalOf(read(mine))).status).toBe(507)
  })

  test('a damaged one tells that nothing can be kept, and the next start mends it', async () => {
    await practise()
    await store().write((tx) => tx.objectStore('world').clear())
    expect(await former()).toEqual({ data: null, here: null })
    expect(await freshStart()).toEqual({ scenario: 'everyday', isFormerKept: false })
    expect(await former()).toEqual({ data: null, here: 'unchanged' })
  })
})
