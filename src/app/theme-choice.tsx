// Light, dark, or whatever the system says.
import { useState } from 'react'

import { RadioGroup } from '#ui/radio-group.tsx'
import { chooseTheme, currentTheme, type Theme } from '#ui/theme.ts'

const options: { value: Theme; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function ThemeChoice() {
  const [theme, setTheme] = useState(currentTheme)

  function choose(chosen: Theme) {
    chooseTheme(chosen)
    setTheme(chosen)
  }

  return (
    <RadioGroup
      legend="Theme"
      look="row"
      name="theme"
      options={options}
      value={theme}
      onChange={choose}
    />
  )
}
