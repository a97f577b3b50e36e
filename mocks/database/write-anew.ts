// Writes a whole world, also where the storage that was there cannot be used any more.
import { Refused } from '#mocks/transport/problem.ts'

import type { Store, WriteTx } from './store.ts'

/** A storage that cannot be written is removed, and made anew by writing once more. */
export async function writeAnew(store: Store, work: (tx: WriteTx) => Promise<void>): Promise<void> {
  try {
    await store.write(work)
  } catch (cause) {
    // What is to be written was refused: the storage is not to blame.
    if (cause instanceof Refused && cause.refusal.status === 422) throw cause
    await store.destroy()
    await store.write(work)
  }
}
