// Counts what React draws: the components that ran, told apart by what each of them put on the page.
import type { Page } from '@playwright/test'

/** As much of React's tree as is needed; the hook is the one that its developer tools use. */
type Fiber = {
  tag: number
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
  stateNode: unknown
}
type Root = { current: Fiber }

declare global {
  interface Window {
    drawn: string[]
    __REACT_DEVTOOLS_GLOBAL_HOOK__: object
  }
}

/** Call it before the page is opened. From then on, `drawnSince` tells of every component that ran. */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const performedWork = 1
    const functionComponent = 0
    const hostText = 6
    window.drawn = []

    /** The text that a component put on the page, or the kind of its first element. */
    function describe(fiber: Fiber): string {
      const { child } = fiber
      if (child === null) return 'nothing'
      if (child.tag === hostText) return `text “${String(Object(child.stateNode).textContent)}”`
      return child.stateNode instanceof Element ? child.stateNode.outerHTML.slice(0, 120) : 'a part'
    }

    function visit(fiber: Fiber | null): void {
      for (let one = fiber; one !== null; one = one.sibling) {
        const before = one.alternate
        const hasRun = one.tag === functionComponent && (one.flags & performedWork) !== 0
        if (before && hasRun) window.drawn.push(describe(one))
        // Below a tree that is the same object, nothing has run.
        if (before && before.child !== one.child) visit(one.child)
      }
    }

    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: Root) => visit(root.current),
    }
  })
}

/** What ran again while this was done; what was drawn for the first time does not count. */
export async function drawnDuring(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    window.drawn = []
  })
  await act()
  return page.evaluate(() => window.drawn)
}
