// Which release of the product answers, and the version of the names that suites rely on.
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'

import { contractVersion, name, version } from './release.ts'

export async function getVersion(
  _: SandboxInput<'getVersion'>,
): Promise<SandboxReply<'getVersion'>> {
  return { name, version, contract: contractVersion }
}
