// Sessions are apart, end when they are left alone, and are no more than the server can hold.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { userHeader } from '#contract/customer-area-routes.ts'
import { minute } from '#domain/values/time.ts'
import { forgottenSave } from '#mocks/scenarios/forgotten-save.ts'

import { createSessions, idleMs, mostSessions, type Session } from './sessions.ts'

let now = Date.parse('2026-03-02T10:00:00Z')

function newSessions() {
  let names = 0
  return createSessions({ realTime: () => now, newName: () => `s${(names += 1)}` })
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a session', () => {
  test('ends an hour after it was last used, and not a moment before', () => {
    const sessions = newSessions()
    const [one, other] = [sessions.start(), sessions.start()]
    now += idleMs - 1
    expect(sessions.use(one.id)).toBe(one)
    now += 1
    expect(sessions.use(other.id)).toBeUndefined()
    expect(sessions.list()).toEqual([one])
    now += idleMs - 2
    expect(sessions.list()).toEqual([one])
    now += 1
    expect(sessions.list()).toEqual([])
    expect(sessions.end(one.id)).toBe(false)
  })

  test('is listed in the order of the starts, whichever was used last', () => {
    const sessions = newSessions()
    const all = [sessions.start(), sessions.start(), sessions.start()]
    now += minute
    sessions.use(all[0]?.id ?? '')
    expect(sessions.list()).toEqual(all)
    now += idleMs - 1
    expect(sessions.list()).toEqual(all.slice(0, 1))
  })

  test('that is one too many is refused, until another ends', () => {
    const sessions = newSessions()
    for (let count = 0; count < mostSessions; count += 1) sessions.start()
    const refusal = expect.objectContaining({ status: 503 })
    expect(() => sessions.start()).toThrow(expect.objectContaining({ refusal }))
    expect(sessions.end('s1')).toBe(true)
    expect(sessions.start().id).toBe(`s${mostSessions + 1}`)
    now += idleMs
    expect(sessions.start()).toBeDefined()
    expect(sessions.list()).toHaveLength(1)
  })

  test('begins with the world that its server was given', async () => {
    const scenario = forgottenSave
    const sessions = createSessions({ realTime: () => now, newName: () => 's', scenario })
    const { answer } = sessions.start().backend
    const told = await answer(new Request('http://x/sandbox-api/v1/scenarios'))
    expect(await told?.json()).toMatchObject({ current: 'forgotten-save' })
  })
})

const company = 'ca-api/v1/test/accounts/LarkfieldGoods'
const credentials = `${company}/credentials`
const offer = `${credentials}/username?type=web-service`

/** What people and suites do to a world, and what they see of it. */
const commands: Record<string, (text: string, count: number) => [string, string, object?]> = {
  create: (description) => ['POST', credentials, { type: 'web-service', description }],
  offer: () => ['GET', offer],
  list: (text) => ['GET', `${credentials}?tab=payments&search=${text}`],
  events: () => ['GET', `${company}/events`],
  requests: () => ['GET', `${company}/requests`],
  users: () => ['GET', 'ca-api/v1/users/roles'],
  advance: (_, count) => ['POST', 'sandbox-api/v1/clock', { move: 'advance', ms: count * minute }],
  clock: () => ['GET', 'sandbox-api/v1/clock'],
  fail: (_, times) => [
    'POST',
    'sandbox-api/v1/faults',
    { endpoint: 'listEvents', kind: 'unavailable', times },
  ],
  afresh: (_, count) => [
    'POST',
    'sandbox-api/v1/fresh-start',
    { scenario: 'crowded', size: count },
  ],
  call: (text) => ['GET', `https://management-test.adyen.com/v3/${text}`],
  dump: () => ['GET', 'sandbox-api/v1/dump'],
}

const step = fc.record({
  session: fc.integer({ min: 0, max: 2 }),
  command: fc.constantFrom(...Object.keys(commands)),
  text: fc.constantFrom('me', 'shop', 'companies'),
  count: fc.integer({ min: 1, max: 3 }),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function ask({ backend }: Session, [method, path, body]: [string, string, object?]) {
  const url = path.startsWith('https') ? path : `http://x/${path}`
  const headers = { [userHeader]: 'amara', 'X-API-Key': 'made-up' }
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  const reply = await backend.answer(new Request(url, init))
  return { status: reply?.status, text: (await reply?.text()) ?? '' }
}

async function carryOut(session: Session, { command, text, count }: Step): Promise<string> {
  const [method, path, given] = commands[command]?.(text, count) ?? ['', '']
  // A credential is created with the username that its own world offers.
  const offered = command === 'create' ? await ask(session, ['GET', offer]) : undefined
  const body = given && { ...given, ...Object(JSON.parse(offered?.text ?? '{}')) }
  const reply = await ask(session, [method, path, body])
  return `${command} ${reply.status} ${reply.text}`
}

/** What each of these sessions answers to its own steps, in turn. */
function answersOf(sessions: Session[], steps: Step[]): Promise<string[][]> {
  const ofEach = sessions.map(async (session, index) => {
    const answers: string[] = []
    for (const one of steps) {
      if (one.session === index) answers.push(await carryOut(session, one))
    }
    return answers
  })
  return Promise.all(ofEach)
}

/** Whatever chance brings: one session is at work, one has a failure planned, one begins afresh. */
const walk: Step[] = [
  { session: 1, command: 'fail', text: 'me', count: 1 },
  { session: 0, command: 'create', text: 'shop', count: 1 },
  { session: 2, command: 'afresh', text: 'me', count: 2 },
  { session: 0, command: 'events', text: 'me', count: 1 },
  { session: 1, command: 'events', text: 'me', count: 1 },
  { session: 2, command: 'call', text: 'me', count: 1 },
]

test('Whatever is done in sessions beside one another, each answers as if it were alone', async () => {
  const statuses = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 30 }), async (steps) => {
      const alone: string[][] = []
      for (const session of [0, 1, 2]) {
        const own = steps.filter((one) => one.session === session)
        const [answers = []] = await answersOf(
          [newSessions().start()],
          own.map((one) => ({ ...one, session: 0 })),
        )
        alone.push(answers)
      }
      const sessions = newSessions()
      const together = [sessions.start(), sessions.start(), sessions.start()]
      expect(await answersOf(together, steps)).toEqual(alone)
      for (const answer of alone.flat()) statuses.add(answer.split(' ', 2).join(' '))
    }),
    { numRuns: 25, examples: [[walk]] },
  )
  // It looked: commands were carried out, and failures stayed where they were planned.
  for (const seen of ['create 200', 'events 200', 'events 503', 'call 401', 'afresh 200']) {
    expect(statuses).toContain(seen)
  }
})
