// How the pages look: light or dark, with or without what the simulator adds, and what that is.
import { useState } from 'react'
import { Link } from 'react-router'

import { OriginalOnly } from '#page/original-only.tsx'
import { practice, whatIsDocumented } from '#page/paths.ts'
import { useClosePopover } from '#ui/popover.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { chooseTheme, currentTheme, type Theme } from '#ui/theme.ts'

const options: { value: Theme; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function LookChoice() {
  const [theme, setTheme] = useState(currentTheme)
  const closePopover = useClosePopover()

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
      <div className="flex flex-col items-start gap-1 border-t pt-3">
        <OriginalOnly />
        <Link
          to={whatIsDocumented}
          onClick={closePopover}
          className="link inline-flex min-h-6 items-center"
        >
          What is documented and what is ours
        </Link>
        <Link
          to={practice}
          onClick={closePopover}
          className="link inline-flex min-h-6 items-center"
        >
          Practise with guides and exercises
        </Link>
      </div>
    </div>
  )
}
