// Every endpoint of the product's own APIs asked once, over any transport, and each reply judged by its document.
import { Ajv2020 } from 'ajv/dist/2020.js'

import { sandboxPrefix } from '#contract/addresses.ts'
import { userHeader } from '#contract/customer-area-routes.ts'

export type OwnReply = { status: number; body: unknown }

/** Sends a request to the address below the base, and answers what came. */
export type AskOwnApi = (
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
) => Promise<OwnReply>

type Operation = {
  operationId: string
  requestBody?: { content: { 'application/json': { schema: object } } }
  responses: Record<string, { content: { 'application/json': { schema: object } } }>
}
type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: { Problem: object } }
}

/**
 * All that was wrong, in words, and the operations that were not asked. Starts a world of its own,
 * and leaves it in some state; `exercise` is the text of a file that can be practised.
 */
export async function askOwnApi(ask: AskOwnApi, exercise: string): Promise<string[]> {
  const read = await ask('GET', `${sandboxPrefix}/openapi.json`, undefined, {})
  const document: Document = Object(read.body)
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const judge = new Ajv2020({ allErrors: true, strict: false })
  const wrong: string[] = []
  const missing = new Set(operations.map(({ operation }) => operation.operationId))

  /** Asks an operation by its name; what it answers is a success unless a status is expected. */
  async function send(name: string, given: Given = {}): Promise<Reply> {
    const found = operations.find(({ operation }) => operation.operationId === name)
    if (!found) throw new Error(`The document has no operation ${name}.`)
    const { params = {}, query = '', body, status = 200 } = given
    missing.delete(name)
    const path = found.path.replace(/\{(\w+)\}/g, (_, param: string) =>
      encodeURIComponent(params[param] ?? ''),
    )
    const headers = { [userHeader]: 'amara', ...(body !== undefined && jsonType) }
    const reply = await ask(found.method.toUpperCase(), path.slice(1) + query, body, headers)
    const { requestBody, responses } = found.operation
    if (reply.status !== status) {
      wrong.push(`${name}: ${reply.status} instead of ${status}: ${JSON.stringify(reply.body)}`)
    }
    const isRight = reply.status === 200
    const schema = isRight
      ? responses['200']?.content['application/json'].schema
      : document.components.schemas.Problem
    hold(name, schema ?? {}, reply.body)
    if (requestBody && isRight) {
      hold(`${name}, its body`, requestBody.content['application/json'].schema, body)
    }
    return { body: Object(reply.body) }
  }

  function hold(name: string, schema: object, value: unknown): void {
    const isValid = judge.compile(schema)
    if (isValid(value)) return
    for (const { instancePath, message } of isValid.errors ?? []) {
      wrong.push(`${name}: ${instancePath} ${message}`)
    }
  }

  await askSandbox(send, exercise)
  await askCustomerArea(send)
  return [...wrong, ...[...missing].map((name) => `${name} was not asked`)]
}

const jsonType = { 'Content-Type': 'application/json' }

type Given = {
  params?: Record<string, string>
  query?: string
  body?: unknown
  status?: number
}
type Reply = { body: Record<string, unknown> }
type Send = (name: string, given?: Given) => Promise<Reply>

const now = '2031-05-06T07:00:00Z'
const call = { api: 'Checkout', method: 'POST', path: '/payments' }

async function askSandbox(send: Send, exercise: string): Promise<void> {
  await send('getOpenApi')
  await send('getVersion')
  await send('freshStart', { body: { scenario: 'nowhere' }, status: 422 })
  await send('freshStart', { body: { scenario: 'everyday', now, freeze: true, as: 'amara' } })
  await send('listScenarios')
  await send('describeWorld', { query: '?scenario=first-visit' })
  await send('findIdentity', { query: '?as=bruno' })
  await send('findIdentity', { query: '?as=nobody', status: 422 })
  await send('getClock')
  await send('moveClock', { body: { move: 'advance', ms: 1000 } })
  const { mark } = (await send('markMoment')).body
  const { id } = (
    await send('arrangeCredential', {
      body: {
        type: 'web-service',
        apiKey: true,
        expiringKeys: [{ endsAt: '2031-05-06T09:00:00Z' }],
      },
    })
  ).body
  await send('arrangeCaller', { body: { credential: id, name: 'Shop', ...call } })
  await send('arrangeUser', { body: { id: 'gail', name: 'Gail Ito', roles: [] } })
  await send('whatChanged', { body: { since: mark } })
  await send('getRunbook', { query: '?zone=Europe/Amsterdam' })
  await send('getRunbook', { query: '?zone=Atlantis', status: 422 })
  await send('planFault', { body: { endpoint: 'listUsers', kind: 'unavailable', times: 1 } })
  await send('listUsers', { status: 503 })
  await send('listFaults')
  await send('releaseHeld', { body: {} })
  await send('removeFaults')
  await send('dump')
  const world = (await send('exportWorld')).body
  await send('importWorld', { body: { world } })
  await send('importWorld', { body: { world: { ...world, product: 'other' } }, status: 422 })
  const packed = (await send('packWorld')).body
  await send('unpackWorld', { body: { ...packed, as: 'amara' } })
  await send('unpackWorld', { body: { world: '' }, status: 422 })
  await send('startPractice', { body: { exercise } })
  const { data } = (await send('getPractice')).body
  const { goals, questions = [] } = Object(data).exercise
  await send('takeHint', { body: { goal: goals[0].id } })
  await send('noteShown', { body: { steps: 0 } })
  const [question] = questions
  const answer = { question: question?.id ?? 'none', choice: question?.choices[0].id ?? 'none' }
  await send('giveAnswer', { body: answer, status: question ? 200 : 422 })
  await send('finishPractice')
  await send('tryAgain', { body: { event: 1, from: 'before' }, status: 404 })
  await send('quitPractice')
  await send('freshStart', { body: {} })
  await send('getFormerWorld')
  await send('bringBackWorld', { body: { id: 'another' }, status: 404 })
  await send('bringBackWorld', { body: {} })
  await send('freshStart', { body: {} })
}

async function askCustomerArea(send: Send): Promise<void> {
  const place = { environment: 'test', account: 'LarkfieldGoods' }
  await send('listUsers')
  await send('getSession', { params: place })
  await send('listCredentials', { params: place, query: '?tab=payments&sort=expiry&keys=expiring' })
  await send('listCredentials', { params: place, query: '?tab=nowhere', status: 422 })
  const { username } = (await send('offerUsername', { params: place, query: '?type=web-service' }))
    .body
  const made = await send('createCredential', {
    params: place,
    body: { type: 'web-service', username, description: 'New' },
  })
  const params = { ...place, credentialId: String(made.body['id']) }
  await send('getCredential', { params })
  const generated = await send('generateSecret', { params, body: { kind: 'apiKey' } })
  const secretId = String(generated.body['id'])
  await send('noteCopied', { params: { ...params, secretId } })
  const changes = { revision: 1, changes: { generated: { apiKey: secretId } } }
  await send('previewSave', { params, body: changes })
  await send('saveCredential', { params, body: changes })
  await send('saveCredential', { params, body: changes, status: 412 })
  await send('listChanges', { params, query: '?since=0' })
  await send('enableRole', { params, body: { role: 'API dispute management' } })
  const entry = { name: 'Shop', ...call, address: '', authentication: 'API key', gift: {} }
  const caller = await send('addCaller', { params, body: entry })
  const ofCaller = { ...params, callerId: String(caller.body['id']) }
  await send('deployKey', { params: ofCaller, body: {} })
  await send('changeCaller', { params: ofCaller, body: { name: 'Till', address: '203.0.113.7' } })
  await send('listCallersOf', { params })
  const { data } = (await send('listMovableCallers', { params })).body
  const movable = Object(Array.isArray(data) ? data[0] : undefined)
  await send('moveCaller', {
    params: { ...params, callerId: String(movable.id) },
    body: { authentication: 'API key', gift: {} },
  })
  await send('removeCaller', { params: ofCaller })
  await send('listRequests', { params: place, query: '?statuses=200,401' })
  await send('listCalls', { params: place })
  await send('listEvents', { params: place, query: '?targets=credential,user' })
  await send('listUserRoles')
  await send('saveUserRoles', {
    params: { userId: 'bruno' },
    body: { revision: 1, roles: ['Manage API credentials', 'Merchant standard role'] },
  })
}
