// The accounts of the Management API: the company and its merchant accounts, as far as the caller reaches.
import { canChoose } from '#domain/permission/permission.ts'

import type { Call } from './call.ts'
import { ownerOf } from './management-owner.ts'
import { accountShown } from './management-present.ts'
import { pageOf } from './paging.ts'

/** A credential that is limited to some merchant accounts does not reach the company. [choice] */
export function listCompanies(context: Call): Promise<object> {
  return reached('company', context)
}

export function listMerchants(context: Call): Promise<object> {
  if (context.params.companyId !== undefined) ownerOf(context)
  return reached('merchant', context)
}

export function getAccount(context: Call): object {
  return accountShown(ownerOf(context).account, context)
}

function reached(level: 'company' | 'merchant', context: Call): Promise<object> {
  const accounts = context.world.accounts.filter(
    (account) => account.level === level && canChoose(context.user, account.id),
  )
  return pageOf(accounts, async (account) => accountShown(account, context), context)
}
