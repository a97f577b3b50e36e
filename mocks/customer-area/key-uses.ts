// When each working key of a credential was last used: by a caller, or by any other request.
import type { KeyUse } from '#contract/caller.ts'
import type { Caller } from '#domain/callers/caller.ts'
import { lastUsedAt, type Timeline } from '#domain/callers/caller-timeline.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { keyGroup } from '#mocks/database/request-log.ts'
import { groupRange } from '#mocks/database/page.ts'
import { RequestRow } from '#mocks/database/rows.ts'
import { parseRow, type ReadTx } from '#mocks/database/store.ts'

type Calls = { caller: Pick<Caller, 'name'>; timeline: Timeline }

/** Current and previous keys that were used at or before `now`; the others are left out. */
export async function readKeyUses(
  { id, apiKey, previousKeys }: Pick<Credential, 'id' | 'apiKey' | 'previousKeys'>,
  calls: readonly Calls[],
  now: number,
  tx: ReadTx,
): Promise<KeyUse[]> {
  const keys = [...(apiKey ? [apiKey] : []), ...previousKeys]
  const uses = keys.map(async ({ tail, fingerprint }): Promise<KeyUse[]> => {
    const called = calls.map(({ caller: { name }, timeline }) => {
      return { name, at: lastUsedAt(timeline, now, fingerprint) ?? -Infinity }
    })
    const requestedAt = (await findLastRequestAt(keyGroup(id, tail), now, tx)) ?? -Infinity
    const at = Math.max(requestedAt, ...called.map((call) => call.at))
    if (at === -Infinity) return []
    return [{ tail, at, by: called.filter((call) => call.at === at).map(({ name }) => name) }]
  })
  return (await Promise.all(uses)).flat()
}

/** Lines are in the order in which they were written; after the clock went back, some lie ahead. */
async function findLastRequestAt(
  group: string,
  now: number,
  tx: ReadTx,
): Promise<number | undefined> {
  const lines = tx.objectStore('requests').index('group')
  let line = await lines.openCursor(groupRange(group), 'prev')
  while (line && line.value.at > now) line = await line.continue()
  return line ? parseRow(RequestRow, line.value).at : undefined
}
