// Who and where one can be in a world, and who is meant by a name.
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { SandboxUser } from '#contract/session.ts'
import { placeAsked } from '#domain/permission/asked-place.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { readWorld, type ReadContext } from '#mocks/database/context.ts'
import type { ReadTx } from '#mocks/database/store.ts'
import { invalid } from '#mocks/transport/problem.ts'

import { readPeople } from '#mocks/database/people.ts'
import { readScenario } from './fresh-start.ts'

/** Of a world that could be started, nothing is asked of the storage. */
export async function describeWorld(
  { query }: SandboxInput<'describeWorld'>,
  { store, realTime }: Surroundings,
): Promise<SandboxReply<'describeWorld'>> {
  if (query.scenario === undefined) {
    return store.read(async (tx) => {
      const { scenario, accounts } = await readWorld(tx)
      return { scenario, users: await readUsers(tx), accounts }
    })
  }
  const { scenario, refusals } = await readScenario(query)
  if (!scenario) throw invalid(refusals)
  const { users, accounts } = scenario.build(realTime(), 1)
  return { scenario: scenario.name, users, accounts }
}

export async function findIdentity(
  { query }: SandboxInput<'findIdentity'>,
  { tx, world }: Omit<ReadContext, 'user'>,
): Promise<SandboxReply<'findIdentity'>> {
  const { accounts } = world
  const place = placeAsked(query, { users: await readUsers(tx), accounts })
  if ('refusals' in place) throw invalid(place.refusals)
  return place
}

async function readUsers(tx: ReadTx): Promise<SandboxUser[]> {
  return (await readPeople(tx)).map(({ revision: _, ...user }) => user)
}
