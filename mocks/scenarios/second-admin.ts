// Two admins at work on one company, and one of them has tidied up.
import { days, hours } from '#domain/values/time.ts'

import { amara, bruno, users } from './everyday-company.ts'
import { orderManagement, pointOfSale, webShop } from './larkfield-callers.ts'
import { defaults, onLive, onTest } from './larkfield-services.ts'
import { larkfield } from './larkfield.ts'
import type { Scenario } from './scenario.ts'

export const secondAdmin: Scenario = {
  name: 'second-admin',
  title: 'A second admin',
  story:
    'Bruno Keller is a Merchant admin as well, and works on the same credentials as Amara Diallo. An ' +
    'hour ago he deactivated one that order management still uses.',
  build: (now) =>
    larkfield(now, {
      test: [
        ...defaults.test,
        onTest.shop,
        onTest.tills,
        {
          ...onTest.orders,
          createdBy: amara,
          keyAgoMs: days(30),
          deactivated: { agoMs: hours(1.2), by: bruno },
        },
      ],
      live: [...defaults.live, onLive.shop, onLive.tills],
      callers: [webShop, pointOfSale, orderManagement],
      users: users.map((user) =>
        user.name === bruno
          ? { ...user, roles: ['Merchant admin', 'Manage API credentials'] }
          : user,
      ),
    }),
}
