// Which release of the product answers, the version of its names, and the document that tells all of them.
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import { latePart } from '#mocks/transport/late-part.ts'

import { contractVersion, name, version } from './release.ts'

// Nobody but tools asks for it, and it brings what turns schemas into words.
const document = latePart(() => import('./openapi.ts'))

export async function getVersion(
  _: SandboxInput<'getVersion'>,
): Promise<SandboxReply<'getVersion'>> {
  return { name, version, contract: contractVersion }
}

export async function getOpenApi(
  _: SandboxInput<'getOpenApi'>,
): Promise<SandboxReply<'getOpenApi'>> {
  return (await document()).describeApi()
}
