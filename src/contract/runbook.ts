// What was done since a world began: as a runbook for people, and as a spec that does it again.
import * as z from 'zod/mini'

import type { Endpoint } from './endpoint.ts'
import { limits } from './limits.ts'
import { count, text } from './query.ts'
import { runbookRoutes as routes } from './runbook-routes.ts'

export const runbook = {
  getRunbook: {
    ...routes.getRunbook,
    query: {
      /** The `lastEvent` of a mark: what was done by then is done by the spec alone. */
      since: count(Number.MAX_SAFE_INTEGER),
      /** The time zone of the reader by its IANA name; UTC where none is given. */
      zone: text(limits.search),
    },
    reply: z.object({ scenario: z.string(), markdown: z.string(), spec: z.string() }),
  },
} as const satisfies Record<keyof typeof routes, Endpoint>
