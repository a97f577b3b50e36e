// The backend under a long series of commands, asked past the client, with a look at every row.
import { expect, vi } from 'vitest'

import { apiPrefix, sandboxPrefix } from '#contract/addresses.ts'
import { commandKeyHeader, userHeader } from '#contract/customer-area.ts'
import { createBackend } from '#mocks/backend.ts'
import { everyday } from '#mocks/scenarios/everyday.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'
import { seed } from '#mocks/scenarios/seed.ts'

import { roles, type Life, type Sent } from './expected.ts'
import { checkReply, checkRows, checkSecrecy, settled, type Rows } from './life-invariants.ts'

const base = 'http://simulator.example/'
const credentials = `${apiPrefix}/test/accounts/LarkfieldGoods/credentials`
export const bornAt = Date.parse('2026-03-02T10:00:00Z')

/** The company's first credential and its people: little to read after every step. */
const small: Scenario = {
  ...everyday,
  name: 'small',
  build(now) {
    const world = everyday.build(now)
    const [first] = world.credentials
    if (!first) throw new Error('a world without credentials')
    const credential = { ...first, roles: [...roles['web-service']] }
    return { ...world, credentials: [credential], callers: [], events: [] }
  },
}

type Reply = { status: number; text: string; body: Record<string, unknown> }

export type Sandbox = {
  ask: (user: string, method: string, path: string, body?: unknown, key?: string) => Promise<Reply>
  save: (sent: Sent) => Promise<Reply>
  plan: (kind: 'unavailable' | 'lost-answer') => Promise<void>
  passTime: (life: Life, ms: number) => void
  /** Everything stored is as expected; `resets` are the keys whose end this step has reset. */
  check: (life: Life, resets?: readonly string[]) => Promise<void>
  /** The same, and nothing stored has changed since the last check. */
  checkUnchanged: (life: Life) => Promise<void>
}

/** A backend for many lives, one after another, each in a new small world. */
export function openSandbox(databaseName: string) {
  const { answer, store } = createBackend(databaseName, () => undefined)

  async function request(url: string, init: RequestInit): Promise<Reply> {
    const response = await answer(new Request(base + url, init))
    if (!response) throw new Error(`no answer for ${url}`)
    const text = response.type === 'error' ? '{}' : await response.text()
    return { status: response.status, text, body: Object(JSON.parse(text)) }
  }

  async function begin(): Promise<{ model: Life; real: Sandbox }> {
    vi.setSystemTime(bornAt)
    await store.write((tx) => seed(tx, small, bornAt))
    let rows: Rows = await store.dump()
    let replies: string[] = []
    const ask: Sandbox['ask'] = async (user, method, path, body, key) => {
      const headers = { [userHeader]: user, ...(key ? { [commandKeyHeader]: key } : {}) }
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const reply = await request(credentials + path, { method, headers, ...sent })
      if (!path.endsWith('/generated')) replies.push(reply.text)
      return reply
    }
    const check = async (life: Life, resets: readonly string[] = []) => {
      for (const expected of life.credentials) {
        checkReply(life, expected, (await ask('bruno', 'GET', `/${expected.id}`)).body)
      }
      const after = await store.dump()
      checkRows(life, rows, after, resets)
      checkSecrecy(life, JSON.stringify(after), ...replies)
      rows = after
      replies = []
    }
    const real: Sandbox = {
      ask,
      check,
      save: ({ who, id, revision, changes, key }) =>
        ask(who, 'PATCH', `/${id}`, { revision, changes }, key),
      async plan(kind) {
        const body = JSON.stringify({ endpoint: 'saveCredential', kind, times: 1 })
        await request(`${sandboxPrefix}/faults`, { method: 'POST', body })
      },
      passTime(life, ms) {
        life.now += ms
        vi.setSystemTime(life.now)
      },
      async checkUnchanged(life) {
        const before = settled(rows)
        await check(life)
        expect(settled(rows)).toEqual(before)
      },
    }
    const model: Life = { now: bornAt, credentials: [], made: [], seen: new Map(), last: undefined }
    return { model, real }
  }

  return { begin, close: () => store.destroy() }
}
