// A button of the gallery, and what it opens.
import type { ReactNode } from 'react'

import { Button } from '#ui/button.tsx'

import { Held } from './held.tsx'

type OpenedProps = { by: string; children: (close: () => void) => ReactNode }

export function Opened({ by, children }: OpenedProps) {
  return (
    <Held first={false}>
      {(isOpen, setOpen) => (
        <div>
          <Button onClick={() => setOpen(true)}>{by}</Button>
          {isOpen && children(() => setOpen(false))}
        </div>
      )}
    </Held>
  )
}
