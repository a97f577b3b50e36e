// Sets the world's clock to an instant that somebody chooses, in their own time zone.
import { useState } from 'react'

import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'

import type { Move } from './clock-panel.tsx'

export function ChosenInstant({ now, move }: { now: number; move: Move }) {
  const [text, setText] = useState(() => localText(now))
  const [error, setError] = useState<string>()

  function set() {
    const at = instantOf(text)
    setError(at === undefined ? 'Write the date and time as 2026-03-02 14:05.' : undefined)
    if (at !== undefined) move({ move: 'set', at })
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

const pattern = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/

/** Milliseconds since 1970, or undefined for what is no date and time, 30 February included. */
function instantOf(text: string): number | undefined {
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const date = new Date(year, month - 1, day, hour, minute, second)
  const isKept = date.getMonth() === month - 1 && date.getDate() === day && hour < 24 && minute < 60
  return isKept ? date.getTime() : undefined
}

/** The same instant as people write it: `2026-03-02 14:05`. */
function localText(at: number): string {
  return new Date(at).toLocaleString('sv-SE').slice(0, 16)
}
