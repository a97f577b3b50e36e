// A POST that comes again with its Idempotency-Key: the first answer again, and no second effect.
import { commandKeyHeader } from '#contract/customer-area-routes.ts'
import { fingerprint, mintApiKey, mintPassword } from '#domain/keys/secret.ts'
import { day } from '#domain/values/time.ts'
import { chanceOf } from '#mocks/database/context.ts'
import { AnswerRow } from '#mocks/database/rows.ts'
import { parseRow } from '#mocks/database/store.ts'

import type { Call } from './call.ts'
import { CallRefused, invalidFields } from './refusal.ts'

/** An Idempotency-Key can have at most 64 characters. [doc: idempotency] */
const longestKey = 64

/**
 * An Idempotency-Key is remembered for 31 days from its first use: at least so long is documented.
 * [doc: idempotency, idempotency.test.ts]
 */
const lifetimeMs = 31 * day

export type Reply = { status: number; body: unknown }

/** An Idempotency-Key counts for POST alone. [doc: idempotency] */
export function readKey({ method, headers }: Request): string | undefined {
  return (method === 'POST' && headers.get(commandKeyHeader)) || undefined
}

/**
 * Carries out `work`, unless the company used the key before for this very request: then answers
 * what was answered then. An Idempotency-Key belongs to the company account, whichever of its
 * credentials asks. [doc: idempotency] Another credential gets the same response only if its role
 * opens the call. [choice] A refused request had no effect, so it can be sent again with the same
 * key. [choice]
 *
 * Throws `CallRefused` for a key of another request, with the error that is documented for a
 * request that was processed before.
 */
export async function answerOnce(
  key: string | undefined,
  context: Call,
  work: () => Promise<Reply>,
): Promise<Reply & { isRepeated: boolean }> {
  if (key === undefined) return { ...(await work()), isRepeated: false }
  if (key.length > longestKey) throw tooLong
  const { tx, world, now, environment, base, path, query, bodyText } = context
  const answers = tx.objectStore('answers')
  const rowKey = `${environment} ${fingerprint(key)}`
  const request = fingerprint(`${base}${path}?${query} ${bodyText}`)
  const row: unknown = await answers.get(rowKey)
  const earlier = row === undefined ? undefined : parseRow(AnswerRow, row)
  if (earlier && now < earlier.until) {
    if (earlier.request !== request) throw usedBefore
    return { ...restore(earlier, context), isRepeated: true }
  }
  const drawsBefore = world.draws
  const reply = await work()
  for (const old of await answers.index('until').getAllKeys(IDBKeyRange.upperBound(now))) {
    await answers.delete(old)
  }
  const kept = withoutSecrets(reply, drawsBefore, context)
  await answers.put({ key: rowKey, request, ...kept, until: now + lifetimeMs })
  return { ...reply, isRepeated: false }
}

/** The fields of replies that hold a secret, and how chance makes it. */
const mints = { apiKey: mintApiKey, password: mintPassword }
const secretFields = ['apiKey', 'password'] as const

/**
 * What may be kept of a reply. A secret is kept nowhere: of each there is only the draw of the
 * world's chance that made it, from which the same answer can be given again.
 */
function withoutSecrets(
  { status, body }: Reply,
  drawsBefore: number,
  { world }: Call,
): Pick<AnswerRow, 'status' | 'body' | 'draws'> {
  const kept = { ...Object(body) }
  const draws: AnswerRow['draws'] = {}
  for (const field of secretFields) {
    if (!(field in kept)) continue
    let draw = drawsBefore + 1
    while (draw <= world.draws && mints[field](chanceOf(world, draw)) !== kept[field]) draw += 1
    if (draw > world.draws) throw new Error(`No draw of this call made the ${field} of its reply.`)
    draws[field] = draw
    delete kept[field]
  }
  return { status, body: kept, draws }
}

function restore({ status, body, draws }: AnswerRow, { world }: Call): Reply {
  const secrets = secretFields.flatMap((field) => {
    const draw = draws[field]
    return draw === undefined ? [] : [[field, mints[field](chanceOf(world, draw))]]
  })
  return { status, body: { ...Object(body), ...Object.fromEntries(secrets) } }
}

const tooLong = invalidFields('00_422', [
  {
    name: commandKeyHeader,
    value: '',
    message: `${commandKeyHeader} can have at most ${longestKey} characters.`,
  },
])

/**
 * A changed request under a used Idempotency-Key gets the error that is documented for a repeated
 * one. [choice]
 */
const usedBefore = new CallRefused(
  { status: 422, errorCode: '704', detail: 'request already processed or in progress' },
  `The ${commandKeyHeader} was used for another request before. A new request needs a new one.`,
)
