// What a named world is: a story for people, and a function that builds it at a given moment.
import type { Account, SandboxUser } from '#contract/session.ts'
import type { Credential } from '#domain/credential.ts'

import type { EventRow } from '#mocks/rows.ts'

export type World = {
  accounts: Account[]
  balancePlatform: string
  users: SandboxUser[]
  credentials: Credential[]
  events: EventRow[]
}

export type Scenario = {
  name: string
  title: string
  /** Two sentences for a trainer. */
  story: string
  /** All times are relative to `now`, so that the world is as fresh in a year as today. */
  build: (now: number) => World
}
