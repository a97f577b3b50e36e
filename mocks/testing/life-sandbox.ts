// The backend under a long series of commands, asked past the client, with a look at every row.
import { expect, vi } from 'vitest'

import { apiPrefix, sandboxPrefix } from '#contract/addresses.ts'
import { commandKeyHeader, userHeader } from '#contract/customer-area-routes.ts'
import type { Environment } from '#contract/credential.ts'
import { newCredential, type Credential } from '#domain/changes/credential.ts'
import { fingerprint, mintApiKey, tailOf } from '#domain/keys/secret.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import { createBackend } from '#mocks/backend.ts'
import { storeNamed } from '#mocks/database/store.ts'
import { everyday } from '#mocks/scenarios/everyday.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'
import { seed } from '#mocks/scenarios/seed.ts'

import { company, roles, type Expected, type Life, type Made, type Sent } from './expected.ts'
import {
  checkList,
  checkReply,
  checkRows,
  checkSecrecy,
  settled,
  untimed,
  type Rows,
} from './life-invariants.ts'
import {
  callerOf,
  probeOf,
  stateForCaller,
  statusForCaller,
  statusForProbe,
} from './life-probes.ts'

const base = 'http://simulator.example/'
export const bornAt = Date.parse('2026-03-02T10:00:00Z')
const environments = ['test', 'live'] as const

/** The key with which the Management API is asked in an environment. */
const managerKeys = {
  test: mintApiKey(chanceFrom('manager on TEST')),
  live: mintApiKey(chanceFrom('manager on LIVE')),
}

function manager(environment: Environment, now: number): Credential {
  const given = { id: `S2-MANAGER-${environment}`, environment, type: 'web-service' as const }
  const named = { ...given, username: 'ws_000001@Company.LarkfieldGoods', description: 'Manager' }
  const key = managerKeys[environment]
  const stored = { id: 'manager', fingerprint: fingerprint(key), tail: tailOf(key) }
  return {
    ...newCredential({ ...named, accounts: 'all' }, [], now, 'System'),
    roles: ['Management API - API credentials read and write'],
    apiKey: { ...stored, createdAt: now, createdBy: 'System' },
  }
}

/** Of each environment the company's first credential and a manager: little to read every time. */
const small: Scenario = {
  ...everyday,
  name: 'small',
  build(now) {
    const world = everyday.build(now)
    const credentials = environments.flatMap((environment) => {
      const first = world.credentials.find((one) => one.environment === environment)
      if (!first) throw new Error('a world without credentials')
      return [{ ...first, roles: [...roles['web-service']] }, manager(environment, now)]
    })
    return { ...world, credentials, callers: [], events: [] }
  },
}

export type Reply = { status: number; text: string; body: Record<string, unknown> }

export type Sandbox = {
  /** Paths begin behind the prefix of the Customer Area. */
  ask: (user: string, method: string, path: string, body?: unknown, key?: string) => Promise<Reply>
  save: (sent: Sent) => Promise<Reply>
  /** `METHOD /path` of the Management API, below the company. */
  manage: (environment: Environment, call: string, body?: unknown) => Promise<Reply>
  /** Gives a new credential its caller. */
  addCaller: (expected: Expected) => Promise<void>
  /** The id of the current API key, which no answer tells. */
  keyId: (expected: Expected) => Promise<string>
  plan: (kind: 'unavailable' | 'lost-answer') => Promise<void>
  passTime: (life: Life, ms: number) => void
  /** Moves the world's clock, forward or back, while real time stands. */
  moveClock: (life: Life, ms: number) => Promise<void>
  /** Everything stored is as expected; `resets` are the keys whose end this step has reset. */
  check: (life: Life, resets?: readonly string[]) => Promise<void>
  /** The same, and nothing stored has changed since the last check. */
  checkUnchanged: (life: Life) => Promise<void>
}

/** Where a credential is, seen from an account. */
export const pathOf = ({ environment, id }: Pick<Expected, 'environment' | 'id'>, from = company) =>
  `/${environment}/accounts/${from}/credentials/${id}`

/** A backend for many lives, one after another, each in a new small world. */
export function openSandbox(databaseName: string) {
  const { answer, store } = createBackend(storeNamed(databaseName), () => undefined)

  async function send(request: Request): Promise<Reply> {
    const response = await answer(request)
    if (!response) throw new Error(`no answer for ${request.url}`)
    const text = (response.type === 'error' ? '' : await response.text()) || '{}'
    return { status: response.status, text, body: Object(JSON.parse(text)) }
  }

  async function begin(): Promise<{ model: Life; real: Sandbox }> {
    let realNow = bornAt
    vi.setSystemTime(realNow)
    await store.write((tx) => seed(tx, small, bornAt))
    let rows: Rows = await store.dump()
    let replies: string[] = []
    let checks = 0

    const ask: Sandbox['ask'] = async (user, method, path, body, key) => {
      const headers = { [userHeader]: user, ...(key ? { [commandKeyHeader]: key } : {}) }
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const address = `${base}${apiPrefix}${path}`
      const reply = await send(new Request(address, { method, headers, ...sent }))
      if (!path.endsWith('/generated')) replies.push(reply.text)
      return reply
    }
    const askSandbox = (path: string, body: object) =>
      send(
        new Request(`${base}${sandboxPrefix}${path}`, {
          method: 'POST',
          body: JSON.stringify(body),
        }),
      )

    /** A client of another origin shows a secret where it belongs, or in the other environment. */
    async function checkProbe(life: Life, expected: Expected, made: Made, isElsewhere = false) {
      const place = (expected.environment === 'test') === isElsewhere ? 'live' : 'test'
      const { status } = await send(probeOf(expected, made, place))
      const what = `${made.kind} made at ${made.madeAt}, asked on ${place}`
      expect(status, what).toBe(statusForProbe(life, expected, made, place))
    }

    /** The newest secrets of all credentials, and the others in turn. */
    async function checkProbes(life: Life) {
      const shown = life.made.filter(({ kind }) => kind !== 'clientKey')
      const next = shown[checks % Math.max(shown.length, 1)]
      for (const made of new Set([...shown.slice(-2), ...(next ? [next] : [])])) {
        const expected = life.credentials.find(({ id }) => id === made.credentialId)
        if (expected) await checkProbe(life, expected, made, made === next && checks % 4 === 0)
      }
    }

    async function checkCaller(life: Life, expected: Expected) {
      if (!expected.held) return
      const { data } = (await ask('amara', 'GET', `${pathOf(expected)}/callers`)).body
      expect(data).toMatchObject([
        {
          secret: { state: stateForCaller(life, expected, expected.held) },
          now: { status: statusForCaller(life, expected, expected.held) },
        },
      ])
    }

    /** The list of one tab: as it is, and searched, which takes another way. */
    async function checkLists(life: Life) {
      const environment = environments[checks % 2] ?? 'test'
      const tab = checks % 4 < 2 ? 'payments' : 'platforms'
      const type = tab === 'payments' ? 'web-service' : 'lem'
      const expected = life.credentials.filter(
        (one) => one.environment === environment && one.type === type,
      )
      for (const search of ['', '&search=ws']) {
        const path = `/${environment}/accounts/${company}/credentials?tab=${tab}${search}`
        checkList(life, expected, (await ask('amara', 'GET', path)).body['data'])
      }
    }

    const check = async (life: Life, resets: readonly string[] = []) => {
      checks += 1
      for (const expected of life.credentials) {
        checkReply(life, expected, (await ask('amara', 'GET', pathOf(expected))).body)
        await checkCaller(life, expected)
      }
      await checkLists(life)
      await checkProbes(life)
      const after = await store.dump()
      checkRows(life, rows, after, resets)
      checkSecrecy(life, JSON.stringify(after), ...replies)
      rows = after
      replies = []
    }

    const real: Sandbox = {
      ask,
      check,
      save: ({ who, from, revision, changes, key, ...target }) =>
        ask(who, 'PATCH', pathOf(target, from), { revision, changes }, key),
      manage(environment, call, body) {
        const [method = '', path = ''] = call.split(' ')
        const address = `https://management-${environment}.adyen.com/v3/companies/${company}${path}`
        const headers = { 'X-API-Key': managerKeys[environment] }
        const sent = body === undefined ? {} : { body: JSON.stringify(body) }
        return send(new Request(address, { method, headers, ...sent }))
      },
      async addCaller(expected) {
        await store.write(
          async (tx) => void (await tx.objectStore('callers').put(callerOf(expected))),
        )
      },
      async keyId({ id }) {
        const row = await store.read((tx) => tx.objectStore('credentials').get(id))
        return row?.apiKey?.id ?? ''
      },
      async plan(kind) {
        await askSandbox('/faults', { endpoint: 'saveCredential', kind, times: 1 })
      },
      passTime(life, ms) {
        life.now += ms
        realNow += ms
        vi.setSystemTime(realNow)
      },
      async moveClock(life, ms) {
        const before = rows
        expect((await askSandbox('/clock', { move: 'advance', ms })).status).toBe(200)
        life.now += ms
        await check(life)
        expect(untimed(rows)).toEqual(untimed(before))
      },
      async checkUnchanged(life) {
        const before = settled(rows)
        await check(life)
        expect(settled(rows)).toEqual(before)
      },
    }
    const people = new Map(
      everyday.build(bornAt).users.map((user) => [user.id, { roles: user.roles, revision: 1 }]),
    )
    const seen = new Map<string, number>()
    const model: Life = { now: bornAt, credentials: [], made: [], people, seen, last: undefined }
    return { model, real }
  }

  return { begin, close: () => store.destroy() }
}
