// A page that is left keeps nobody waiting, and what it was about is done when somebody comes back.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'

import { everyday } from '#mocks/scenarios/everyday.ts'
import { seed } from '#mocks/scenarios/seed.ts'

import { openStore, type ReadTx, type WriteTx } from './store.ts'

let databases = 0
const prepare = (tx: WriteTx) => seed(tx, everyday, 0)
const countUsers = (tx: ReadTx) => tx.objectStore('users').count()

/** A page with its store, and the store of whoever comes next. */
function openBoth(prepareFirst = prepare) {
  const name = `left-${(databases += 1)}`
  const page = new EventTarget()
  const tell = (type: 'pagehide' | 'pageshow') => page.dispatchEvent(new Event(type))
  const left = openStore(name, prepareFirst, 5_000, page)
  return { left, tell, next: openStore(name, async () => undefined) }
}

/** Keeps its transaction open until it fails, as a page does that is kept with it. */
async function stay(tx: ReadTx): Promise<never> {
  for (;;) await countUsers(tx)
}

describe('a page that is left', () => {
  test('lets whoever comes next write, whatever it was about', async () => {
    const { left, tell, next } = openBoth()
    expect(await left.read(countUsers)).toBeGreaterThan(0)
    const unending = left.write(stay)
    await new Promise((resolve) => setTimeout(resolve, 20))
    tell('pagehide')
    await next.write((tx) => tx.objectStore('users').clear())
    expect(await next.read(countUsers)).toBe(0)
    void unending
  })

  test('lets go of a world that it was still building', async () => {
    const { left, tell, next } = openBoth(stay)
    left.begin()
    await new Promise((resolve) => setTimeout(resolve, 20))
    tell('pagehide')
    expect(await next.read(countUsers)).toBe(0)
  })

  test('does all of it again when somebody comes back, and once', async () => {
    const { left, tell, next } = openBoth()
    await left.read(countUsers)
    let turns = 0
    const clearing = left.write(async (tx) => {
      turns += 1
      await tx.objectStore('users').clear()
      return turns === 1 ? stay(tx) : 'cleared'
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    tell('pagehide')
    expect(await next.read(countUsers), 'nothing of it was kept').toBeGreaterThan(0)
    tell('pageshow')
    expect(await clearing).toBe('cleared')
    expect(await next.read(countUsers)).toBe(0)
    expect(turns).toBe(2)
  })

  test('begins nothing until somebody comes back', async () => {
    const { left, tell } = openBoth()
    tell('pagehide')
    let isAnswered = false
    const counting = left.read(countUsers).then((count) => {
      isAnswered = true
      return count
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isAnswered).toBe(false)
    tell('pageshow')
    expect(await counting).toBeGreaterThan(0)
  })
})

test('what fails on a page that is there is told, and not tried again', async () => {
  const { left } = openBoth()
  let turns = 0
  const failing = left.write(async () => {
    turns += 1
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(turns).toBe(1)
})
