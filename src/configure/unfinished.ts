// Text that was typed and that only a press on Add makes part of the draft.
import { useState } from 'react'

import { hush } from '#page/announcement.tsx'

type Unfinished = { ipRanges: string; origins: string }

const nothingTyped: Unfinished = { ipRanges: '', origins: '' }

export function useUnfinished() {
  const [texts, setTexts] = useState(nothingTyped)
  return {
    texts,
    /** What stands in the fields, without those that are empty. */
    entries: Object.values(texts)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    type(field: keyof Unfinished, text: string): void {
      hush()
      setTexts((current) => ({ ...current, [field]: text }))
    },
  }
}
