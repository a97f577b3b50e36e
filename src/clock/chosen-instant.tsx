// Sets the world's clock to an instant that somebody chooses, in their own time zone.
import { useState } from 'react'

import type { ClockMove } from '#api/clock.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'

import { instantOf, localText } from './local-instant.ts'

export function ChosenInstant({ now, move }: { now: number; move: (step: ClockMove) => void }) {
  const [text, setText] = useState(() => localText(now))
  const [error, setError] = useState<string>()

  function set() {
    const typed = instantOf(text)
    setError('refusal' in typed ? typed.refusal : undefined)
    if ('at' in typed) move({ move: 'set', at: typed.at })
  }

  return (
    <div className="border-t pt-3">
      <TextField
        label="Set the clock to"
        hint="Year, month, day and time, in your time zone."
        value={text}
        onChange={setText}
        onEnter={set}
        error={error}
        monospace
        beside={
          <Button size="small" onClick={set}>
            Set
          </Button>
        }
      />
    </div>
  )
}
