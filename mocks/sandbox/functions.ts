// The backend of the sandbox API: one function for each row of its contract table.
import { customerArea } from '#contract/customer-area.ts'
import type { sandbox, SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { Context } from '#mocks/context.ts'
import type { Functions } from '#mocks/http.ts'
import { invalid } from '#mocks/problem.ts'

import { getClock, moveClock } from './clock.ts'
import { dump, freshStart } from './recovery.ts'

/** The commands of the Customer Area: only they can be made to fail. */
const commands = Object.entries(customerArea).flatMap(([name, { method }]) =>
  method === 'GET' ? [] : [name],
)

async function planFault(
  { body }: SandboxInput<'planFault'>,
  { world }: Omit<Context, 'user'>,
): Promise<SandboxReply<'planFault'>> {
  const { endpoint } = body
  if (!commands.includes(endpoint)) {
    const message = `There is no command “${endpoint}”. There are: ${commands.join(', ')}.`
    throw invalid([{ name: 'endpoint', value: endpoint, message }])
  }
  world.faults.push(body)
  return {}
}

export const sandboxFunctions = {
  getClock,
  moveClock,
  dump,
  freshStart,
  planFault,
} satisfies Functions<typeof sandbox>
