// The ways through the cases from support: the cause, the advice, and the proof.
import { addRoles, answer, change, give, make, move, renew, tryNewKey } from './practice.ts'
import {
  checkout,
  later,
  management,
  onboarding,
  orders,
  payouts,
  renewFor,
  scripts,
  shop,
  till,
  tills,
  told,
  webhooks,
  type Acts,
  type Ways,
} from './ways.ts'

const wake = () => change(orders, { isActive: true })
const address = '203.0.113.5'
const allow =
  (...ipRanges: string[]) =>
  () =>
    change(tills, { ipRanges })
const sale = 'https://sale.larkfield.example'
const origins = [
  'https://shop.larkfield.example',
  'https://*.preview.larkfield.example',
  'http://localhost:3000',
]
const service = 'Onboarding service'
const onLive = 'ws_613059'

/** A case with a wrong answer before the right ones, without a proof, and with a proof that is none. */
function ways(
  { cause, advice, wrong }: { cause: string; advice: string; wrong: string },
  proof: Acts,
  [badProof, acts, fails = ['proof']]: [words: string, acts: Acts, fails?: string[]],
): Ways[string] {
  const right = told(cause, advice)
  return {
    pass: [...right, ...proof],
    fail: {
      'a wrong cause first': {
        acts: [() => answer('cause', wrong), ...right, ...proof],
        fails: ['wrongAnswers'],
      },
      'no proof': { acts: right, fails: ['proof'] },
      [badProof]: { acts: [...right, ...acts], fails },
    },
  }
}

export const caseWays: Ways = {
  'case-unsaved-key': ways(
    { cause: 'unsaved', advice: 'again', wrong: 'expired' },
    [() => renewFor(tills, till)],
    [
      'the same mishap once more',
      [async () => give(tills, till, await make(tills))],
      ['proof', 'secretsLost'],
    ],
  ),
  'case-expired-key': ways(
    { cause: 'expired', advice: 'hand-over', wrong: 'unsaved' },
    [() => renewFor(payouts, 'Payout job')],
    ['a key that stays where it is', [() => renew(payouts)]],
  ),
  'case-wrong-family': ways(
    { cause: 'family', advice: 'own', wrong: 'role' },
    [() => renew(onboarding), () => move(onboarding, service)],
    ['another key of the same family', [() => renewFor(payouts, service)]],
  ),
  'case-missing-role': ways(
    { cause: 'role', advice: 'one', wrong: 'key' },
    [() => addRoles(scripts, webhooks)],
    ['a role too many', [() => addRoles(scripts, webhooks, checkout)], ['excessRoles']],
  ),
  'case-address': ways(
    { cause: 'address', advice: 'add', wrong: 'expired' },
    [allow('198.51.100.24', address)],
    ['the list emptied', [allow()]],
  ),
  'case-test-key-on-live': ways(
    { cause: 'environment', advice: 'own', wrong: 'family' },
    [() => tryNewKey(onLive)],
    ['a key that nobody has tried', [() => renew(onLive)]],
  ),
  'case-inactive': ways(
    { cause: 'inactive', advice: 'activate', wrong: 'leaked' },
    [wake],
    ['a new key as well', [wake, () => renew(orders)]],
  ),
  'case-missing-origin': ways(
    { cause: 'origin', advice: 'add', wrong: 'client' },
    [() => change(shop, { origins: [...origins, sale] })],
    [
      'another client key',
      [() => change(shop, { origins: [...origins, sale] }), () => renew(shop, 'clientKey', false)],
    ],
  ),
  'case-password-changed': ways(
    { cause: 'password', advice: 'give', wrong: 'unsaved' },
    [() => renew(orders, 'password'), () => give(orders, management)],
    ['a password that stays where it is', [() => renew(orders, 'password'), later]],
  ),
}
