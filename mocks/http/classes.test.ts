// Classes: opened under a code, sent to, read on from where one was, and closed.
import { afterEach, beforeEach, expect, test } from 'vitest'

import { limits } from '#contract/limits.ts'
import { writeResultCode } from '#domain/exercises/result-code.ts'
import { hours } from '#domain/values/time.ts'
import { startHttpServer } from '#mocks/testing/http-server.ts'

let server: Awaited<ReturnType<typeof startHttpServer>>

beforeEach(async () => {
  server = await startHttpServer()
})
afterEach(() => server.close())

const code = (seconds: number, learner = '') =>
  writeResultCode({
    exercise: 'rotate',
    isPassed: true,
    seconds,
    hints: 0,
    shown: 0,
    remarks: 0,
    learner,
  })

async function ask(method: string, path = '', body?: object) {
  const { status, body: reply } = await server.ask(method, `/sandbox-api/v1/classes${path}`, {
    ...(body && { body }),
  })
  return { status, ...Object(reply) }
}
const open = (given: string) => ask('POST', '', { code: given })
const sendTo = (name: string, result: string) => ask('POST', `/${name}/results`, { result })
const read = (name: string, after?: number) =>
  ask('GET', `/${name}/results${after === undefined ? '' : `?after=${after}`}`)

test('results reach a class in their order, and are read on from the last one', async () => {
  expect(await open('spring-2')).toMatchObject({ status: 200, code: 'SPRING-2', results: 0 })
  expect(await sendTo('Spring-2', code(60, 'Kim').toLowerCase())).toMatchObject({ id: 1 })
  expect(await sendTo('SPRING-2', code(61))).toMatchObject({ id: 2 })
  expect((await read('SPRING-2')).data).toMatchObject([
    { id: 1, result: code(60, 'Kim') },
    { id: 2, result: code(61) },
  ])
  expect((await read('SPRING-2', 1)).data).toMatchObject([{ id: 2 }])
  expect((await read('SPRING-2', 2)).data).toEqual([])
  expect(await ask('GET', '/spring-2')).toMatchObject({ code: 'SPRING-2', results: 2 })
})

test('it needs no session, and no session sees another class', async () => {
  await open('ABC')
  await open('DEF')
  await sendTo('ABC', code(60))
  expect(server.sessions.list()).toHaveLength(0)
  expect((await read('DEF')).data).toEqual([])
})

test('what is no code is refused with a sentence', async () => {
  expect(await open('AB')).toMatchObject({
    status: 422,
    detail: expect.stringContaining('3 to 20'),
  })
  await open('ABC')
  expect(await open('abc')).toMatchObject({
    status: 409,
    detail: expect.stringContaining('There is a class “ABC” already'),
  })
  expect(await sendTo('ABC', 'nonsense')).toMatchObject({ status: 422 })
  expect(await sendTo('ABC', `${code(60)}0`)).toMatchObject({
    status: 422,
    detail: expect.stringContaining('signs'),
  })
  expect((await read('ABC')).data).toEqual([])
  for (const unknown of [
    await ask('GET', '/NONE'),
    await ask('DELETE', '/NONE'),
    await sendTo('NONE', code(60)),
    await read('x'),
  ]) {
    expect(unknown).toMatchObject({
      status: 404,
      detail: expect.stringContaining('There is no class “'),
    })
  }
})

test('it is closed by hand, and when nobody has used it for half a day', async () => {
  await open('ABC')
  await sendTo('ABC', code(60))
  expect(await ask('DELETE', '/ABC')).toMatchObject({ status: 200, code: 'ABC' })
  expect(await read('ABC')).toMatchObject({ status: 404 })
  expect(await open('ABC')).toMatchObject({ results: 0 })
  server.pass(hours(12) - 1)
  expect(await read('ABC')).toMatchObject({ status: 200 })
  server.pass(hours(12))
  expect(await read('ABC')).toMatchObject({ status: 404 })
})

test('a server has room for a hundred classes, and a class for as many results as a list', async () => {
  for (let count = 100; count < 200; count += 1) await open(`C${count}`)
  expect(await open('ONE-MORE')).toMatchObject({
    status: 503,
    detail: expect.stringContaining('100 classes'),
  })
  expect(await ask('DELETE', '/C100')).toMatchObject({ status: 200 })
  expect(await open('ONE-MORE')).toMatchObject({ status: 200 })
  for (let count = 0; count < limits.list; count += 1) await sendTo('C101', code(count))
  expect(await sendTo('C101', code(9_999))).toMatchObject({
    status: 503,
    detail: expect.stringContaining('is full'),
  })
})

test('a page of another site cannot use it', async () => {
  const headers = { origin: 'https://evil.example' }
  const asked = await server.ask('POST', '/sandbox-api/v1/classes', {
    headers,
    body: { code: 'ABC' },
  })
  expect(asked.status).toBe(403)
})
