// The backend of the sandbox API: one function for each row of its contract table.
import type { sandbox, SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { Context } from '#mocks/context.ts'
import type { Functions } from '#mocks/http.ts'

import { dump, freshStart } from './recovery.ts'

async function planFault(
  { body }: SandboxInput<'planFault'>,
  { world }: Omit<Context, 'user'>,
): Promise<SandboxReply<'planFault'>> {
  world.faults.push(body)
  return {}
}

export const sandboxFunctions = { dump, freshStart, planFault } satisfies Functions<typeof sandbox>
