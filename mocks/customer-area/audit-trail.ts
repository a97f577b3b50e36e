// Developers > Event logs: who changed what and when, over all credentials, callers and users.
import { activityPageSize, type AuditEvent, type EventQuery } from '#contract/activity.ts'
import type { Environment, ToldChange } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { toldTo } from '#mocks/commands/audit.ts'
import type { ReadContext } from '#mocks/database/context.ts'
import { eventGroup, eventLog } from '#mocks/database/event-log.ts'
import type { EventRow } from '#mocks/database/rows.ts'

import { hasWords, isOpen, isWithin, readReach, checkView } from './activity-filter.ts'

export async function listEvents(
  { params, query }: Input<'listEvents'>,
  context: ReadContext,
): Promise<Reply<'listEvents'>> {
  const account = await checkView(params, query, 'see credential', context)
  const wanted = { page: query.page, size: query.size ?? activityPageSize }
  const group = groupFor(params.environment, account, query, context.user)
  const asked = group === undefined ? await filterFor(params, account, query, context) : { group }
  const { data, ...page } = await eventLog.readPage(asked, wanted, context)
  return { data: data.map((row) => toReply(row, context)), ...page }
}

/**
 * What was done to users is listed at company level, for those who may see users. [choice:
 * audit-trail.test.ts]
 */
function seesUsers(account: Account, user: SandboxUser): boolean {
  return account.level === 'company' && whyNot(user, { action: 'see users' }) === undefined
}

/** The group with exactly what is asked for and may be seen; undefined when there is none. */
function groupFor(
  environment: Environment,
  account: Account,
  { targets, by, credential, ...query }: EventQuery,
  user: SandboxUser,
): string | undefined {
  if (!isOpen(query) || targets?.length || by !== undefined) return undefined
  if (credential !== undefined) return credential
  if (account.level !== 'company') return undefined
  return seesUsers(account, user) ? environment : eventGroup(environment, false)
}

async function filterFor(
  params: Input<'listEvents'>['params'],
  account: Account,
  { targets, by, credential, ...query }: EventQuery,
  context: ReadContext,
): Promise<Parameters<typeof eventLog.readPage>[0]> {
  const isReached = await readReach(params, account, context)
  const isUserShown = seesUsers(account, context.user)
  const hasAllWords = hasWords(query)
  return {
    isWanted(kind) {
      const { environments, target, name, credentialId } = kind
      if (!environments.includes(params.environment)) return false
      if (target === 'user' ? !isUserShown : !isReached(credentialId)) return false
      if (targets?.length && !targets.includes(target)) return false
      if (by !== undefined && kind.by !== by) return false
      if (credential !== undefined && credentialId !== credential) return false
      const words = readable(kind, context).map((change) => change.words)
      return hasAllWords([name, kind.by, credentialId, ...words])
    },
    isWithin: isWithin(query),
  }
}

function readable(
  { changes }: Pick<EventRow, 'changes'>,
  { user, world }: ReadContext,
): ToldChange[] {
  return changes.map((change) => toldTo(user, change, world.accounts))
}

function toReply(row: EventRow, context: ReadContext): AuditEvent {
  const { groups: _, environments: _environments, draws: _draws, act: _act, ...event } = row
  const isSave = (row.target === 'credential' || row.target === 'user') && row.revision > 1
  const fromRevision = isSave ? row.revision - 1 : null
  return { ...event, fromRevision, changes: readable(row, context) }
}
