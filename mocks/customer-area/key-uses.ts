// When each working key of a credential was last used: by a caller, or by any other request.
import type { KeyUse } from '#contract/caller.ts'
import { lastUsedAt, type Timeline } from '#domain/callers/caller-timeline.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { keyGroup } from '#mocks/database/request-log.ts'
import { groupRange } from '#mocks/database/page.ts'
import { RequestRow } from '#mocks/database/rows.ts'
import { parseRow, type ReadTx } from '#mocks/database/store.ts'

/** Current and previous keys that were used at or before `now`; the others are left out. */
export async function readKeyUses(
  { id, apiKey, previousKeys }: Pick<Credential, 'id' | 'apiKey' | 'previousKeys'>,
  timelines: readonly Timeline[],
  now: number,
  tx: ReadTx,
): Promise<KeyUse[]> {
  const uses: KeyUse[] = []
  for (const { tail, fingerprint } of [...(apiKey ? [apiKey] : []), ...previousKeys]) {
    const called = timelines.map((timeline) => lastUsedAt(timeline, now, fingerprint))
    const all = [...called, await findLastRequestAt(keyGroup(id, tail), now, tx)]
    const known = all.filter((at) => at !== undefined)
    if (known.length > 0) uses.push({ tail, at: Math.max(...known) })
  }
  return uses
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
