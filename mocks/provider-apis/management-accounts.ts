// The accounts of the Management API: the company and its merchant accounts, as far as the sender reaches.
import { canChoose } from '#domain/permission/permission.ts'

import type { Call } from './call.ts'
import { findOwner } from './management-owner.ts'
import { toAccount } from './management-present.ts'
import { pageOf } from './paging.ts'

/**
 * A credential that is limited to some merchant accounts does not reach the company by the
 * Management API. [choice: management-reading.test.ts]
 */
export function listCompanies(context: Call): Promise<object> {
  return listReached('company', context)
}

export function listMerchants(context: Call): Promise<object> {
  if (context.params.companyId !== undefined) findOwner(context)
  return listReached('merchant', context)
}

export function getAccount(context: Call): object {
  return toAccount(findOwner(context).account, context)
}

function listReached(level: 'company' | 'merchant', context: Call): Promise<object> {
  const accounts = context.world.accounts.filter(
    (account) => account.level === level && canChoose(context.user, account.id),
  )
  return pageOf(accounts, async (account) => toAccount(account, context), context)
}
