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
  /** What the console says of what has gone wrong here. */
  noise?: RegExp
}

/** Does something to the simulator's database behind its back, at its version or at another. */
export async function tamper(page: Page, version: number | undefined, row?: object): Promise<void> {
  await page.evaluate(
    async ([at, damaged]) => {
      const opening = indexedDB.open('api-credentials', at)
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.addEventListener('success', () => resolve(opening.result))
        opening.addEventListener('error', () => reject(opening.error))
      })
      if (damaged) {
        const tx = db.transaction('world', 'readwrite')
        tx.objectStore('world').put(damaged)
        await new Promise((resolve) => (tx.oncomplete = resolve))
      }
      db.close()
    },
    [version, row] as const,
  )
}
