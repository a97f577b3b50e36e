// Writes a whole world, also where the storage that was there cannot be used any more.
import type { Store, WriteTx } from './store.ts'

/** A storage that cannot be written is removed, and made anew by writing once more. */
export async function writeAnew(store: Store, work: (tx: WriteTx) => Promise<void>): Promise<void> {
  try {
    await store.write(work)
  } catch {
    await store.destroy()
    await store.write(work)
  }
}
