// Which planned failures could happen: to an endpoint that there is, of a kind that it can have.
import { customerArea } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { anyEndpoint, type Fault } from '#contract/fault.ts'
import type { InvalidField } from '#contract/problem.ts'
import { shorten } from '#domain/values/plain-text.ts'

import { isRead } from './command.ts'

/** The endpoints of the Customer Area: what a page asks for or does, and nothing of the sandbox. */
const table = new Map<string, Endpoint>(Object.entries(customerArea))

/** Why such a failure could never happen, or undefined. */
export function whyNotPlanned(fault: Fault): InvalidField | undefined {
  if (!('endpoint' in fault)) return undefined
  const { kind, endpoint } = fault
  const message = whyNever(kind, endpoint)
  return whyUnknown(endpoint) ?? (message ? { name: 'kind', value: kind, message } : undefined)
}

/** Why nothing can be planned for an endpoint of this name, or undefined. */
export function whyUnknown(endpoint: string): InvalidField | undefined {
  if (endpoint === anyEndpoint || table.has(endpoint)) return undefined
  const known = [...table.keys()].join(', ')
  const message = `There is no endpoint “${shorten(endpoint)}”. There are: ${known}; “${anyEndpoint}” is any of them.`
  return { name: 'endpoint', value: endpoint, message }
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
