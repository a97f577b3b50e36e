// What a state is: a name, who looks at it from where, and the steps to it.
import type { Page } from '@playwright/test'

export type State = {
  /** Unique; also the name of its pictures and of its part of the words. */
  name: string
  /** Who is signed in; nobody: null. */
  as?: string | null
  environment?: 'live'
  account?: string
  open: (page: Page) => Promise<void>
  /** What is data here, and not words. */
  without?: string
}

/** Lets the backend fail at the next request of this kind. */
export async function planFault(page: Page, endpoint: string, times = 1): Promise<void> {
  await page.evaluate(
    (fault) =>
      fetch('/sandbox-api/v1/faults', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(fault),
      }),
    { endpoint, kind: 'unavailable', times },
  )
}
