// Calls the sandbox's own API: apart from the client, as nothing that comes first asks it.
import { sandboxPrefix } from '#contract/addresses.ts'
import { sandboxRoutes } from '#contract/sandbox-routes.ts'
import type { SandboxEndpointName, SandboxInput, SandboxReply } from '#contract/sandbox.ts'

import { callRow } from './call.ts'

export function callSandbox<N extends SandboxEndpointName>(
  name: N,
  input: SandboxInput<N>,
): Promise<SandboxReply<N>> {
  return callRow(sandboxPrefix, name, sandboxRoutes[name], input)
}
