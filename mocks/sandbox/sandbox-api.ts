// The sandbox's own API: its table and its functions, which come late as no list needs them.
import { sandboxPrefix } from '#contract/addresses.ts'
import { sandbox } from '#contract/sandbox.ts'
import type { Api } from '#mocks/commands/endpoints.ts'

import { sandboxFunctions } from './functions.ts'

export const sandboxApi: Api = {
  prefix: sandboxPrefix,
  table: sandbox,
  functions: sandboxFunctions,
}
