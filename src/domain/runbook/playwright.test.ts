// A spec does what the steps say, whatever names people have given, and holds nothing else.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Exercise } from '#contract/exercise.ts'
import { exercise } from '#domain/exercises/testing/scene.ts'

import { asSpec } from './playwright.ts'
import {
  acted,
  kinds,
  nastyParts,
  sessionOfNames,
  credential,
  saved,
  sessionOf,
  startAt,
} from './testing/session.ts'
import { stepsOf, type RunStep } from './steps.ts'
import type { Session } from './session.ts'

const anyName = fc
  .array(fc.constantFrom(...nastyParts), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const anySession = fc
  .array(fc.tuple(anyName, anyName, fc.nat(kinds - 1)), { minLength: 1, maxLength: 5 })
  .map(sessionOfNames)

/** What was done with the kit, in its order. */
type Did = { what: string; on?: string[]; with?: unknown }

/** A page on which everything is found, and everything that is done is written down. */
function pageOf(name: string, did: Did[], path: string[] = [name]): object {
  const go = (...more: string[]) => pageOf(name, did, [...path, ...more])
  const note = (what: string) => async (given?: unknown) => {
    did.push({ what, on: path, ...(given !== undefined && { with: given }) })
  }
  return {
    getByRole: (role: string, { name: text }: { name?: string | RegExp } = {}) =>
      go(role, text instanceof RegExp ? `/${text.source}/` : (text ?? '')),
    filter: ({ hasText }: { hasText: string }) => go('with', hasText),
    click: note('press'),
    fill: note('type'),
    selectOption: note('choose'),
    toHaveText: note('text'),
  }
}

/** Runs it as Playwright would, with a kit that only writes down. */
async function run(spec: string): Promise<Did[]> {
  const did: Did[] = []
  const bodies: ((kit: object) => Promise<void>)[] = []
  const runner = Object.assign(
    (_: string, body: (kit: object) => Promise<void>) => bodies.push(body),
    {
      use: () => undefined,
      setTimeout: () => undefined,
      step: async (title: string, body: () => Promise<void>) => {
        did.push({ what: 'step', with: title })
        await body()
      },
    },
  )
  const expected = () => ({ toHaveText: async () => undefined, toBe: () => undefined })
  const code = spec.replace(/^import .*$/m, '')
  // oxlint-disable-next-line typescript/no-implied-eval -- that it is a program is what is tested.
  new Function('test', 'expect', code)(runner, expected)
  expect(bodies).toHaveLength(1)
  let tabs = 1
  await bodies[0]?.({
    page: pageOf('page', did),
    context: { newPage: async () => pageOf(`tab${(tabs += 1)}`, did) },
    open: async (state: unknown) => did.push({ what: 'open', with: state }),
    settled: async () => undefined,
    clock: {
      set: async (at: string) => did.push({ what: 'time', with: Date.parse(at) }),
      read: async () => ({ now: 0 }),
    },
    sandbox: {
      post: async (path: string, body: unknown) => did.push({ what: 'post', with: [path, body] }),
      delete: async (path: string) => did.push({ what: 'delete', with: path }),
    },
  })
  return did
}

/** The same, as the steps say it. */
function wanted(steps: readonly RunStep[], { now }: Session): unknown[] {
  return [
    ...steps.flatMap((step) => {
      const title = expect.stringMatching(new RegExp(`^${step.number}\\. `))
      const start = [
        { what: 'step', with: title },
        { what: 'time', with: step.at },
      ]
      if (step.is === 'request') {
        return [...start, { what: 'post', with: [step.path, step.body] }]
      }
      if (step.is === 'time alone') return start
      const opened = step.isThere ? [] : [{ what: 'open', with: expect.anything() }]
      const acts = step.acts.map((act) => ({
        what: act.do,
        on: expect.arrayContaining([
          act.at.name.endsWith('…') ? expect.stringMatching(/^\/\^/) : act.at.name,
        ]),
        ...(act.do === 'type' && { with: act.text }),
        ...(act.do === 'choose' && { with: { label: act.option } }),
      }))
      return [...start, ...opened, ...acts]
    }),
    { what: 'time', with: now },
  ]
}

test('Whatever the names are, it is a program that does exactly the steps', async () => {
  await fc.assert(
    fc.asyncProperty(anySession, async (session) => {
      const steps = stepsOf(session)
      const did = await run(asSpec(steps, session))
      expect(did[0]).toEqual({
        what: 'open',
        with: { scenario: 'everyday', now: '2026-03-02T10:00:00.000Z', freeze: true },
      })
      expect(did.slice(1)).toEqual(wanted(steps, session))
    }),
    { numRuns: 200 },
  )
})

test('What began with an exercise begins with it again, as of then, and with nothing going wrong', async () => {
  await fc.assert(
    fc.asyncProperty(anyName, async (name) => {
      const given: Exercise = {
        ...exercise,
        title: name,
        ticket: [name],
        now: '2031-05-06T07:00:00Z',
        faults: [{ endpoint: 'saveCredential', kind: 'unavailable', times: 1 }],
      }
      const session = sessionOf([acted({ is: 'caller removed' }, name)], { exercise: given })
      const steps = stepsOf(session)
      const did = await run(asSpec(steps, session))
      const { faults: _, ...asThen } = given
      const begun = { ...asThen, now: '2026-03-02T10:00:00.000Z', clock: 'frozen' }
      expect(did.slice(0, 2)).toEqual([
        { what: 'post', with: ['practice', { exercise: begun }] },
        { what: 'delete', with: 'practice' },
      ])
      expect(did.slice(2)).toEqual(wanted(steps, session))
    }),
  )
})

test('A name that only begins like this is found by what it begins with, signs and all', async () => {
  const session = sessionOf([
    acted({ is: 'secret given', kind: 'API key', isSaved: false }, 'A (b) [c] $^.*'),
  ])
  const did = await run(asSpec(stepsOf(session), session))
  const [, name = ''] =
    did.flatMap(({ on = [] }) => (on[1] === 'button' ? [on.slice(1)] : [])).at(-1) ?? []
  const pattern = new RegExp(name.slice(1, -1))
  expect('Give A (b) [c] $^.* the new key (…abcde)').toMatch(pattern)
  expect('Give A (b) [c] $^.* the current key (…abcde)').not.toMatch(pattern)
  expect('x Give A (b) [c] $^.* the new key (…abcde)').not.toMatch(pattern)
})

test('Each person has a tab, and it stays where it is until somebody goes elsewhere', () => {
  const two = credential({ revision: 2, description: 'Two' })
  const three = credential({ revision: 3, description: 'Three' })
  const session = sessionOf([
    saved(null, credential()),
    saved(credential(), two),
    saved(two, three, { by: 'Finn Larsen', at: startAt + 5 }),
    acted({ is: 'roles', given: ['A role'], taken: [] }, 'Bruno', {
      credential: null,
      targetId: 'bruno',
    }),
    saved(three, credential({ revision: 4 })),
  ])
  const opened = asSpec(stepsOf(session), session).match(
    /await open\(\{ page: '[^']*'|, (page|tab2)\)/g,
  )
  expect(opened).toEqual([
    "await open({ page: 'developers/api-credentials/payments'",
    ', page)',
    "await open({ page: 'developers/api-credentials/credential/S2-1'",
    ', tab2)',
    "await open({ page: 'settings/users/bruno'",
    ', page)',
    "await open({ page: 'developers/api-credentials/credential/S2-1'",
    ', page)',
  ])
})
