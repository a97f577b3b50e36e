// The ways through the exercises of a middle level.
import { hours } from '#domain/values/time.ts'

import {
  add,
  addRoles,
  answer,
  change,
  connect,
  give,
  make,
  move,
  plan,
  renew,
} from './practice.ts'
import { passTime } from './server.ts'
import {
  checkout,
  later,
  management,
  orders,
  outage,
  payouts,
  renewFor,
  scripts,
  shop,
  till,
  tills,
  webhooks,
  type Ways,
} from './ways.ts'

const deactivate = (name: string) => change(name, { isActive: false })

const second = 'Order management, second'
const live = 'Web shop on Live'

export const furtherWays: Ways = {
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
      () => move(second, management, 'password'),
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
    pass: [() => renewFor(tills, till), () => answer('who', 'company')],
    fail: {
      'a wrong answer first': {
        acts: [
          () => renewFor(tills, till),
          () => answer('who', 'support'),
          () => answer('who', 'company'),
        ],
        fails: ['wrongAnswers'],
      },
      'no answer': { acts: [() => renewFor(tills, till)], fails: ['who'] },
      'keeping the new key to oneself': {
        acts: [() => renew(tills), () => answer('who', 'company')],
        fails: ['tills'],
      },
    },
  },
}
