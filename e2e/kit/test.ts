// Playwright's test with what a suite needs to arrange this simulator: strangers' suites and our own.
import { expect, test as base, type Page } from '@playwright/test'

import { createApis, type ApiCall, type Apis, type Secret } from './apis.ts'
import { baseOf, type Answer } from './ask.ts'
import { createClock, type Clock, type ClockState, type Instant } from './clock.ts'
import { createFaults, type Fault, type Faults } from './faults.ts'
import { linkTo, openState, settled, type State } from './open.ts'
import { createSandbox, type Arranged, type ArrangedCredential, type Sandbox } from './sandbox.ts'

/** All of them act on the fixture `page`, unless they are given another tab. */
export type Kit = {
  /** Opens a page in a state, and waits until it has settled. */
  open: (state?: State, tab?: Page) => Promise<void>
  /** Waits until nothing is on its way any more. */
  settled: (tab?: Page) => Promise<void>
  /** The world's clock, which is another than `page.clock`. */
  clock: Clock
  /** Planned failures. */
  faults: Faults
  /** The provider's APIs. */
  apis: Apis
  /** The whole sandbox API. */
  sandbox: Sandbox
}

export const test = base.extend<Kit>({
  open: async ({ page, baseURL }, provide) => {
    await provide((state = {}, tab = page) => openState(tab, baseOf(baseURL), state))
  },
  settled: async ({ page }, provide) => provide((tab = page) => settled(tab)),
  sandbox: async ({ page, baseURL }, provide) => provide(createSandbox(page, baseOf(baseURL))),
  clock: async ({ sandbox }, provide) => provide(createClock(sandbox)),
  faults: async ({ sandbox }, provide) => provide(createFaults(sandbox)),
  apis: async ({ page, baseURL }, provide) => provide(createApis(page, baseOf(baseURL))),
})

export { expect, linkTo }
export type {
  Answer,
  ApiCall,
  Apis,
  Arranged,
  ArrangedCredential,
  Clock,
  ClockState,
  Fault,
  Faults,
  Instant,
  Sandbox,
  Secret,
  State,
}
