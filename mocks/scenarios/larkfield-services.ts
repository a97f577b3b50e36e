// The credentials of the company's services by name, at rest. A world says what is going on.
import { days } from '#domain/values/time.ts'

import { defaultCredentials } from './defaults.ts'
import { companyRoles } from './everyday-company.ts'
import { onLive as everydayLive } from './everyday-live.ts'
import { onTest as everydayTest } from './everyday-test.ts'
import type { Described } from './make.ts'

/** As in the everyday world, with a key of this age and no other, or with none. */
function atRest(list: readonly Described[], digits: string, keyAgoMs?: number): Described {
  const found = list.find((one) => one.digits === digits)
  if (!found) throw new Error(`No credential has the digits ${digits}.`)
  const { keyAgoMs: _key, expiringInMs: _expiring, passwordAgoMs: _password, ...service } = found
  return keyAgoMs === undefined ? service : { ...service, keyAgoMs }
}

export const onTest = {
  shop: atRest(everydayTest, '284917', days(120)),
  tills: atRest(everydayTest, '551203', days(88)),
  orders: atRest(everydayTest, '739264'),
  reports: { ...atRest(everydayTest, '678230'), passwordAgoMs: days(41) },
  payouts: atRest(everydayTest, '347581', days(150)),
  onboarding: atRest(everydayTest, '226409', days(75)),
}

export const onLive = {
  shop: atRest(everydayLive, '613059', days(352)),
  tills: atRest(everydayLive, '870442', days(140)),
  reports: { ...atRest(everydayLive, '335918'), passwordAgoMs: days(255) },
}

/** What every account comes with, long in use. */
export const defaults = {
  test: defaultCredentials({
    createdAgoMs: days(912),
    roles: companyRoles,
    keyAgoMs: days(401),
  }),
  live: defaultCredentials({
    createdAgoMs: days(610),
    roles: companyRoles,
    keyAgoMs: days(402),
  }),
}
