// The ways through the first four exercises.
import { expect } from 'vitest'

import { hours, minute } from '#domain/values/time.ts'

import { add, change, connect, countsOf, give, make, plan, renew } from './practice.ts'
import { passTime } from './server.ts'
import { management, orders, outage, renewFor, till, tills, type Ways } from './ways.ts'

const kiosk = 'Gift card kiosk'

export const firstWays: Ways = {
  'first-key': {
    pass: [() => add('web-service', kiosk), () => renew(kiosk), () => connect(kiosk, kiosk)],
    fail: {
      'handing on a key and not saving it': {
        acts: [
          () => add('web-service', kiosk),
          async () => connect(kiosk, kiosk, { generated: await make(kiosk) }),
        ],
        fails: ['key', 'connected', 'secretsLost'],
      },
      'leaving without a copy of the key': {
        acts: [
          () => add('web-service', kiosk),
          () => renew(kiosk, 'apiKey', false),
          () => connect(kiosk, kiosk, null),
        ],
        fails: ['connected', 'secretsLost'],
      },
      'another type of credential': {
        acts: [() => add('report', kiosk)],
        fails: ['created', 'key', 'connected'],
      },
    },
  },
  'unsaved-key': {
    pass: [() => passTime(5 * minute), () => renewFor(tills, till)],
    fail: {
      'making the same mishap once more': {
        acts: [async () => give(tills, till, await make(tills))],
        fails: ['new-key', 'tills', 'secretsLost'],
        says: ({ remarks }) => expect(remarks[0]?.words).toContain('which nobody saved'),
      },
      'a new key that stays where it is': { acts: [() => renew(tills)], fails: ['tills'] },
      'breaking the tills again after repairing them': {
        acts: [
          () => renewFor(tills, till),
          () => passTime(minute),
          () => change(tills, { isActive: false }),
          () => passTime(2 * minute),
          () => change(tills, { isActive: true }),
        ],
        fails: ['refusedCalls'],
        says: (result) =>
          expect(countsOf(result)).toEqual({
            refusedCalls: 2,
            downtimeSeconds: 120,
            wrongTurns: 1,
          }),
      },
    },
  },
  rotate: {
    pass: [
      () => renew(tills),
      () => passTime(hours(23)),
      () => give(tills, till),
      () => passTime(hours(2)),
    ],
    fail: {
      'handing the key over before it is saved': {
        acts: [
          async () => {
            const id = await make(tills)
            await give(tills, till, id)
            passTime(90_000)
            await change(tills, { generated: { apiKey: id } })
          },
        ],
        fails: ['no-failure', ...outage],
        says({ downtime, remarks }) {
          expect(downtime).toEqual([{ caller: till, calls: 2, seconds: 90 }])
          expect(remarks[0]?.event?.words).toContain('Point of sale: Was given the API key')
        },
      },
      'ending the old key before the tills have the new one': {
        acts: [
          () => renew(tills),
          () => plan(tills, 'expire'),
          () => passTime(30_000),
          () => give(tills, till),
        ],
        fails: ['no-failure', ...outage],
        says: ({ remarks }) => expect(remarks.map(({ fact }) => fact)).toContain('wrongTurns'),
      },
      'forgetting the tills until the old key has ended': {
        acts: [() => renew(tills), () => passTime(hours(24) + minute), () => give(tills, till)],
        fails: ['no-failure', ...outage],
      },
    },
  },
  'leaked-key': {
    pass: [
      () => renew(orders),
      () => passTime(3 * minute),
      () => give(orders, management),
      () => plan(orders, 'expire'),
      () => passTime(minute),
    ],
    fail: {
      'ending the leaked key first': {
        acts: [
          () => renew(orders),
          () => plan(orders, 'expire'),
          () => passTime(minute),
          () => give(orders, management),
        ],
        fails: [...outage, 'wrongTurns'],
      },
      'letting the leaked key live for another day': {
        acts: [() => renewFor(orders, management)],
        fails: ['dead'],
      },
      'deactivating, which stops thief and shop alike': {
        acts: [() => change(orders, { isActive: false }), () => passTime(minute)],
        fails: ['new-key', 'orders', 'dead', ...outage],
      },
    },
  },
}
