// No event is left out: each is a person's step, a request, or a sentence that says why it is neither.
import { expect, test } from 'vitest'

import { acted, credential, saved, sessionOf, startAt } from './testing/session.ts'
import type { Happened } from './session.ts'
import { stepsOf } from './steps.ts'

const key = {
  id: 'k',
  fingerprint: 'f',
  tail: 'abcde',
  createdAt: startAt,
  createdBy: 'Amara Diallo',
}

/** What is done in the only step, by role, name and text. */
const actsOf = (happened: Happened) => {
  const [step] = stepsOf(sessionOf([happened]))
  if (step?.is !== 'on page') throw new Error('It is no step on a page.')
  return step.acts.map((act) => [act.at.role, act.at.name, ...('text' in act ? [act.text] : [])])
}
const save = ['button', 'Save changes']

test('A save is told by what differs: fields, entries, roles and accounts', () => {
  const before = credential({
    roles: ['A', 'B'],
    origins: ['https://a.example'],
    ipRanges: ['192.0.2.1'],
    previousKeys: [
      { ...key, id: 'k1', tail: 'one', expiresAt: startAt + 5 },
      { ...key, id: 'k2', tail: 'two', expiresAt: startAt + 9 },
      { ...key, id: 'k3', tail: 'thr', expiresAt: startAt + 9 },
    ],
  })
  const after = credential({
    ...before,
    revision: 2,
    isActive: false,
    description: 'Till',
    roles: ['B', 'C'],
    origins: [],
    ipRanges: ['192.0.2.1', '192.0.2.2'],
    accounts: ['Stores'],
    previousKeys: [
      { ...key, id: 'k1', tail: 'one', expiresAt: startAt },
      { ...key, id: 'k2', tail: 'two', expiresAt: startAt + 86_400_000 },
      { ...key, id: 'k3', tail: 'thr', expiresAt: startAt + 9 },
      { ...key, id: 'k4', tail: 'new', expiresAt: startAt + 86_400_000 },
    ],
  })
  expect(actsOf(saved(before, after))).toEqual([
    ['switch', 'Active'],
    ['textbox', 'Description', 'Till'],
    ['button', 'Expire now'],
    ['button', 'Reset expiry time to 24 hours'],
    ['textbox', 'IP address or range', '192.0.2.2'],
    ['button', 'Add IP range'],
    ['button', 'Remove https://a.example'],
    ['radio', 'Only these merchant accounts'],
    ['checkbox', 'Stores'],
    ['searchbox', 'Search roles', 'A'],
    ['checkbox', 'A'],
    ['searchbox', 'Search roles', 'C'],
    ['checkbox', 'C'],
    ['searchbox', 'Search roles', ''],
    save,
  ])
  expect(actsOf(saved(after, { ...after, accounts: 'all' }))).toEqual([
    ['radio', 'All merchant accounts'],
    save,
  ])
})

test('A secret is generated and copied where it was; one that nobody saved is undone', () => {
  const by = { at: startAt, by: 'Amara Diallo', environment: 'test' as const }
  const made = { is: 'generated' as const, ...by, credential: credential(), isCopied: false }
  expect(actsOf({ ...made, kind: 'apiKey', isCopied: true, fate: 'saved' })).toEqual([
    ['tab', 'API key'],
    ['button', 'Generate API key'],
    ['button', 'Copy API key'],
  ])
  expect(actsOf({ ...made, kind: 'clientKey', fate: 'saved' })).toEqual([
    ['button', 'Generate client key'],
  ])
  expect(actsOf({ ...made, kind: 'password', fate: 'thrown away' })).toEqual([
    ['tab', 'Basic auth'],
    ['button', 'Generate password'],
    ['button', 'Undo: New password'],
  ])
})

test('What was given and never saved is left on its page before anything else is saved there', () => {
  const by = { at: startAt, by: 'Amara Diallo', environment: 'test' as const }
  const steps = stepsOf(
    sessionOf([
      {
        is: 'generated',
        ...by,
        credential: credential(),
        kind: 'apiKey',
        isCopied: true,
        fate: 'given',
      },
      acted({ is: 'secret given', kind: 'API key', isSaved: false }),
      saved(credential(), credential({ revision: 2, description: 'x' })),
    ]),
  )
  expect(steps.map((step) => step.is === 'on page' && step.isThere)).toEqual([false, true, false])
})

test('What is arranged is one request at its own time; what else came of it is part of it', () => {
  const body = { type: 'lem' }
  const steps = stepsOf(
    sessionOf([
      acted({ is: 'arranged', path: 'credentials', body, at: startAt + 7 }),
      acted({ is: 'part' }),
    ]),
  )
  expect(steps).toMatchObject([{ is: 'request', path: 'credentials', body, at: startAt + 7 }])
})

test('Whoever is nobody to log in as is stood in for, and the step says so', () => {
  const [step] = stepsOf(sessionOf([saved(null, credential(), { by: 'ws@Company.Larkfield' })]))
  expect(step).toMatchObject({
    who: { id: 'amara' },
    note: 'It was done by “ws@Company.Larkfield”, who is nobody to log in as.',
  })
})

test('What nobody wrote down, and a clock that was turned back, are told by their time', () => {
  const steps = stepsOf(sessionOf([acted(undefined), { is: 'turned back', at: startAt - 5 }]))
  expect(steps).toMatchObject([
    { is: 'time alone', note: 'Nobody wrote down how this was done.' },
    { is: 'time alone', at: startAt - 5 },
  ])
})

test('Somebody with one account works there', () => {
  const [step] = stepsOf(
    sessionOf([
      saved(credential(), credential({ revision: 2, isActive: false }), { by: 'Finn Larsen' }),
    ]),
  )
  expect(step).toMatchObject({ page: { account: 'Stores' } })
})
