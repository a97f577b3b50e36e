// What was done in this world as an endpoint: a runbook for people, and a spec that does it again.
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import { asMarkdown } from '#domain/runbook/markdown.ts'
import { asSpec } from '#domain/runbook/playwright.ts'
import { stepsOf } from '#domain/runbook/steps.ts'
import type { ReadContext } from '#mocks/database/context.ts'

import { refuse } from './arranger.ts'
import { readSession } from './session.ts'

/** Throws 422 for a time zone that there is not. */
export async function getRunbook(
  { query: { since = 0, zone = 'UTC' } }: SandboxInput<'getRunbook'>,
  context: Omit<ReadContext, 'user'>,
): Promise<SandboxReply<'getRunbook'>> {
  if (!isZone(zone)) {
    throw refuse(
      'zone',
      zone,
      'There is no such time zone. It has a name such as Europe/Amsterdam.',
    )
  }
  const session = await readSession(since, context)
  const steps = stepsOf(session)
  return {
    scenario: session.scenario,
    markdown: asMarkdown(steps, { ...session, zone }),
    spec: asSpec(steps, session),
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
