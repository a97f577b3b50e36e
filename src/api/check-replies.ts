// Holds every reply against the contract: while developing and testing, as what ships carries no schema for it.
import { customerArea } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { sandbox } from '#contract/sandbox.ts'

import { configureClient } from './call.ts'

/** From now on a call whose reply breaks the contract fails. */
export function checkReplies(): void {
  const table: Record<string, Endpoint> = { ...customerArea, ...sandbox }
  configureClient({ onReply: (name, reply) => void table[name]?.reply.parse(reply) })
}
