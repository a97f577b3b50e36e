// The cases from support: cause, advice and proof pass them, and each has three ways to fail it.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import {
  change,
  credential,
  expectFailed,
  finish,
  give,
  renew,
  start,
} from '#mocks/testing/practice.ts'
import { useServer } from '#mocks/testing/server.ts'

useServer()

type Acts = (() => unknown)[]

const answer = (question: string, choice: string) => () =>
  callSandbox('giveAnswer', { body: { question, choice } })
const told = (cause: string, advice: string): Acts => [
  answer('cause', cause),
  answer('advice', advice),
]

async function rotateTills() {
  await renew('ws_551203')
  await give('ws_551203', 'Point of sale')
}
const wake = () => change('ws_739264', { isActive: true })
const addRoles =
  (...more: string[]) =>
  async () => {
    const { roles } = await credential('ws_460318')
    return change('ws_460318', { roles: [...roles, ...more] })
  }
const webhooks = 'Management API - Webhooks read'

const cases: [name: string, pass: Acts, fail: [words: string, acts: Acts, fails: string[]][]][] = [
  [
    'case-unsaved-key',
    [...told('unsaved', 'again'), rotateTills],
    [
      [
        'a wrong cause first',
        [answer('cause', 'expired'), ...told('unsaved', 'again'), rotateTills],
        ['wrongAnswers'],
      ],
      ['no proof', told('unsaved', 'again'), ['proof']],
      ['proof without an answer', [rotateTills], ['cause', 'advice']],
    ],
  ],
  [
    'case-inactive',
    [...told('inactive', 'activate'), wake],
    [
      ['wrong advice', [...told('inactive', 'key'), wake], ['advice', 'wrongAnswers']],
      ['no proof', told('inactive', 'activate'), ['proof']],
      ['a new key', [...told('inactive', 'activate'), wake, () => renew('ws_739264')], ['proof']],
    ],
  ],
  [
    'case-missing-role',
    [...told('role', 'one'), addRoles(webhooks)],
    [
      [
        'a role too many',
        [...told('role', 'one'), addRoles(webhooks, 'Checkout webservice role')],
        ['excessRoles'],
      ],
      ['wrong advice', [...told('role', 'all'), addRoles(webhooks)], ['advice', 'wrongAnswers']],
      ['no proof', told('role', 'one'), ['proof']],
    ],
  ],
]

async function carryOut(name: string, acts: Acts) {
  await start(name)
  for (const act of acts) await act()
  return finish()
}

describe.each(cases)('%s', (name, pass, fail) => {
  test('is passed by the cause, the advice and the proof', async () => {
    expect(await carryOut(name, pass)).toMatchObject({ isPassed: true, remarks: [] })
  })

  test.each(fail)('is failed by %s', async (_, acts, fails) => {
    expectFailed(await carryOut(name, acts), ...fails)
  })
})
