// From where a request may come: this machine, by its own names, and from pages of this server alone.
import { shorten } from '#domain/values/plain-text.ts'
import { Refused } from '#mocks/transport/problem.ts'

const ownNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Throws 403 for a name that is not ours: a page elsewhere can let its own name lead to this
 * machine, and would then be asked as if it were ours.
 */
export function refuseHost(header: string | undefined, hosts: readonly string[]): void {
  const name = (header ?? '').toLowerCase().replace(/:\d+$/, '')
  if ([...ownNames, ...hosts].includes(name) || name.endsWith('.localhost')) return
  throw new Refused({
    status: 403,
    detail: `This server does not answer to the name “${shorten(name)}”. Ask for localhost, or start the server with --host ${name === '' ? '<name>' : shorten(name)}.`,
  })
}

/** Throws 403 for a page of another site, which could act for whoever has it open. */
export function refuseOrigin(origin: string | undefined, host: string | undefined): void {
  if (origin === undefined || hostIn(origin) === host?.toLowerCase()) return
  throw new Refused({
    status: 403,
    detail: `Pages of ${shorten(origin)} cannot use this server: its APIs answer its own pages, and clients that are no page.`,
  })
}

function hostIn(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
