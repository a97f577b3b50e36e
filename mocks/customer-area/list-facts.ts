// What the list says of keys and callers: which keys end, whether they are used, and who is refused.
import type { CallStatus } from '#contract/caller.ts'
import type { EndingKey, TabSummary } from '#contract/credential-list.ts'
import type { Input } from '#contract/customer-area.ts'
import type { Account } from '#contract/session.ts'
import type { Caller } from '#domain/callers/caller.ts'
import { lastUsedAt, statusAt, timelineOf, type Timeline } from '#domain/callers/caller-timeline.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { expiringKeys, overlapMs } from '#domain/keys/api-key.ts'
import { endsWithinADay, inUseMs, isInUse } from '#domain/keys/ending.ts'
import { whyNot } from '#domain/permission/permission.ts'
import type { ReadContext } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { readHistory } from '#mocks/database/history.ts'
import { countEndingKeys } from '#mocks/database/list.ts'
import { readUsedCredentials } from '#mocks/database/request-log.ts'

import { findUses } from './callers.ts'
import { readKeyUses } from './key-uses.ts'

type Asked = Input<'listCredentials'>

/** A caller with a credential of the tab that it uses or has used, and how those calls have gone. */
export type Calls = {
  caller: Caller
  credential: Credential
  timeline: Timeline
  /** What its calls with it get now; undefined while it makes none, as after its removal or move. */
  status: CallStatus | undefined
}

/** Those of every credential of the tab that can be seen from the account; a world has a handful. */
export async function readCalls({ params, query }: Asked, context: ReadContext): Promise<Calls[]> {
  const all = await findUses(params, 'see credential', context)
  const uses = all.filter(({ credential }) => credentialTypes[credential.type].tab === query.tab)
  return Promise.all(
    uses.map(async ({ caller, credential }) => {
      const history = await readHistory(credential, context.tx)
      const timeline = timelineOf(caller, [history], context.now)
      return { caller, credential, timeline, status: statusAt(timeline, context.now)?.outcome }
    }),
  )
}

/** The expiring keys of a credential, the one that ends first on top, with who uses them. */
export async function readEndingKeys(
  { id, previousKeys }: Credential,
  calls: readonly Calls[],
  { now, tx }: ReadContext,
): Promise<EndingKey[]> {
  const own = calls.filter(({ credential }) => credential.id === id)
  const keys = expiringKeys(previousKeys, now)
  const uses = await readKeyUses({ id, apiKey: null, previousKeys: keys }, own, now, tx)
  return keys.map(({ tail, fingerprint, expiresAt }) => {
    const isUser = ({ timeline }: Calls) =>
      isInUse({ lastUsedAt: lastUsedAt(timeline, now, fingerprint) ?? null }, now)
    return {
      tail,
      expiresAt,
      lastUsedAt: uses.find((use) => use.tail === tail)?.at ?? null,
      usedBy: own.filter(isUser).map(({ caller }) => caller.name),
    }
  })
}

/**
 * What is to be said of the whole tab. The ends are counted in their index; whether a key is still
 * used is asked of what was used within the hour alone, and not of all that end.
 */
export async function readTabSummary(
  { params: { environment }, query: { tab } }: Asked,
  account: Account,
  callsOnTheirWay: Promise<readonly Calls[]>,
  context: ReadContext,
): Promise<TabSummary> {
  const { now, tx } = context
  const readEnding = async () => {
    const ending = await countEndingKeys(environment, account, tab, now + overlapMs, context)
    if (ending === 0) return { ending, requested: [] }
    return { ending, requested: await readUsedCredentials(environment, now - inUseMs, now, tx) }
  }
  const [{ ending, requested }, calls] = await Promise.all([readEnding(), callsOnTheirWay])
  const refused = calls.filter(isRefused).length
  if (ending === 0) return { ending, inUse: 0, refused }
  const called = calls.map(({ credential }) => credential.id)
  const counts = [...new Set([...called, ...requested])].map(async (id) => {
    const credential = await findCredential(context, id)
    if (!credential || credentialTypes[credential.type].tab !== tab) return 0
    if (whyNot(context.user, { action: 'see credential', account, credential })) return 0
    const keys = await readEndingKeys(credential, calls, context)
    return keys.filter((key) => endsWithinADay(key, now) && isInUse(key, now)).length
  })
  const inUse = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  return { ending, inUse, refused }
}

/** Whether the caller calls, and is not let in. */
export function isRefused({ status }: Calls): boolean {
  return status !== undefined && status !== 200
}
