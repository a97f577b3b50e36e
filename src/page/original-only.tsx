// The switch that hides every addition, as long as one likes; nothing typed in one is lost.
import { useSyncExternalStore } from 'react'

import { areAdditionsHidden, hideAdditions, onAdditions } from '#ui/additions.ts'
import { Switch } from '#ui/switch.tsx'

const words = 'Show only what the original shows'

export function OriginalOnly() {
  const isHiding = useSyncExternalStore(onAdditions, areAdditionsHidden)
  return (
    <Switch
      label={words}
      onWord={words}
      offWord={words}
      checked={isHiding}
      onChange={hideAdditions}
    />
  )
}
