// What somebody wants served: where, to whom, by which backend, beginning with which world.
import { parseArgs } from 'node:util'

import { asBasePath } from './base-path.ts'
import { asPort } from './port.ts'

/**
 * Where the backend answers. `page`: in the page alone. `worker`: there too, by way of a service
 * worker that shows the requests. `http`: in this server, with a session for each browser.
 */
export const backends = ['worker', 'page', 'http'] as const
export type BackendKind = (typeof backends)[number]

export type Serving = {
  /** With a slash at both ends. */
  base: string
  port: number
  backend: BackendKind
  /** The name of the world that a session or a browser begins with; the usual one without. */
  scenario: string | undefined
  /** The names by which others may ask. With none, nobody but this machine can. */
  hosts: readonly string[]
}

/** Options of the command line come before BASE_PATH and PORT. Throws a sentence for a wrong one. */
export function readServing(args: string[], env: NodeJS.ProcessEnv = process.env): Serving {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string' },
      port: { type: 'string' },
      backend: { type: 'string' },
      scenario: { type: 'string' },
      host: { type: 'string', multiple: true },
    },
  })
  const backend = backends.find((kind) => kind === (values.backend ?? 'worker'))
  if (!backend) {
    throw new RangeError(`“${values.backend}” is no backend. There are: ${backends.join(', ')}.`)
  }
  return {
    base: asBasePath(values.base ?? env['BASE_PATH'] ?? '/'),
    port: asPort(values.port ?? env['PORT'], 4173),
    backend,
    scenario: values.scenario,
    hosts: (values.host ?? []).map((name) => name.toLowerCase()),
  }
}
