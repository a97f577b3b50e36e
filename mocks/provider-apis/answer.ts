// Requests to the provider's APIs: who asks, may they, the call, its line in the log, the answer.
import { commandKeyHeader } from '#contract/customer-area-routes.ts'
import { callerAddressHeader, requestIdHeader, type ProviderCall } from '#contract/provider-api.ts'
import type { SandboxUser } from '#contract/session.ts'
import { judgeAccess, type Access } from '#domain/calls/access.ts'
import { timeOf } from '#contract/world-clock.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { parseAddress, type ApiAddress } from '#domain/calls/provider-api.ts'
import { rolesOpening } from '#domain/calls/provider-call.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { whyTooLarge } from '#mocks/transport/body.ts'
import { readWorld } from '#mocks/database/context.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { refusalFrom } from '#mocks/transport/problem.ts'
import type { RequestRow } from '#mocks/database/rows.ts'
import type { WriteTx } from '#mocks/database/store.ts'

import { findSender, secretOf } from './authenticate.ts'
import { withPossibleRemedy } from '#mocks/commands/possible-remedy.ts'
import { jsonOf, type Call } from './call.ts'
import { errorBody } from './error-body.ts'
import { findCall, type Found } from './functions.ts'
import { answerOnce, readKey } from './idempotency.ts'
import { allowedMethods, refuseAddress, refuseUnknown } from './not-simulated.ts'
import { CallRefused, forbidden, type CallRefusal } from './refusal.ts'
import { maskMethod, maskPath } from './logged-request.ts'
import { logRequest, nextRequestId, referenceOf } from './request-log.ts'

type Asked = {
  request: Request
  apiAddress: ApiAddress
  bodyText: string
  /** Why the call is not even looked at. */
  excess: ReturnType<typeof whyTooLarge>
  realNow: number
}

/** What a request comes to, and what the log says of it. */
type Outcome = Pick<RequestRow, 'rule' | 'sentence' | 'remedy'> &
  ({ status: number; body: unknown } | { refusal: CallRefusal })

const headers = { 'Cache-Control': 'no-store' }

/** Answers every address of the provider, simulated or not: nothing leaves the sandbox. */
export async function answerProvider(
  request: Request,
  { store, realTime, onCommit }: Surroundings,
): Promise<Response> {
  const apiAddress = parseAddress(request.url)
  if (!apiAddress) return Response.json(refuseAddress(request.url), { status: 404, headers })
  const text = await request.text()
  const excess = whyTooLarge(request, text)
  if (request.method === 'OPTIONS' && !excess) {
    return new Response(null, {
      status: 204,
      headers: { ...headers, ...allowedMethods(apiAddress) },
    })
  }
  const bodyText = excess ? '' : text
  const asked = { request, apiAddress, bodyText, excess, realNow: realTime() }
  try {
    const { id, status, body } = await store.write((tx) => answerIn(tx, asked))
    // Refused or not, the log has a new line.
    onCommit()
    const init = {
      status,
      headers: { ...headers, [requestIdHeader]: String(id), ...echoKey(request, status) },
    }
    const hasBody = body !== undefined && request.method !== 'HEAD'
    return hasBody ? Response.json(body, init) : new Response(null, init)
  } catch (cause) {
    const refusal = { status: 500, errorCode: '00_500', detail: refusalFrom(cause).detail }
    return Response.json(errorBody(apiAddress.api, refusal, ''), { status: 500, headers })
  }
}

/**
 * A response repeats the Idempotency-Key of its request where the documents say so. [doc: openapi,
 * idempotency.test.ts]
 */
function echoKey(request: Request, status: number): Record<string, string> {
  const key = readKey(request)
  const isDocumented = status < 300 || status === 422
  return key !== undefined && isDocumented ? { [commandKeyHeader]: key } : {}
}

/** Call and log line in one transaction. */
async function answerIn(tx: WriteTx, { request, apiAddress, bodyText, excess, realNow }: Asked) {
  const { api, environment, path } = apiAddress
  const world = await readWorld(tx)
  const now = timeOf(world.clock, realNow)
  const id = await nextRequestId(tx)
  const reference = referenceOf(id, world)
  const found = excess ? undefined : findCall(request.method, apiAddress)
  const roles = found ? rolesOpening(found.call, jsonOf(bodyText)) : []
  const address = request.headers.get(callerAddressHeader) ?? undefined
  const { credential, tail, ...shown } = await findSender(
    secretOf(request.headers),
    environment,
    tx,
  )
  const judged = judgeAccess({ now, environment, api, roles, address, credential, ...shown })
  const access = await withPossibleRemedy(judged, roles, credential, { tx, world })
  const changesBefore = world.change
  const outcome =
    access.outcome === 200 && credential
      ? await carryOut(
          access,
          excess ? refuseSize(excess) : (found ?? refuseUnknown(apiAddress)),
          readKey(request),
          {
            ...apiAddress,
            tx,
            world,
            now,
            realNow,
            bodyText,
            commandKey: undefined,
            reference,
            user: toActor(credential),
            sender: credential,
            params: found?.params ?? {},
            query: new URL(request.url).searchParams,
          },
        )
      : { ...toLogged(access), refusal: refuseAtDoor(access) }
  const isChanged = world.change !== changesBefore
  if (isChanged || !world.isUsed) {
    // What a refused call asked chance for leaves no trace.
    const kept = isChanged ? world : await readWorld(tx)
    await tx.objectStore('world').put({ ...kept, isUsed: true })
  }
  const { status, body } =
    'refusal' in outcome
      ? { ...outcome.refusal, body: errorBody(api, outcome.refusal, reference) }
      : outcome
  const { rule, sentence, remedy } = outcome
  const line = {
    id,
    at: now,
    environment,
    api,
    method: maskMethod(request.method),
    path: maskPath(path, world),
    credentialId: credential?.id ?? null,
    username: credential?.username ?? null,
    tail,
    status,
    rule,
    sentence,
    remedy,
  }
  await logRequest(line, tx)
  return { id, status, body }
}

/** A transfer is accepted for later: 202. [doc: openapi, platform-calls.test.ts] */
function statusFor(call: ProviderCall): number {
  return callInWords(call) === 'POST /transfers' ? 202 : 200
}

const repeated =
  'The Idempotency-Key was used for this request before: the first answer came again, and nothing was done.'

async function carryOut(
  access: Access,
  found: Found | CallRefused,
  key: string | undefined,
  context: Call,
): Promise<Outcome> {
  if (found instanceof CallRefused) return toRefusal(found)
  const changesBefore = context.world.change
  try {
    const { isRepeated, ...reply } = await answerOnce(key, context, async () => {
      const body = await found.answer(context)
      return { status: body === undefined ? 204 : statusFor(found.call), body }
    })
    return { ...toLogged(access), ...reply, ...(isRepeated ? { sentence: repeated } : {}) }
  } catch (cause) {
    // What was written before a refusal can be undone only together with everything else.
    if (!(cause instanceof CallRefused) || context.world.change !== changesBefore) throw cause
    return toRefusal(cause)
  }
}

function refuseSize({ status, detail }: { status: number; detail: string }): CallRefused {
  return new CallRefused({ status, errorCode: `00_${status}`, detail }, detail)
}

function toRefusal({ refusal, message }: CallRefused): Outcome {
  return { refusal, rule: 'refused by the call', sentence: message, remedy: null }
}

function toLogged({ rule, explanation, remedy }: Access) {
  return { rule, sentence: explanation, remedy }
}

/** All that an answer tells: one 401 and one 403, whatever the reason. */
function refuseAtDoor({ outcome, explanation }: Access): CallRefusal {
  if (outcome === 403) return forbidden(explanation).refusal
  return { status: 401, errorCode: '00_401', detail: 'Invalid credentials' }
}

/** A credential that was let in acts like a user who manages credentials where it reaches. */
function toActor({ id, username, accounts }: Credential): SandboxUser {
  return { id, name: username, roles: ['Manage API credentials'], accounts }
}
