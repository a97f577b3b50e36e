// A search field whose text also stands in the address: types freely, and tells after a short pause.
import { useEffect, useEffectEvent, useState } from 'react'

import { SearchField } from './search-field.tsx'
import { isAhead, receiveAddress, sendText, startSearchText, typeText } from './search-text.ts'

const pauseMs = 200

type AddressSearchProps = {
  /** The accessible name. */
  label: string
  /** As the address has it. */
  search: string
  onSearch: (search: string) => void
}

export function AddressSearch({ label, search, onSearch }: AddressSearchProps) {
  const [field, setField] = useState(() => startSearchText(search))
  if (field.address !== search) setField(receiveAddress(field, search))

  const { text } = field
  const send = useEffectEvent((paused: string) => {
    if (!isAhead(field)) return
    setField(sendText(field))
    onSearch(paused)
  })
  const hasMore = isAhead(field)
  useEffect(() => {
    if (!hasMore) return undefined
    const timer = setTimeout(() => send(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, hasMore])

  return (
    <div data-unsent={hasMore || undefined}>
      <SearchField
        label={label}
        value={text}
        onChange={(next) => setField(typeText(field, next))}
        clearLabel="Clear search"
      />
    </div>
  )
}
