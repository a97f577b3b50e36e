// What a state is: a name, who looks at it from where, and the steps to it.
import type { Page } from '@playwright/test'

import type { Faults } from './kit/faults.ts'

export type State = {
  /** Unique; also the name of its pictures and of its part of the words. */
  name: string
  /** Who is signed in; nobody: null. */
  as?: string | null
  environment?: 'live'
  account?: string
  open: (page: Page, faults: Faults) => Promise<void>
  /** What is data here, and not words. */
  without?: string
}
