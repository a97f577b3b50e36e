// Developers > API logs: requests to the provider APIs line by line, the callers' calls in rows.
import { activityPageSize, type CallSegment, type RequestQuery } from '#contract/activity.ts'
import type { Environment } from '#contract/credential.ts'
import type { Input, Reply } from '#contract/customer-area.ts'
import type { Account } from '#contract/session.ts'
import { rolesOf, type Caller } from '#domain/callers/caller.ts'
import { segments, timelineOf, type Segment } from '#domain/callers/caller-timeline.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { day } from '#domain/values/time.ts'
import type { ReadContext } from '#mocks/database/context.ts'
import { withPossibleRemedy } from '#mocks/commands/possible-remedy.ts'
import { readHistory } from '#mocks/database/history.ts'
import { requestGroup, requestLog } from '#mocks/database/request-log.ts'
import type { RequestRow } from '#mocks/database/rows.ts'

import { hasWords, isOpen, isWithin, readReach, checkView } from './activity-filter.ts'
import { findUses } from './callers.ts'

export async function listRequests(
  { params, query }: Input<'listRequests'>,
  context: ReadContext,
): Promise<Reply<'listRequests'>> {
  const account = await checkView(params, query, 'see API logs of credential', context)
  const wanted = { page: query.page, size: query.size ?? activityPageSize }
  const group = groupFor(params.environment, account, query)
  const asked = group === undefined ? await filterFor(params, account, query, context) : { group }
  const { data, ...page } = await requestLog.readPage(asked, wanted, context)
  return { data: data.map(toReply), ...page }
}

/** The group with exactly what is asked for; undefined when several things are. */
function groupFor(
  environment: Environment,
  account: Account,
  { statuses = [], apis = [], credential, ...query }: RequestQuery,
): string | undefined {
  const filters = [...statuses, ...apis, ...(credential === undefined ? [] : [credential])]
  // At a merchant account only the lines of a credential that it reaches are as they are seen.
  const isWhole = account.level === 'company' || credential !== undefined
  if (!isOpen(query) || !isWhole || filters.length > 1) return undefined
  return requestGroup(environment, filters[0])
}

async function filterFor(
  params: Input<'listRequests'>['params'],
  account: Account,
  query: RequestQuery,
  context: ReadContext,
): Promise<Parameters<typeof requestLog.readPage>[0]> {
  const isReached = await readReach(params, account, context)
  const hasAllWords = hasWords(query)
  return {
    isWanted(kind) {
      if (kind.environment !== params.environment || !isReached(kind.credentialId)) return false
      return isWanted(kind, query) && hasAllWords(Object.values(kind))
    },
    isWithin: isWithin(query),
  }
}

function isWanted(
  line: { status: number; api: RequestRow['api']; credentialId: string | null },
  { statuses, apis, credential }: RequestQuery,
): boolean {
  if (statuses?.length && !statuses.includes(line.status)) return false
  if (apis?.length && !apis.includes(line.api)) return false
  return credential === undefined || line.credentialId === credential
}

function toReply({ groups: _, ...request }: RequestRow) {
  return request
}

/** Computed from deployments, saves and the clock: a caller leaves no line for each of its calls. */
export async function listCalls(
  { params, query }: Input<'listCalls'>,
  context: ReadContext,
): Promise<Reply<'listCalls'>> {
  await checkView(params, query, 'see API logs of credential', context)
  const hasAllWords = hasWords(query)
  const { from = context.now - day + 1, to = context.now } = query
  const found: CallSegment[] = []
  for (const { caller, credential } of await findUses(
    params,
    'see API logs of credential',
    context,
  )) {
    const history = await readHistory(credential, context.tx)
    const timeline = timelineOf(caller, [history], context.now)
    const rows = segments(timeline, from, Math.min(to, context.now)).map(
      toSegmentReply(caller, credential),
    )
    for (const row of rows) {
      if (!isWanted(row, query)) continue
      const told = await withPossibleRemedy(row, rolesOf(caller), credential, context)
      if (hasAllWords(Object.values(told))) found.push(told)
    }
  }
  return { data: found.toSorted((one, other) => other.lastAt - one.lastAt) }
}

function toSegmentReply(
  { id, name, environment, api, method, path }: Caller,
  { id: credentialId, username }: Credential,
) {
  return ({ access, deployment: { tail }, ...calls }: Segment): CallSegment => {
    const { outcome: status, rule, explanation: sentence, remedy } = access
    const caller = { callerId: id, caller: name, environment, credentialId, username }
    const call = { api, method, path }
    return { ...caller, ...call, tail, status, rule, sentence, remedy, ...calls }
  }
}
