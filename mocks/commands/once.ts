// A command that arrives twice, by a double click or a retry after a lost answer, has one effect.
import { fingerprint } from '#domain/keys/secret.ts'

import type { Context } from '#mocks/database/context.ts'
import { invalid } from '#mocks/transport/problem.ts'

/**
 * Carries out `work` unless this user's command key was carried out before; then answers what the
 * command was about, as `findAgain` finds it by its id today.
 */
export async function carryOutOnce<Target extends { id: string }>(
  context: Context,
  findAgain: (id: string) => Promise<Target | undefined>,
  work: () => Promise<Target>,
): Promise<Target> {
  const { tx, commandKey } = context
  if (commandKey === undefined) return work()
  const key = `${context.user.id} ${fingerprint(commandKey)}`
  const body = fingerprint(context.bodyText)
  const earlier = await tx.objectStore('commands').get(key)
  if (!earlier) {
    const target = await work()
    await tx.objectStore('commands').put({ key, body, targetId: target.id })
    return target
  }
  const target = earlier.body === body && (await findAgain(earlier.targetId))
  if (target) return target
  const message = 'This request was already used for something else. Try again.'
  throw invalid([{ name: 'Idempotency-Key', value: commandKey, message }])
}
