// What the environments are called wherever people read of them.
import type { Environment } from '#contract/credential.ts'

export const environmentNames: Record<Environment, string> = { test: 'Test', live: 'Live' }
