// Developers > Event logs: who changed what and when, over all credentials, callers and users.
import { activityPageSize, type AuditEvent, type EventQuery } from '#contract/activity.ts'
import type { Environment } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { eventShelf, wordsFor } from '#mocks/commands/audit.ts'
import type { ReadContext } from '#mocks/database/context.ts'
import { pageOfFound, pageOfShelf } from '#mocks/database/log.ts'
import { logModel } from '#mocks/database/log-model.ts'
import { EventRow } from '#mocks/database/rows.ts'
import { parseRow } from '#mocks/database/store.ts'

import { hasWords, isOpen, isWithin, readReach, checkView } from './activity-filter.ts'

/** For filters that no shelf stands for. */
const findLines = logModel({
  schema: EventRow,
  read: (tx, range, count) => tx.objectStore('events').getAll(range, count),
  kindOf: ({ id: _, at: _at, lines: _lines, revision: _revision, targetId: _id, ...kind }) => kind,
})

export async function listEvents(
  { params, query }: Input<'listEvents'>,
  context: ReadContext,
): Promise<Reply<'listEvents'>> {
  const account = await checkView(params, query, context)
  const wanted = { page: query.page, size: query.size ?? activityPageSize }
  const shelf = shelfFor(params.environment, account, query, context.user)
  const events = context.tx.objectStore('events')
  const { data, ...found } =
    shelf === undefined
      ? await pageOfFound(events, await matching(params, account, query, context), wanted)
      : await pageOfShelf(events.index('line'), shelf, wanted)
  return { data: data.map((row) => toReply(parseRow(EventRow, row), context.user)), ...found }
}

/** What was done to users belongs to the company and to those who may see users. [choice] */
function seesUsers(account: Account, user: SandboxUser): boolean {
  return account.level === 'company' && whyNot(user, { action: 'see users' }) === undefined
}

/** The shelf with exactly what is asked for and may be seen; undefined when there is none. */
function shelfFor(
  environment: Environment,
  account: Account,
  { targets, by, credential, ...query }: EventQuery,
  user: SandboxUser,
): string | undefined {
  if (!isOpen(query) || targets?.length || by !== undefined) return undefined
  if (credential !== undefined) return credential
  if (account.level !== 'company') return undefined
  return seesUsers(account, user) ? environment : eventShelf(environment, false)
}

async function matching(
  params: Input<'listEvents'>['params'],
  account: Account,
  { targets, by, credential, ...query }: EventQuery,
  context: ReadContext,
): Promise<number[]> {
  const isReached = await readReach(params, account, context)
  const isUserShown = seesUsers(account, context.user)
  const hasAllWords = hasWords(query)
  const isShown = (kind: Omit<EventRow, 'id' | 'at' | 'lines' | 'revision' | 'targetId'>) => {
    const { environments, target, name, credentialId } = kind
    if (!environments.includes(params.environment)) return false
    if (target === 'user' ? !isUserShown : !isReached(credentialId)) return false
    if (targets?.length && !targets.includes(target)) return false
    if (by !== undefined && kind.by !== by) return false
    if (credential !== undefined && credentialId !== credential) return false
    return hasAllWords([name, kind.by, credentialId, ...readableWords(kind, context.user)])
  }
  return findLines(context, isShown, isWithin(query))
}

function readableWords({ changes }: Pick<EventRow, 'changes'>, user: SandboxUser): string[] {
  return changes.map((change) => wordsFor(user, change))
}

function toReply(row: EventRow, user: SandboxUser): AuditEvent {
  const { lines: _, environments: _environments, ...event } = row
  const isSave = row.target !== 'caller' && row.revision > 1
  const fromRevision = isSave ? row.revision - 1 : null
  return { ...event, fromRevision, changes: readableWords(row, user) }
}
