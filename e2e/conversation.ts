// What is asked on every transport: each endpoint, each API of the provider, and what neither foresees.
import { doors } from '#mocks/testing/provider-doors.ts'
import { askOwnApi } from '#mocks/testing/own-api.ts'

const amara = { 'X-Sandbox-User': 'amara' }
const credentials = 'ca-api/v1/test/accounts/LarkfieldGoods/credentials'
const management = 'https://management-test.adyen.com/v3'

export type Sent = { method: string; url: string; headers?: Record<string, string>; text?: string }
export type Answer = { status: number; headers: Record<string, string>; text: string }
export type Ask = (sent: Sent) => Promise<Answer>

type Given = { headers?: object; body?: unknown; text?: string }

/** Asks, notes what was heard in full, and answers the body. */
type Say = (request: string, given?: Given) => Promise<Record<string, unknown>>

/** Asks everything in turn; what an answer names, later requests use. Throws what breaks the contract. */
export async function converse(ask: Ask, exercise: string): Promise<string[]> {
  const heard: string[] = []
  const say: Say = async (request, given = {}) => {
    const [method = '', url = ''] = request.split(' ')
    const headers = { ...amara, ...given.headers }
    const text = given.text ?? (given.body === undefined ? undefined : JSON.stringify(given.body))
    const answer = await ask({ method, url, headers, ...(text === undefined ? {} : { text }) })
    const told = [request, answer.status, JSON.stringify(withoutTransport(answer))]
    heard.push([...told, masked(answer.text)].join('\n'))
    return Object(answer.text.startsWith('{') ? JSON.parse(answer.text) : {})
  }
  await askUsually(say)
  await askProvider(say)
  await askOddly(say)
  const wrong = await askOwnApi(async (method, path, body, headers) => {
    const answered = await say(`${method} ${path}`, { headers, body })
    return { status: Number(heard.at(-1)?.split('\n')[1]), body: answered }
  }, exercise)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return heard
}

async function askUsually(say: Say): Promise<void> {
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
  const one = `${credentials}/${String(made['id'])}`
  const secret = await say(`POST ${one}/generated`, { body: { kind: 'apiKey' } })
  const changes = {
    generated: { apiKey: secret.id },
    roles: [...Object(made['roles']), 'Management API - Accounts read'],
  }
  await say(`POST ${one}/preview`, {
    body: { revision: made.revision, changes },
  })
  await say(`PATCH ${one}`, { body: { revision: made.revision, changes } })
  await say(`PATCH ${one}`, { body: { revision: made.revision, changes } })
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
}

/** Every API by what opens it and by what does not, on Test and on Live. */
async function askProvider(say: Say): Promise<void> {
  for (const [api, { type, role, method, test, live, body }] of Object.entries(doors)) {
    const arranged = await say('POST sandbox-api/v1/credentials', {
      body: { type, description: api, roles: [role], apiKey: true },
    })
    const headers = { 'X-API-Key': String(Object(arranged['secrets']).apiKey) }
    await say(`${method} ${test}`, { headers, body })
    await say(`${method} ${test}`, { body })
    await say(`${method} ${live}`, { headers, body })
    await say(`HEAD ${test}`, { headers })
    await say(`DELETE ${test}`, { headers })
    if (method === 'POST') await say(`${method} ${test}`, { headers, text: '{"ü":' })
  }
}

/** Methods, addresses and bodies that nobody means. */
async function askOddly(say: Say): Promise<void> {
  for (const address of ['ca-api/v1/users', 'sandbox-api/v1/clock', 'sandbox-api/v1/nothing']) {
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']) {
      await say(`${method} ${address}`)
    }
  }
  await say('GET ca-api/v1/')
  await say('GET ca-api/v1/%E0%A4%A/session')
  await say('GET ca-api/v1/test/accounts/%C3%9Cml%C3%A4ut%2F%F0%9F%94%91/credentials?tab=payments')
  await say(`GET ${credentials}?tab=payments&search=%F0%9F%94%91%20caf%C3%A9`)
  for (const text of ['', 'null', '[]', '"é"', '{"move":"advance","ms":1e999}', '\ufeff{}']) {
    await say('POST sandbox-api/v1/clock', { text })
  }
  await say('POST sandbox-api/v1/clock', { text: '['.repeat(10_000) })
  const body = { id: 'ünï', name: '山田 \u{1f511}', roles: ['Merchant admin'] }
  await say('POST sandbox-api/v1/users', { body })
  await say('GET ca-api/v1/users', { headers: { 'X-Sandbox-User': 'nobody' } })
  await say('GET ca-api/v1/users', { headers: { 'Idempotency-Key': 'x'.repeat(300) } })
}

/**
 * Requests are named anew by each backend: the page has made some of its own. A packed world is the
 * same where its checksum is, which is of the world itself: not all compress to the same letters.
 */
function masked(text: string): string {
  return text
    .replace(/"requestId":"[0-9A-F]{16}"/, '"requestId":"…"')
    .replace(/^\{"world":"(\d+)\.\d+\.([\da-f]{16})\.[\w-]+"\}$/, '{"world":"$1.….$2.…"}')
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
