// The word at the end of every page that nothing here is real.
import { howFar } from '#page/backend-words.ts'

/**
 * No request of the simulator leaves the browser, unless its own server has the backend. [choice:
 * nothing-leaves.e2e.ts, http-backend.e2e.ts]
 */
export function SimulatorNotice() {
  return (
    <footer className="border-t bg-band px-4 py-1 text-center text-xs text-balance text-muted">
      Simulator. Not affiliated with any payment provider. {howFar()}
    </footer>
  )
}
