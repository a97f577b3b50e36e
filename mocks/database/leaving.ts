// A page that is left lets go of its transactions: WebKit may keep them for a way back, and whoever
// comes next would wait for them without end.
import type { IDBPTransaction } from 'idb'

type Open = Pick<IDBPTransaction, 'abort' | 'done'>

/** What a page that can be left tells of it; nothing in Node. */
export type Page = Partial<Pick<EventTarget, 'addEventListener'>>

/** `letGo` is called as the page is left, once its open transactions are aborted. */
export function watchLeaving(page: Page, letGo: () => void) {
  const open = new Set<Open>()
  let timesLeft = 0
  let there: Promise<void> | undefined
  let comeBack: (() => void) | undefined

  page.addEventListener?.('pagehide', () => {
    there = new Promise((resolve) => (comeBack = resolve))
    timesLeft += 1
    open.forEach(abort)
    letGo()
  })
  page.addEventListener?.('pageshow', () => comeBack?.())

  return {
    /** Whatever did not come to its end and was left meanwhile can be done again. */
    timesLeft: () => timesLeft,
    /** Settles at once on a page that is there; on one that was left, when somebody comes back. */
    untilThere: () => there,
    /** Answers the transaction, which is aborted when the page is left before its end. */
    track<Tx extends Open>(tx: Tx): Tx {
      open.add(tx)
      const forget = () => open.delete(tx)
      tx.done.then(forget, forget)
      return tx
    },
  }
}

function abort(tx: Open): void {
  try {
    tx.abort()
  } catch {
    // It was about to end by itself.
  }
}
