// Planned failures as endpoints: list them, plan more, take them back.
import { customerArea } from '#contract/customer-area.ts'
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import { tooMany } from '#domain/values/entry-list.ts'
import { shorten } from '#domain/values/plain-text.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import { invalid } from '#mocks/transport/problem.ts'

type Public<C> = Omit<C, 'user'>

/** The endpoints of the Customer Area: what a page asks for or does, and nothing of the sandbox. */
const endpoints = Object.keys(customerArea)

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
  checkEndpoint(body.endpoint)
  const excess = tooMany('planned failures', world.faults.length + 1)
  if (excess) throw invalid([{ name: 'endpoint', value: body.endpoint, message: excess }])
  world.faults.push(body)
  return { data: world.faults }
}

export async function removeFaults(
  { query: { endpoint } }: SandboxInput<'removeFaults'>,
  { world }: Public<Context>,
): Promise<SandboxReply<'removeFaults'>> {
  if (endpoint !== undefined) checkEndpoint(endpoint)
  world.faults = world.faults.filter(
    (planned) => endpoint !== undefined && planned.endpoint !== endpoint,
  )
  return { data: world.faults }
}

function checkEndpoint(endpoint: string): void {
  if (endpoints.includes(endpoint)) return
  const message = `There is no endpoint “${shorten(endpoint)}”. There are: ${endpoints.join(', ')}.`
  throw invalid([{ name: 'endpoint', value: endpoint, message }])
}
