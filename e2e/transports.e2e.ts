// One backend, three ways to it: in the page, through its worker and over HTTP it answers the same.
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Page } from '@playwright/test'

import { buildFolder } from '#tools/build-folder.ts'
import { createProductServer } from '#tools/product-server.ts'
import { readServing } from '#tools/serving.ts'
import { portOf } from '#tools/static-server.ts'

import { expect, test } from './test.ts'

const now = Date.parse('2026-03-02T10:00:00Z')
const amara = { 'X-Sandbox-User': 'amara' }
const credentials = 'ca-api/v1/test/accounts/LarkfieldGoods/credentials'
const management = 'https://management-test.adyen.com/v3'

type Sent = { method: string; url: string; headers?: Record<string, string>; text?: string }
type Answer = { status: number; headers: Record<string, string>; text: string }
type Ask = (sent: Sent) => Promise<Answer>

/** Asks everything in turn; what an answer names, later requests use. */
async function converse(ask: Ask): Promise<string[]> {
  const heard: string[] = []
  const say = async (
    request: string,
    given: { headers?: object; body?: unknown; text?: string } = {},
  ) => {
    const [method = '', url = ''] = request.split(' ')
    const headers = { ...amara, ...given.headers }
    const text = given.text ?? (given.body === undefined ? undefined : JSON.stringify(given.body))
    const sent = { method, url, headers, ...(text === undefined ? {} : { text }) }
    const answer = await ask(sent)
    heard.push(
      [request, answer.status, JSON.stringify(withoutTransport(answer)), masked(answer.text)].join(
        '\n',
      ),
    )
    return Object(answer.text.startsWith('{') ? JSON.parse(answer.text) : {})
  }

  await say('POST sandbox-api/v1/fresh-start', { body: { scenario: 'everyday' } })
  await say('GET sandbox-api/v1/scenarios')
  await say('GET sandbox-api/v1/clock')
  await say('POST sandbox-api/v1/clock', { body: { move: 'advance', ms: 60_000 } })
  await say('GET ca-api/v1/users')
  await say('GET ca-api/v1/test/session')
  await say('GET ca-api/v1/test/session', { headers: { 'X-Sandbox-User': '' } })
  await say('GET ca-api/v1/moon/session')
  await say(`GET ${credentials}?tab=payments&sort=username&search=shop%20checkout`)
  await say(`GET ${credentials}?tab=nowhere`)
  await say(`GET ${credentials}/S2-NOBODY`)
  await say(`PUT ${credentials}`)
  await say(`POST ${credentials}`, { text: '{"type":' })
  await say(`POST ${credentials}`, { body: { type: 'toy', username: 5 } })
  await say(`POST ${credentials}`, { text: 'é'.repeat(1_000_001) })
  await say(`GET ca-api/v1/users?x=${'x'.repeat(8_000)}`)
  const { username } = await say(`GET ${credentials}/username?type=web-service`)
  const key = { 'Idempotency-Key': 'once' }
  const body = { type: 'web-service', username, description: 'Ünïcode \u{1f511} “quoted”' }
  const made = await say(`POST ${credentials}`, { body, headers: key })
  await say(`POST ${credentials}`, { body, headers: key })
  const secret = await say(`POST ${credentials}/${made.id}/generated`, { body: { kind: 'apiKey' } })
  const changes = {
    generated: { apiKey: secret.id },
    roles: [...made.roles, 'Management API - Accounts read'],
  }
  await say(`POST ${credentials}/${made.id}/preview`, {
    body: { revision: made.revision, changes },
  })
  await say(`PATCH ${credentials}/${made.id}`, { body: { revision: made.revision, changes } })
  await say(`PATCH ${credentials}/${made.id}`, { body: { revision: made.revision, changes } })
  await say('POST sandbox-api/v1/faults', {
    body: { endpoint: 'listUsers', kind: 'unavailable', times: 1 },
  })
  await say('GET ca-api/v1/users')
  await say('POST sandbox-api/v1/faults', {
    body: { endpoint: 'nothing', kind: 'unavailable', times: 1 },
  })
  await say('DELETE sandbox-api/v1/faults?endpoint=listUsers')
  const open = { headers: { 'X-API-Key': secret.value } }
  await say(`GET ${management}/me`, open)
  await say(`GET ${management}/companies?pageSize=10`, open)
  await say(`GET ${management}/me`, { headers: { 'X-API-Key': 'unknown' } })
  await say(`HEAD ${management}/me`, open)
  await say(`OPTIONS ${management}/me`)
  await say(`POST ${management}/me/allowedOrigins`, {
    ...open,
    body: { domain: 'https://a.example' },
  })
  await say(`POST ${management}/me/allowedOrigins`, { ...open, text: 'rubbish' })
  await say('GET https://management-test.adyen.com/v1/me', open)
  await say('GET https://nowhere.adyen.com/x', open)
  await say('GET ca-api/v1/test/accounts/LarkfieldGoods/requests')
  await say('GET ca-api/v1/test/accounts/LarkfieldGoods/events')
  await say('GET sandbox-api/v1/dump')
  return heard
}

/** Named anew for each request of a backend: the page has made some of its own. */
function masked(text: string): string {
  return text.replace(/"requestId":"[0-9A-F]{16}"/, '"requestId":"…"')
}

/** What a connection adds of itself; whatever else there is must be the same. */
function withoutTransport({ headers }: Answer): Record<string, string> {
  const own =
    /^(date|connection|keep-alive|content-length|transfer-encoding|x-simulator-(changes|time)|x-powered-by)$/
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !own.test(name))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** From inside a page. */
function fromPage(page: Page): Ask {
  return async ({ url, text, ...sent }) => {
    const address = url.startsWith('https:') ? url : `/${url}`
    return page.evaluate(
      async ([asked, init]) => {
        const response = await fetch(asked, init)
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          text: await response.text(),
        }
      },
      [address, { ...sent, ...(text === undefined ? {} : { body: text }) }] as const,
    )
  }
}

/** From another process, by no page at all. */
function fromNode(base: string): Ask {
  return async ({ url, text, ...sent }) => {
    const address = base + url.replace(/^https:\//, 'provider')
    const response = await fetch(address, {
      ...sent,
      ...(text === undefined ? {} : { body: text }),
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    }
  }
}

async function served(...args: string[]): Promise<{ server: Server; home: string }> {
  const server = await createProductServer(buildFolder, readServing(args, {}), {
    realTime: () => now,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, home: `http://localhost:${portOf(server)}/` }
}

test('every kind of request has the same status, headers and body on every transport', async ({
  page,
  browser,
  expectNoise,
}) => {
  expectNoise(/status of [45]\d\d/)
  const http = await served('--backend', 'http')
  const inPage = await served('--backend', 'page')
  const worker = await served()
  try {
    const started = await fetch(`${http.home}sandbox-api/v1/sessions`, { method: 'POST' })
    const { id } = await started.json()
    const expected = await converse(fromNode(`${http.home}sessions/${id}/`))
    expect(expected.length).toBeGreaterThan(35)
    const statuses = new Set(expected.map((one) => Number(one.split('\n')[1])))
    expect([...statuses].toSorted((one, other) => one - other)).toEqual([
      200, 204, 400, 401, 404, 405, 412, 413, 414, 422, 503,
    ])

    await page.goto(`${http.home}sign-in`)
    expect(await converse(fromPage(page)), 'over HTTP, from a page').toEqual(expected)
    for (const [name, { home }] of Object.entries({ inPage, worker })) {
      const context = await browser.newContext()
      const tab = await context.newPage()
      await tab.clock.setFixedTime(now)
      await tab.goto(`${home}sign-in?wait-for-worker`)
      await expect(tab.getByRole('main')).toBeVisible()
      const isControlled = () => tab.evaluate(() => navigator.serviceWorker.controller !== null)
      await expect.poll(isControlled, name).toBe(name === 'worker')
      expect(await converse(fromPage(tab)), name).toEqual(expected)
      await context.close()
    }
  } finally {
    for (const { server } of [http, inPage, worker]) {
      server.closeAllConnections()
      server.close()
    }
  }
})
