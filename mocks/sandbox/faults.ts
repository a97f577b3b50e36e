// Planned failures as endpoints: list them, plan more, release what they hold, take them back.
import type { Fault } from '#contract/fault.ts'
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import { tooMany } from '#domain/values/entry-list.ts'
import { release } from '#mocks/commands/fault.ts'
import { whyNotPlanned, whyUnknown } from '#mocks/commands/possible-fault.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import { invalid } from '#mocks/transport/problem.ts'

type Public<C> = Omit<C, 'user'>

export async function listFaults(
  _: SandboxInput<'listFaults'>,
  { world }: Public<ReadContext>,
): Promise<SandboxReply<'listFaults'>> {
  return { data: world.faults }
}

export async function planFault(
  { body }: SandboxInput<'planFault'>,
  { world }: Public<Context>,
): Promise<SandboxReply<'planFault'>> {
  const refusal = whyNotPlanned(body)
  if (refusal) throw invalid([refusal])
  const message = tooMany('planned failures', world.faults.length + 1)
  if (message) throw invalid([{ name: 'body', value: body.kind, message }])
  world.faults.push(body)
  return { data: world.faults }
}

/**
 * What waits goes on, and nothing is to be held any more: a request that is still on its way would
 * wait for a release that has been.
 */
export async function releaseHeld(
  { body: { endpoint } }: SandboxInput<'releaseHeld'>,
  { world }: Public<Context>,
): Promise<SandboxReply<'releaseHeld'>> {
  if (endpoint !== undefined) checkEndpoint(endpoint)
  world.faults = world.faults.filter(
    (planned) => planned.kind !== 'held' || ![undefined, planned.endpoint].includes(endpoint),
  )
  release(world, endpoint)
  return { data: world.faults }
}

export async function removeFaults(
  { query: { endpoint, part } }: SandboxInput<'removeFaults'>,
  { world }: Public<Context>,
): Promise<SandboxReply<'removeFaults'>> {
  if (endpoint !== undefined) checkEndpoint(endpoint)
  const isAll = endpoint === undefined && part === undefined
  const isMeant = (planned: Fault) =>
    isAll || ('endpoint' in planned ? planned.endpoint === endpoint : planned.part === part)
  world.faults = world.faults.filter((planned) => !isMeant(planned))
  // What they hold already would wait for nobody.
  if (isAll || endpoint !== undefined) release(world, endpoint)
  return { data: world.faults }
}

function checkEndpoint(endpoint: string): void {
  const refusal = whyUnknown(endpoint)
  if (refusal) throw invalid([refusal])
}
