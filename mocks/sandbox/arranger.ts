// Who arranges a state, and when: the person in whose name it is done, and the instants that are given.
import type { InvalidField } from '#contract/problem.ts'
import type { SandboxUser } from '#contract/session.ts'
import { findNamed } from '#domain/permission/asked-place.ts'
import { sortByReach } from '#domain/permission/person-kind.ts'
import { instantInWords } from '#domain/values/instant-words.ts'
import { readInstant } from '#domain/values/given-instant.ts'
import { shorten } from '#domain/values/plain-text.ts'
import type { Context } from '#mocks/database/context.ts'
import { readPeople } from '#mocks/database/people.ts'
import type { UserRow } from '#mocks/database/rows.ts'
import { invalid } from '#mocks/transport/problem.ts'

/**
 * The context of somebody who was named, or else of whoever may do most; what is recorded there is
 * one act, the request for `path`. Throws 422 for nobody.
 */
export async function asArranger(
  path: string,
  body: { by?: string | undefined },
  context: Omit<Context, 'user'>,
): Promise<Context & { people: UserRow[] }> {
  const { by } = body
  const people = await readPeople(context.tx)
  const user: SandboxUser | undefined =
    by === undefined ? sortByReach(people)[0] : findNamed(people, by)
  if (user)
    return {
      ...context,
      user,
      people,
      arranging: { act: { is: 'arranged', path, body, at: context.now } },
    }
  const known = people.map(({ id, name }) => `${id} (${name})`).join(', ')
  throw refuse(
    'by',
    by ?? '',
    `There is nobody called “${shorten(by ?? '')}”. There are: ${known}.`,
  )
}

/** The instant, which lies within these two; `otherwise` where none is given. Throws 422. */
export function instantWithin(
  name: string,
  given: number | string | undefined,
  otherwise: number,
  [first, last]: [first: number, last: number],
): number {
  if (given === undefined) return otherwise
  const read = readInstant(given)
  if ('refusal' in read) throw refuse(name, String(given), read.refusal)
  const at = Math.floor(read.at)
  if (at >= first && at <= last) return at
  const [from, to] = [instantInWords(first), instantInWords(last)]
  throw refuse(name, String(given), `${name} must lie between ${from} and ${to}.`)
}

export function refuse(name: string, value: string, message: string) {
  return invalid([{ name, value, message } satisfies InvalidField])
}
