// The further exercises: how each is passed, and three ways to fail it.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { hours, minute } from '#domain/values/time.ts'
import {
  add,
  change,
  credential,
  expectFailed,
  finish,
  give,
  here,
  make,
  plan,
  renew,
  start,
} from '#mocks/testing/practice.ts'
import { passTime, useServer } from '#mocks/testing/server.ts'

useServer()

const shop = 'ws_284917'
const tills = 'ws_551203'
const orders = 'ws_739264'
const scripts = 'ws_460318'
const payouts = 'ws_347581'
const checkout = 'Checkout webservice role'
const webhooks = 'Management API - Webhooks read'
const outage = ['refusedCalls', 'downtimeSeconds']

const deactivate = (name: string) => change(name, { isActive: false })
const answer = (choice: string) => callSandbox('giveAnswer', { body: { question: 'who', choice } })

async function addRoles(name: string, ...more: string[]) {
  const { roles } = await credential(name)
  return change(name, { roles: [...roles, ...more] })
}

async function connect(name: string, caller: string) {
  const { id } = await credential(name)
  const call_ = { api: 'Checkout', method: 'POST', path: '/payments' } as const
  const entry = { name: caller, ...call_, address: '', authentication: 'API key' as const }
  return call('addCaller', {
    params: { ...here(), credentialId: id },
    body: { ...entry, gift: {} },
  })
}

async function move(to: string, caller: string) {
  const params = { ...here(), credentialId: (await credential(to)).id }
  const { data } = await call('listMovableCallers', { params })
  const callerId = data.find(({ name }) => name === caller)?.id ?? ''
  const body = { authentication: 'password' as const, gift: {} }
  return call('moveCaller', { params: { ...params, callerId }, body })
}

async function rotateTills() {
  await renew(tills)
  await give(tills, 'Point of sale')
}

const second = 'Order management, second'
const live = 'Web shop on Live'

/** What is done one after another. */
type Acts = (() => unknown)[]
type Way = { acts: Acts; fails: string[] }
const later = () => passTime(minute)

const cases: Record<string, { pass: Acts; fail: Record<string, Way> }> = {
  'reset-in-time': {
    pass: [() => plan(shop, 'reset')],
    fail: {
      'waiting until the key has ended': {
        acts: [() => passTime(hours(1))],
        fails: ['reset', 'works', ...outage],
      },
      'ending the key': {
        acts: [() => plan(shop, 'expire'), later],
        fails: ['reset', 'works', ...outage],
      },
      'rotating instead': { acts: [() => renew(shop)], fails: ['reset', 'works'] },
    },
  },
  'least-privilege': {
    pass: [() => addRoles(scripts, webhooks)],
    fail: {
      'the role that writes as well': {
        acts: [() => addRoles(scripts, 'Management API - Webhooks read and write')],
        fails: ['role', 'excessRoles'],
      },
      'one role too many': {
        acts: [() => addRoles(scripts, webhooks, checkout)],
        fails: ['excessRoles'],
      },
      'giving it to somebody else': { acts: [() => addRoles(tills, webhooks)], fails: ['role'] },
    },
  },
  'look-alikes': {
    pass: [() => deactivate(shop), () => deactivate('ws_289417')],
    fail: {
      'the one in use': {
        acts: [() => deactivate('ws_284971'), later],
        fails: ['two', 'works', ...outage],
      },
      'one alone': { acts: [() => deactivate(shop)], fails: ['two', 'works'] },
      'trying which one it is': {
        acts: [
          () => deactivate('ws_284971'),
          later,
          () => change('ws_284971', { isActive: true }),
          () => deactivate(shop),
          () => deactivate('ws_289417'),
        ],
        fails: [...outage, 'wrongTurns'],
      },
    },
  },
  'wake-up': {
    pass: [() => change(orders, { isActive: true })],
    fail: {
      'doing nothing': { acts: [], fails: ['active', 'works'] },
      'a new key': {
        acts: [() => change(orders, { isActive: true }), () => renew(orders)],
        fails: ['works'],
      },
      'waking it and putting it to sleep': {
        acts: [() => change(orders, { isActive: true }), later, () => deactivate(orders), later],
        fails: ['active', 'works', 'refusedCalls', 'wrongTurns'],
      },
    },
  },
  'who-breaks-tonight': {
    pass: [
      () => renew(payouts),
      () => give(payouts, 'Payout job'),
      () => give(payouts, 'Treasury report'),
    ],
    fail: {
      'forgetting the second one': {
        acts: [() => renew(payouts), () => give(payouts, 'Payout job')],
        fails: ['treasury'],
      },
      'buying a day': {
        acts: [() => plan(payouts, 'reset')],
        fails: ['new-key', 'payouts', 'treasury'],
      },
      'ending the old keys first': {
        acts: [
          () => renew(payouts),
          () => plan(payouts, 'expire'),
          later,
          () => give(payouts, 'Payout job'),
          () => give(payouts, 'Treasury report'),
        ],
        fails: outage,
      },
    },
  },
  'only-what-it-uses': {
    pass: [() => change(shop, { roles: [checkout] })],
    fail: {
      'leaving one more': {
        acts: [() => change(shop, { roles: [checkout, 'Merchant Recurring role'] })],
        fails: ['roles', 'works', 'excessRoles'],
      },
      'taking the one that it uses': {
        acts: [() => change(shop, { roles: ['Merchant Recurring role'] }), later],
        fails: ['roles', 'works', 'excessRoles', ...outage],
      },
      'another credential': {
        acts: [
          () => change(shop, { roles: [checkout] }),
          () => change(tills, { roles: [checkout] }),
        ],
        fails: ['wrongTurns'],
      },
    },
  },
  'password-without-a-gap': {
    pass: [
      () => add('web-service', second),
      () => renew(second, 'password'),
      () => move(second, 'Order management'),
    ],
    fail: {
      'changing it in place': {
        acts: [() => renew(orders, 'password'), later],
        fails: ['created', 'password', 'moved', ...outage],
      },
      'not moving': {
        acts: [() => add('web-service', second), () => renew(second, 'password')],
        fails: ['moved'],
      },
      'a password that nobody copied': {
        acts: [() => add('web-service', second), () => renew(second, 'password', false)],
        fails: ['moved', 'secretsLost'],
      },
    },
  },
  'live-is-not-test': {
    pass: [() => add('web-service', live), () => renew(live), () => connect(live, 'Live shop')],
    fail: {
      'a key without a copy': {
        acts: [() => add('web-service', live), () => renew(live, 'apiKey', false)],
        fails: ['works', 'secretsLost'],
      },
      'no integration': {
        acts: [() => add('web-service', live), () => renew(live)],
        fails: ['works'],
      },
      'a key that was never saved': {
        acts: [() => add('web-service', live), () => make(live)],
        fails: ['key', 'works'],
      },
    },
  },
  'locked-by-address': {
    pass: [() => change(orders, { ipRanges: ['198.51.100.81'] })],
    fail: {
      'a range that lets both in': {
        acts: [() => change(orders, { ipRanges: ['198.51.100.81', '203.0.113.199'] })],
        fails: ['allowed', 'locked'],
      },
      'another address': {
        acts: [() => change(orders, { ipRanges: ['198.51.100.80'] }), later],
        fails: ['allowed', 'locked', ...outage],
      },
      'locking both out': {
        acts: [() => deactivate(orders), later],
        fails: ['allowed', 'locked', ...outage],
      },
    },
  },
  'merchant-level': {
    pass: [rotateTills, () => answer('company')],
    fail: {
      'a wrong answer first': {
        acts: [rotateTills, () => answer('support'), () => answer('company')],
        fails: ['wrongAnswers'],
      },
      'no answer': { acts: [rotateTills], fails: ['who'] },
      'keeping the new key to oneself': {
        acts: [() => renew(tills), () => answer('company')],
        fails: ['tills'],
      },
    },
  },
}

async function carryOut(acts: Acts) {
  for (const act of acts) await act()
}

describe.each(Object.entries(cases))('%s', (name, { pass, fail }) => {
  test('is passed', async () => {
    await start(name)
    await carryOut(pass)
    const { isPassed, remarks } = await finish()
    expect({ isPassed, remarks }).toEqual({ isPassed: true, remarks: [] })
  })

  test('has three ways to fail it', () => {
    expect(Object.keys(fail)).toHaveLength(3)
  })

  test.each(Object.entries(fail))('is failed by %s', async (_, { acts, fails }) => {
    await start(name)
    await carryOut(acts)
    expectFailed(await finish(), ...fails)
  })
})
