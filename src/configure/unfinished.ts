// Text that was typed and that only a press on Add makes part of the draft.
import { useMemo, useState } from 'react'

import { takeApart } from '#domain/values/entry-list.ts'
import { ipRanges } from '#domain/values/ip-range.ts'
import { origins } from '#domain/values/origin.ts'
import { hush } from '#page/announcement.tsx'

const nothingTyped = { ipRanges: '', origins: '' }

/** What a list needs to know of the text in its field, and may do to it. */
export type TypedEntry = {
  text: string
  /** The entries in it: several of a pasted list. */
  entries: readonly string[]
  type: (text: string) => void
  /** Once somebody tried to save, text that was not added counts as a mistake. */
  isSaveTried: boolean
}

export function useUnfinished(isSaveTried: boolean) {
  const [texts, setTexts] = useState(nothingTyped)
  // A pasted list can be long.
  const entries = {
    ipRanges: useMemo(() => takeApart(ipRanges, texts.ipRanges), [texts.ipRanges]),
    origins: useMemo(() => takeApart(origins, texts.origins), [texts.origins]),
  }
  const entryOf = (field: keyof typeof nothingTyped): TypedEntry => ({
    text: texts[field],
    entries: entries[field],
    isSaveTried,
    type(text) {
      hush()
      setTexts((current) => ({ ...current, [field]: text }))
    },
  })
  return {
    ipRanges: entryOf('ipRanges'),
    origins: entryOf('origins'),
    /** The entries that stand in the fields. */
    entries: [...entries.ipRanges, ...entries.origins],
  }
}
