// How the sandbox's log of provider requests numbers its lines.
import type { ApiRequest } from '#contract/provider-api.ts'
import { fingerprint } from '#domain/keys/secret.ts'
import { requestLog } from '#mocks/database/request-log.ts'
import type { WorldRow } from '#mocks/database/rows.ts'
import type { ReadTx, WriteTx } from '#mocks/database/store.ts'

/** The number of the next request. Lines are never removed one by one, so it is free. */
export async function nextRequestId(tx: ReadTx): Promise<number> {
  return (await requestLog.lastId(tx)) + 1
}

/** Adds a line to the log, below everything that it can be looked up by. */
export async function logRequest(request: ApiRequest, tx: WriteTx): Promise<void> {
  await requestLog.add(request, tx)
}

/** Names a request to the outside: 32 hexadecimal digits that tell nothing. */
export function referenceOf(id: number, { bornAt }: WorldRow): string {
  return fingerprint(`request ${bornAt}:${id}`).slice(0, 32)
}
