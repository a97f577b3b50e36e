// A store whose commits are kept track of while an exercise goes on; whoever does not practise pays nothing for it.
import type { Store, WriteTx } from '#mocks/database/store.ts'
import { latePart } from '#mocks/transport/late-part.ts'

const journalPart = latePart(() => import('./journal.ts'))

/** Nothing within a transaction may wait for code: it comes before the next try. */
const late = Symbol()

export function keepJournal(store: Store, realTime: () => number): Store {
  let journal: Awaited<ReturnType<typeof journalPart>> | undefined
  return {
    ...store,
    async write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
      for (;;) {
        const done = await store.write(async (tx): Promise<T | typeof late> => {
          const world = await tx.objectStore('world').get('world')
          if (world?.practice === undefined) return work(tx)
          return journal ? journal.record(tx, world, realTime(), work) : late
        })
        if (done !== late) return done
        journal = await journalPart()
      }
    },
  }
}
