// Saves what was done since the world began as a file: a runbook for people, or a spec that does it again.
import { callSandbox } from '#api/call-sandbox.ts'
import { download } from '#page/download.ts'

/** Times are told in the zone of this browser as well. */
export async function saveSession(as: 'runbook' | 'spec'): Promise<void> {
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions()
  const { scenario, markdown, spec } = await callSandbox('getRunbook', { query: { zone } })
  if (as === 'spec') download(`${scenario}.spec.ts`, 'text/plain;charset=utf-8', spec)
  else download(`runbook-${scenario}.md`, 'text/markdown;charset=utf-8', markdown)
}
