// How the pages look: light or dark, and with or without what the simulator adds.
import { useState, useSyncExternalStore } from 'react'

import { areAdditionsHidden, hideAdditions, onAdditions } from '#ui/additions.ts'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Switch } from '#ui/switch.tsx'
import { chooseTheme, currentTheme, type Theme } from '#ui/theme.ts'

const options: { value: Theme; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function LookChoice() {
  const [theme, setTheme] = useState(currentTheme)

  function choose(chosen: Theme) {
    chooseTheme(chosen)
    setTheme(chosen)
  }

  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        legend="Theme"
        look="row"
        name="theme"
        options={options}
        value={theme}
        onChange={choose}
      />
      <OriginalOnly />
    </div>
  )
}

const words = 'Show only what the original shows'

/** Hides every addition, as long as one likes; nothing typed in one is lost. */
function OriginalOnly() {
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
