// What the original does not have, and the switch that hides it.
import { hideAdditions } from '#ui/additions.ts'
import { SimulatorMark, SimulatorOnly } from '#ui/simulator-only.tsx'
import { Switch } from '#ui/switch.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Simulator only',
  about: 'A mark for what the original does not have, and a wrapper that a switch hides.',
  states: {
    'In full, and as a sign in a line': () => (
      <p className="flex items-center gap-3">
        <SimulatorMark /> <SimulatorMark isShort />
      </p>
    ),
    'On a dark surface': () => (
      <p data-surface="dark" className="bg-side p-4">
        <SimulatorMark />
      </p>
    ),
    'Hidden by a switch': () => (
      <Held first={false}>
        {(isHiding, set) => (
          <>
            <Switch
              label="Show only what the original shows"
              onWord="Show only what the original shows"
              offWord="Show only what the original shows"
              checked={isHiding}
              onChange={(chosen) => {
                hideAdditions(chosen)
                set(chosen)
              }}
            />
            <SimulatorOnly>
              <p>
                An addition <SimulatorMark />
              </p>
            </SimulatorOnly>
          </>
        )}
      </Held>
    ),
  },
}
