// Planned failures as endpoints: list them, plan more, release what they hold, take them back.
import { customerArea } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { anyEndpoint, type Fault } from '#contract/fault.ts'
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import { tooMany } from '#domain/values/entry-list.ts'
import { shorten } from '#domain/values/plain-text.ts'
import { isRead } from '#mocks/commands/command.ts'
import { release } from '#mocks/commands/fault.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import { invalid } from '#mocks/transport/problem.ts'

type Public<C> = Omit<C, 'user'>

/** The endpoints of the Customer Area: what a page asks for or does, and nothing of the sandbox. */
const table = new Map<string, Endpoint>(Object.entries(customerArea))

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
  if ('endpoint' in body) {
    checkEndpoint(body.endpoint)
    const message = whyNever(body.kind, body.endpoint)
    if (message !== undefined) throw invalid([{ name: 'kind', value: body.kind, message }])
  }
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
  if (endpoint === anyEndpoint || table.has(endpoint)) return
  const known = [...table.keys()].join(', ')
  const message = `There is no endpoint “${shorten(endpoint)}”. There are: ${known}; “${anyEndpoint}” is any of them.`
  throw invalid([{ name: 'endpoint', value: endpoint, message }])
}

/** A failure that could not happen to this endpoint is refused: whoever waits for it waits in vain. */
function whyNever(kind: Fault['kind'], endpoint: string): string | undefined {
  const row = table.get(endpoint)
  switch (kind) {
    case 'storage-full':
      return row && !isRead(row) ? undefined : `${kind} happens to a command that writes.`
    case 'saved-by-second-admin':
      return row?.path.includes(':credentialId')
        ? undefined
        : `${kind} happens where the address names a credential.`
    case 'signed-out':
    case 'role-removed':
      return row && row.gate !== 'open'
        ? undefined
        : `${kind} happens where somebody must be signed in.`
    default:
      return undefined
  }
}
