// The credentials of the everyday world on LIVE: fewer, and made anew.
import { days, hours } from '#domain/values/time.ts'

import { amara, bruno, checkout, companyRoles, pointOfSale } from './everyday-company.ts'
import { rotatedAgo, type Described } from './make.ts'
import { system } from './actors.ts'

export const onLive: Described[] = [
  {
    type: 'web-service',
    description: 'Default web service user',
    createdAgoMs: days(610),
    createdBy: system,
    by: amara,
    roles: companyRoles,
    keyAgoMs: days(610),
    clientKeyAgoMs: days(610),
    origins: ['https://larkfield.example'],
  },
  {
    type: 'web-service',
    digits: '613059',
    description: 'Web shop checkout',
    createdAgoMs: days(352),
    createdBy: amara,
    roles: checkout,
    accounts: ['LarkfieldWebshop'],
    keyAgoMs: days(352),
    clientKeyAgoMs: days(352),
    origins: ['https://shop.larkfield.example'],
  },
  {
    type: 'web-service',
    digits: '870442',
    description: 'Tills in the stores',
    createdAgoMs: days(260),
    createdBy: bruno,
    roles: pointOfSale,
    accounts: ['LarkfieldStores'],
    ipRanges: ['203.0.113.0/28'],
    keyAgoMs: days(140),
  },
  {
    type: 'web-service',
    digits: '448127',
    description: 'Former shop system, replaced in spring',
    createdAgoMs: days(600),
    createdBy: bruno,
    isInactive: true,
    roles: checkout,
    accounts: ['LarkfieldWebshop'],
    keyAgoMs: days(580),
  },
  {
    type: 'report',
    digits: '335918',
    description: 'Nightly settlement reports',
    createdAgoMs: days(255),
    createdBy: amara,
    passwordAgoMs: days(255),
  },
  {
    type: 'platform-web-service',
    createdAgoMs: days(320),
    createdBy: system,
    by: amara,
    ...rotatedAgo(hours(15)),
  },
  { type: 'lem', createdAgoMs: days(320), createdBy: system, by: amara, keyAgoMs: days(320) },
]
