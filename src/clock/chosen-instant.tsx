// Chooses an instant for the world's clock, in the time zone of this machine or one that is typed.
import { useState } from 'react'

import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'

import { instantOf } from './local-instant.ts'

type ChosenInstantProps = {
  /** The time of the world, until somebody types another one. */
  text: string
  onChange: (text: string) => void
  onChoose: (at: number) => void
}

export function ChosenInstant({ text, onChange, onChoose }: ChosenInstantProps) {
  const [refused, setRefused] = useState<{ text: string; refusal: string }>()

  function choose() {
    const typed = instantOf(text)
    if ('at' in typed) onChoose(typed.at)
    else setRefused({ text, refusal: typed.refusal })
  }

  return (
    <div className="border-t pt-3">
      <TextField
        label="Set the clock to"
        kind="code"
        hint="Year, month, day and time, in your time zone."
        value={text}
        onChange={onChange}
        onEnter={choose}
        error={refused?.text === text ? refused.refusal : undefined}
        beside={
          <Button size="small" onClick={choose}>
            Set
          </Button>
        }
      />
    </div>
  )
}
