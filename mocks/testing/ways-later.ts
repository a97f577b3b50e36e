// The ways through the exercises that ask for more than one thing at once.
import { isApiError } from '#api/api-error.ts'
import type { CredentialChanges } from '#contract/credential.ts'
import { hours } from '#domain/values/time.ts'

import { add, change, give, move, plan, renew } from './practice.ts'
import { passTime } from './server.ts'
import { later, outage, payouts, renewFor, shop, tills, type Ways } from './ways.ts'

const address = '192.0.2.44'
const allowed = ['203.0.113.0/28', '198.51.100.24']
const mine = 'Tills with a second line'

/** The first save comes too late: somebody else has saved meanwhile. */
const tooLate = (changes: CredentialChanges) => async () => {
  const cause: unknown = await change(tills, changes).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!isApiError(cause, 412)) throw new Error('Nobody else has saved.')
}
const both = { ipRanges: [...allowed, address], description: mine }

const card = 'ws_915620'
const reveal = 'Card reveal'
const pan = 'Bank Issuing PAN Reveal Webservice role'
const bcl = 'Balance Platform BCL role'
const create = () => add('platform-web-service', reveal)
const separate = () => change(card, { roles: [bcl] })

export const laterWays: Ways = {
  'two-admins': {
    pass: [tooLate(both), () => change(tills, { ipRanges: [...allowed, address] })],
    fail: {
      'discarding all at the conflict': { acts: [tooLate(both)], fails: ['address', 'works'] },
      'keeping one’s own description': {
        acts: [tooLate(both), () => change(tills, both)],
        fails: ['theirs'],
      },
      'taking the addresses of the tills away': {
        acts: [tooLate(both), () => change(tills, { ipRanges: [address] }), later],
        fails: ['works', ...outage],
      },
    },
  },
  'wrong-family': {
    pass: [() => renew(payouts), () => move(payouts, 'Payout job'), later],
    fail: {
      'another key of the wrong family': {
        acts: [() => renewFor(shop, 'Payout job')],
        fails: ['key', 'payouts', 'shop'],
      },
      'a new key that nobody gets': { acts: [() => renew(payouts)], fails: ['payouts', 'shop'] },
      'rotating the key of the Web shop as well': {
        acts: [
          () => renew(payouts),
          () => move(payouts, 'Payout job'),
          () => renew(shop),
          () => passTime(hours(25)),
        ],
        fails: ['shop', ...outage],
      },
    },
  },
  'sensitive-roles': {
    pass: [create, () => change(reveal, { roles: [pan] }), () => renew(reveal), separate],
    fail: {
      'leaving the role where it was': {
        acts: [create, () => change(reveal, { roles: [pan] }), () => renew(reveal)],
        fails: ['separate', 'excessRoles'],
      },
      'keeping the role that every new credential has': {
        acts: [create, () => change(reveal, { roles: [bcl, pan] }), () => renew(reveal), separate],
        fails: ['reveal', 'excessRoles'],
      },
      'a key that nobody has copied': {
        acts: [
          create,
          () => change(reveal, { roles: [pan] }),
          () => renew(reveal, 'apiKey', false),
          separate,
        ],
        fails: ['secretsLost'],
      },
    },
  },
  'second-rotation': {
    pass: [() => renewFor(shop, 'Web shop'), () => plan(shop, 'expire'), later],
    fail: {
      'counting on 24 hours from the second save': {
        acts: [
          () => renew(shop),
          () => passTime(hours(1)),
          () => give(shop, 'Web shop'),
          () => plan(shop, 'expire'),
        ],
        fails: outage,
      },
      'ending the old keys first': {
        acts: [() => renew(shop), () => plan(shop, 'expire'), later, () => give(shop, 'Web shop')],
        fails: [...outage, 'wrongTurns'],
      },
      'letting the mailed key live': {
        acts: [() => renewFor(shop, 'Web shop')],
        fails: ['mailed'],
      },
    },
  },
}
