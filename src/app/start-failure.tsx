// What is shown when the simulated backend itself could not be fetched.
import { DeadEndLook } from '#page/dead-end.tsx'
import { Button } from '#ui/button.tsx'

import { BareFrame } from './bare-frame.tsx'

export function StartFailure() {
  return (
    <BareFrame>
      <DeadEndLook
        title="The simulator could not start"
        actions={
          <Button variant="primary" onClick={() => location.reload()}>
            Reload the page
          </Button>
        }
      >
        <p>A part of it could not be loaded. Check your connection, then reload the page.</p>
      </DeadEndLook>
    </BareFrame>
  )
}
