// The always visible word that nothing here is real.
import { SimulatorMark } from '#ui/simulator-mark.tsx'

export function SimulatorNotice() {
  return (
    // Without a box of its own, so that the strip sticks to the edge of the window.
    <footer className="contents">
      <SimulatorMark
        text="Simulator. Not affiliated with any payment provider. Nothing leaves this browser."
        shortText="Simulator. Nothing leaves this browser."
      />
    </footer>
  )
}
