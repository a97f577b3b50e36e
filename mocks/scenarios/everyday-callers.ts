// The integrations of the everyday world. One has not yet got its new key, and one uses a password.
import { hours } from '#domain/values/time.ts'

import { amara, bruno } from './everyday-company.ts'
import type { DescribedCaller } from './make-callers.ts'

export const callers: readonly DescribedCaller[] = [
  {
    name: 'Web shop',
    type: 'web-service',
    description: 'Web shop checkout',
    api: 'Checkout',
    method: 'POST',
    path: '/payments',
    address: '198.51.100.80',
    by: amara,
    renewedAgoMs: hours(17),
  },
  {
    name: 'Point of sale',
    type: 'web-service',
    description: 'Tills in the stores',
    api: 'Checkout',
    method: 'POST',
    path: '/paymentMethods',
    address: '203.0.113.5',
    by: bruno,
  },
  {
    name: 'Order management',
    type: 'web-service',
    description: 'Order management: refunds and captures by night',
    api: 'Checkout',
    method: 'POST',
    path: '/payments',
    address: '198.51.100.81',
    by: bruno,
    hasPassword: true,
  },
  {
    name: 'Payout job',
    type: 'platform-web-service',
    description: 'Payout job',
    api: 'Transfers',
    method: 'POST',
    path: '/transfers',
    address: '192.0.2.10',
    by: bruno,
  },
  {
    name: 'Onboarding service',
    type: 'lem',
    description: 'Onboarding service',
    api: 'Legal Entity Management',
    method: 'GET',
    path: '/legalEntities/{id}',
    address: '198.51.100.33',
    by: bruno,
  },
]
