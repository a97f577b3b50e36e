// Shows the gallery in light or dark, whatever the system says.
import { RadioGroup } from '#ui/radio-group.tsx'
import { chooseTheme, currentTheme, type Theme as Choice } from '#ui/theme.ts'

import { Held } from './held.tsx'

const options: { value: Choice; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function Theme() {
  return (
    <Held first={currentTheme()}>
      {(theme, set) => (
        <RadioGroup
          legend="Theme"
          look="row"
          name="theme"
          options={options}
          value={theme}
          onChange={(chosen) => {
            chooseTheme(chosen)
            set(chosen)
          }}
        />
      )}
    </Held>
  )
}
