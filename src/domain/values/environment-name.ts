// What the two environments are called on screen.
import type { Environment } from '#contract/credential.ts'

export const environmentNames: Record<Environment, string> = { test: 'Test', live: 'Live' }
