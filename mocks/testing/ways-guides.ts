// The ways through the guides: the procedures as they are documented, and how each goes wrong.
import type { CredentialDetail } from '#contract/credential.ts'

import { add, addRoles, change, make, plan, renew } from './practice.ts'
import { checkout, orders, payouts, scripts, shop, tills, webhooks, type Ways } from './ways.ts'

const origins = ['https://shop.larkfield.example', 'https://*.preview.larkfield.example']
const sale = 'https://sale.larkfield.example'

/** A guide that creates a credential, of this type and no other, and gives it a key. */
function creating(
  type: CredentialDetail['type'],
  other: CredentialDetail['type'],
  description: string,
): Ways[string] {
  return {
    pass: [() => add(type, description), () => renew(description)],
    fail: {
      'another type': {
        acts: [() => add(other, description), () => renew(description)],
        fails: ['created', 'key'],
      },
      'no key': { acts: [() => add(type, description)], fails: ['key'] },
      'a key that nobody has copied': {
        acts: [() => add(type, description), () => renew(description, 'apiKey', false)],
        fails: ['secretsLost'],
      },
    },
  }
}

export const guideWays: Ways = {
  'guide-payments-credential': {
    pass: [() => add('web-service', 'Second shop')],
    fail: {
      'another type': { acts: [() => add('report', 'Second shop')], fails: ['created'] },
      'another tab': {
        acts: [() => add('platform-web-service', 'Second shop')],
        fails: ['created'],
      },
      'another description': { acts: [() => add('web-service', '2nd shop')], fails: ['created'] },
    },
  },
  'guide-platform-credential': creating(
    'platform-web-service',
    'web-service',
    'Payouts of the new shop',
  ),
  'guide-lem-credential': creating('lem', 'platform-web-service', 'Onboarding of sellers'),
  'guide-generate-key': {
    pass: [() => renew(tills)],
    fail: {
      'no save': { acts: [() => make(tills)], fails: ['key'] },
      'no copy': { acts: [() => renew(tills, 'apiKey', false)], fails: ['secretsLost'] },
      'another credential': { acts: [() => renew(shop)], fails: ['key'] },
    },
  },
  'guide-expiring-keys': {
    pass: [() => plan(shop, 'reset')],
    fail: {
      'ending it': { acts: [() => plan(shop, 'expire')], fails: ['reset'] },
      'another rotation': { acts: [() => renew(shop)], fails: ['reset'] },
      'the key of another': { acts: [() => plan(payouts, 'reset')], fails: ['reset'] },
    },
  },
  'guide-basic-auth': {
    pass: [() => renew('ws', 'password')],
    fail: {
      'no save': { acts: [() => make('ws', 'password')], fails: ['password'] },
      'no copy': { acts: [() => renew('ws', 'password', false)], fails: ['secretsLost'] },
      'another credential': { acts: [() => renew(orders, 'password')], fails: ['password'] },
    },
  },
  'guide-client-settings': {
    pass: [
      async () =>
        change(shop, {
          origins: [...origins, sale],
          generated: { clientKey: await make(shop, 'clientKey') },
        }),
    ],
    fail: {
      'no new client key': {
        acts: [() => change(shop, { origins: [...origins, sale] })],
        fails: ['client-key'],
      },
      'the old origin as well': {
        acts: [
          () => change(shop, { origins: [...origins, 'http://localhost:3000', sale] }),
          () => renew(shop, 'clientKey'),
        ],
        fails: ['origins'],
      },
      'another scheme': {
        acts: [
          () => change(shop, { origins: [...origins, 'http://sale.larkfield.example'] }),
          () => renew(shop, 'clientKey'),
        ],
        fails: ['origins'],
      },
    },
  },
  'guide-permissions': {
    pass: [() => addRoles(scripts, webhooks)],
    fail: {
      'another role': { acts: [() => addRoles(scripts, checkout)], fails: ['role'] },
      'another credential': { acts: [() => addRoles(tills, webhooks)], fails: ['role'] },
      'taking it away again': {
        acts: [
          () => addRoles(scripts, webhooks),
          () => change(scripts, { roles: ['Management API - Accounts read'] }),
        ],
        fails: ['role'],
      },
    },
  },
  'guide-deactivate': {
    pass: [() => change(scripts, { isActive: false })],
    fail: {
      'doing nothing': { acts: [], fails: ['inactive'] },
      'activating it again': {
        acts: [
          () => change(scripts, { isActive: false }),
          () => change(scripts, { isActive: true }),
        ],
        fails: ['inactive'],
      },
      'taking its roles instead': {
        acts: [() => change(scripts, { roles: ['Management API - Accounts read'] })],
        fails: ['inactive'],
      },
    },
  },
}
