// The server's doors: whom it lets in, to which session, and how it refuses the others.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { limits } from '#contract/limits.ts'
import { startHttpServer, type HttpReply } from '#mocks/testing/http-server.ts'

import { mostBytes } from './bridge.ts'

let server: Awaited<ReturnType<typeof startHttpServer>>

beforeAll(async () => {
  server = await startHttpServer({ hosts: ['simulator'] })
})
afterAll(() => server.close())

const header = 'X-Simulator-Session'
const amara = { 'X-Sandbox-User': 'amara' }
const idOf = ({ body }: HttpReply) => String(Object(body).id)
const start = async (body?: object) =>
  idOf(await server.ask('POST', '/sandbox-api/v1/sessions', { body }))
const credentials = '/ca-api/v1/test/accounts/LarkfieldGoods/credentials'

async function expectRefused(asking: Promise<HttpReply>, status: number, sentence: RegExp) {
  const { status: got, body, headers } = await asking
  expect(body).toMatchObject({ status, detail: expect.stringMatching(sentence) })
  expect(got).toBe(status)
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(headers['cache-control']).toBe('no-store')
}

describe('a session', () => {
  test('is named by a header, by a cookie or by the address, which counts before the others', async () => {
    const [one, other] = [await start(), await start({ scenario: 'leaked-key' })]
    const scenario = async (path: string, headers: Record<string, string>) =>
      Object((await server.ask('GET', `${path}sandbox-api/v1/scenarios`, { headers })).body).current
    const cookie = `a=b; simulator-session-${server.port}=${one}`
    expect(await scenario('/', { [header]: one })).toBe('everyday')
    expect(await scenario('/', { [header]: other })).toBe('leaked-key')
    expect(await scenario('/', { cookie })).toBe('everyday')
    expect(await scenario('/', { cookie, [header]: other })).toBe('leaked-key')
    expect(await scenario(`/sessions/${one}/`, { [header]: other })).toBe('everyday')
  })

  test('is new for a browser that opens a page without one, and for one whose session has ended', async () => {
    const before = server.sessions.list().length
    const first = await server.ask('GET', '/developers/api-credentials/payments')
    const [set = ''] = first.headers['set-cookie'] ?? []
    expect(set).toMatch(/^simulator-session-\d+=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/)
    const cookie = set.split(';')[0] ?? ''
    const again = await server.ask('GET', '/', { headers: { cookie } })
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(server.sessions.list()).toHaveLength(before + 1)
    const users = await server.ask('GET', '/ca-api/v1/users', { headers: { cookie } })
    expect(users.status).toBe(200)

    await server.ask('DELETE', `/sandbox-api/v1/sessions/${cookie.split('=')[1]}`)
    await expectRefused(
      server.ask('GET', '/ca-api/v1/users', { headers: { cookie } }),
      404,
      /no session “session-/,
    )
    const late = await server.ask('GET', '/', { headers: { cookie } })
    expect(late.headers['set-cookie']?.[0]).not.toContain(cookie)
  })

  test('begins with no file, and with no page of somebody who names one', async () => {
    const id = await start()
    const before = server.sessions.list().length
    expect((await server.ask('GET', '/assets/app.js')).headers['set-cookie']).toBeUndefined()
    const named = await server.ask('GET', '/', { headers: { [header]: id } })
    expect(named).toMatchObject({ status: 200, text: expect.stringContaining('The product') })
    expect(named.headers['set-cookie']).toBeUndefined()
    await expectRefused(
      server.ask('GET', '/', { headers: { [header]: 'x' } }),
      404,
      /no session “x”/,
    )
    expect(server.sessions.list()).toHaveLength(before)
  })

  test('is entered by a link, which leads to the same page with the cookie of it', async () => {
    const id = await start()
    const led = await server.ask('GET', `/sessions/${id}/test/LarkfieldGoods/settings?x=1`)
    expect(led).toMatchObject({
      status: 303,
      headers: { location: '/test/LarkfieldGoods/settings?x=1' },
    })
    expect(led.headers['set-cookie']?.[0]).toContain(`=${id};`)
    await expectRefused(server.ask('GET', '/sessions/unknown/'), 404, /no session “unknown”/)
  })

  test('is told, listed and ended, and unknown from then on', async () => {
    const id = await start()
    const view = { id, startedAt: expect.any(Number), usedAt: expect.any(Number) }
    const listed = await server.ask('GET', '/sandbox-api/v1/sessions')
    expect(Object(listed.body).data).toContainEqual(expect.objectContaining(view))
    const at = `/sandbox-api/v1/sessions/${id}`
    expect(await server.ask('GET', at)).toMatchObject({ status: 200, body: view })
    expect(await server.ask('DELETE', at)).toMatchObject({ status: 200, body: { id } })
    for (const method of ['GET', 'DELETE'])
      await expectRefused(server.ask(method, at), 404, /no session/)
    const headers = { [header]: id }
    await expectRefused(server.ask('GET', '/ca-api/v1/users', { headers }), 404, /no session/)
  })

  test('with a world that there is not is refused as a fresh start is, and not begun', async () => {
    const before = server.sessions.list().length
    const ask = (body: object) => server.ask('POST', '/sandbox-api/v1/sessions', { body })
    await expectRefused(
      ask({ scenario: 'no-such' }),
      422,
      /no scenario “no-such”. There are: everyday/,
    )
    await expectRefused(ask({ world: 1 }), 422, /body has no field “world”/)
    expect(server.sessions.list()).toHaveLength(before)
  })

  test('that nobody names is asked for in words', async () => {
    await expectRefused(
      server.ask('GET', '/ca-api/v1/users'),
      400,
      /names no session. Start one with POST/,
    )
    const provider = '/provider/management-test.adyen.com/v3/me'
    await expectRefused(server.ask('GET', provider), 400, /names no session/)
  })
})

describe('the server', () => {
  const from = (headers: Record<string, string>, path = '/ca-api/v1/users') =>
    server.ask('GET', path, { headers })

  test('answers to the names of this machine, and to those that it was given', async () => {
    const names = [
      'localhost',
      'LOCALHOST:99',
      '127.0.0.1:1',
      '[::1]:80',
      'a.localhost',
      'simulator:80',
    ]
    for (const host of names) expect((await from({ host }, '/')).status, host).toBe(200)
    const foreign = [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'notlocalhost',
    ]
    for (const host of foreign)
      await expectRefused(from({ host }, '/'), 403, /does not answer to the name/)
  })

  test('lets no page of another site use its APIs', async () => {
    const id = await start()
    const own = { [header]: id, origin: server.origin, host: `localhost:${server.port}` }
    expect((await from(own)).status).toBe(200)
    for (const origin of ['https://evil.example', 'http://localhost:1', 'null', 'rubbish']) {
      await expectRefused(from({ ...own, origin }), 403, /cannot use this server/)
      const starting = server.ask('POST', '/sandbox-api/v1/sessions', { headers: { origin } })
      await expectRefused(starting, 403, /cannot use this server/)
    }
  })

  test('takes a body up to its limit, and says so of a longer one', async () => {
    const headers = { [header]: await start(), ...amara }
    const post = (text: string) => server.ask('POST', credentials, { headers, text })
    // As many characters as allowed, each of four bytes: the backend looks at it.
    const longest = '\u{1f600}'.repeat(limits.body)
    expect(Buffer.byteLength(longest)).toBe(mostBytes)
    await expectRefused(post(longest), 400, /not valid JSON/)
    await expectRefused(post(`${longest.slice(2)}12345`), 413, /at most 4000000 bytes/)
    await expectRefused(post('x'.repeat(limits.body + 1)), 413, /at most 1000000 characters/)
    expect((await from(headers)).status).toBe(200)
  })

  test('counts a body whose length nobody said', async () => {
    const headers = { [header]: await start(), 'Transfer-Encoding': 'chunked' }
    const text = 'x'.repeat(mostBytes + 1)
    await expectRefused(server.ask('POST', credentials, { headers, text }), 413, /bytes/)
  })

  test('keeps a connection longer than a suite pauses', async () => {
    const reply = await fetch(`${server.origin}/sandbox-api/v1/sessions`)
    expect(reply.headers.get('keep-alive')).toBe('timeout=65')
  })

  test('says what it does not have', async () => {
    const headers = { [header]: await start() }
    await expectRefused(from(headers, '/ca-api/v2/users'), 404, /answer below ca-api\/v1\//)
    await expectRefused(from(headers, '/provider/evil.example/v3'), 404, /below provider\//)
    await expectRefused(from(headers, '/ca-api/v1/nothing'), 404, /no endpoint GET \/nothing/)
    await expectRefused(server.ask('TRACE', '/ca-api/v1/users', { headers }), 400, /TRACE cannot/)
    await expectRefused(
      server.ask('PUT', '/sandbox-api/v1/sessions'),
      405,
      /cannot be asked with PUT/,
    )
  })

  test('answers a provider API at its base address, by what the log then tells', async () => {
    const id = await start()
    const me = `/sessions/${id}/provider/management-test.adyen.com/v3/me`
    const refused = await server.ask('GET', me, { headers: { 'X-API-Key': 'made-up' } })
    expect(refused).toMatchObject({ status: 401, body: { title: expect.any(String) } })
    const log = await server.ask('GET', '/ca-api/v1/test/accounts/LarkfieldGoods/requests', {
      headers: { ...amara, [header]: id },
    })
    expect(Object(log.body).data[0]).toMatchObject({ api: 'Management', path: '/me', status: 401 })
  })

  test('loses an answer that was planned to be lost, and has carried the command out', async () => {
    const headers = { [header]: await start(), ...amara }
    const fault = { endpoint: 'listUsers', kind: 'lost-answer', times: 1 }
    await server.ask('POST', '/sandbox-api/v1/faults', { headers, body: fault })
    await expect(from(headers)).rejects.toThrow(/Parse Error|hang up|reset/i)
    expect((await from(headers)).status).toBe(200)
  })

  test('lacks the part of the product that somebody planned to be missing, in that session', async () => {
    const [one, other] = [await start(), await start()]
    const fault = { kind: 'part-missing', part: 'clock-panel' }
    await server.ask('POST', '/sandbox-api/v1/faults', { headers: { [header]: one }, body: fault })
    const file = '/assets/clock-panel-A_b-3xYz.js'
    await expectRefused(from({ [header]: one }, file), 404, /planned that this part/)
    expect((await from({ [header]: one }, '/assets/app-A_b-3xYz.js')).status).toBe(200)
    expect((await from({ [header]: other }, file)).status).toBe(200)
  })

  test('gives up what is held for somebody who has gone', async () => {
    const headers = { [header]: await start(), ...amara }
    const ask = (method: string, path: string, body?: object) =>
      server.ask(method, `/${path}`, { headers, body })
    const offer = await ask('GET', `${credentials.slice(1)}/username?type=web-service`)
    const asking = { type: 'web-service', description: 'Never made', ...Object(offer.body) }
    const fault = { endpoint: 'createCredential', kind: 'held', times: 1 }
    await ask('POST', 'sandbox-api/v1/faults', fault)
    const sender = new AbortController()
    const { signal } = sender
    const init = { method: 'POST', headers, body: JSON.stringify(asking), signal }
    const reply = fetch(server.origin + credentials, init)
    const isHeld = async () =>
      Object((await ask('GET', 'sandbox-api/v1/faults')).body).data.length === 0
    while (!(await isHeld()));
    sender.abort()
    await expect(reply).rejects.toThrow(/abort/i)
    const list = async () => (await ask('GET', `${credentials.slice(1)}?tab=payments`)).text
    // The connection's end is heard with the requests that follow it.
    expect([await list(), await list(), await list()].join('')).not.toContain('Never made')
    await ask('POST', 'sandbox-api/v1/faults/release', {})
    expect([await list(), await list(), await list()].join('')).not.toContain('Never made')
    await ask('POST', credentials.slice(1), asking)
    expect(await list()).toContain('Never made')
  })
})
