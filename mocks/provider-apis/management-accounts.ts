// The accounts of the Management API: the company and its merchant accounts, as far as the caller reaches.
import { canChoose } from '#domain/permission/permission.ts'

import type { Call } from './call.ts'
import { ownerOf } from './management-owner.ts'
import { accountShown } from './management-present.ts'
import { pageOf } from './paging.ts'

/** A credential that is limited to some merchant accounts does not reach the company. [choice] */
export function listCompanies(at: Call): Promise<object> {
  return reached('company', at)
}

export function listMerchants(at: Call): Promise<object> {
  if (at.params.companyId !== undefined) ownerOf(at)
  return reached('merchant', at)
}

export function getAccount(at: Call): object {
  return accountShown(ownerOf(at).account, at)
}

function reached(level: 'company' | 'merchant', at: Call): Promise<object> {
  const accounts = at.world.accounts.filter(
    (account) => account.level === level && canChoose(at.user, account.id),
  )
  return pageOf(accounts, async (account) => accountShown(account, at), at)
}
