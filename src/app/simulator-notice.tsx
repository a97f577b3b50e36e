// The word at the end of every page that nothing here is real.

/** No request of the simulator leaves the browser. [choice: nothing-leaves.e2e.ts] */
export function SimulatorNotice() {
  return (
    <footer className="border-t bg-band px-4 py-1 text-center text-xs text-balance text-muted">
      Simulator. Not affiliated with any payment provider. Nothing leaves this browser.
    </footer>
  )
}
