// A search box: named by its label, emptied by its clear button or Escape.
import { Search, X } from 'lucide-react'
import type { ChangeEvent, KeyboardEvent } from 'react'
import { useRef } from 'react'
import { cutText, lengthOf, limits } from '#contract/limits.ts'
import { fieldAttributes } from './field-kind.ts'
import { IconButton } from './icon-button.tsx'

type SearchFieldProps = {
  /** The accessible name. */
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
  clearLabel: string
}

export function SearchField({ label, value, onChange, placeholder, clearLabel }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)

  function change(event: ChangeEvent<HTMLInputElement>) {
    onChange(cutText(event.target.value, limits.search))
  }

  function clear() {
    onChange('')
    input.current?.focus()
  }

  function clearOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || value === '') return
    event.preventDefault()
    onChange('')
  }

  return (
    <div className="flex flex-col gap-1.5">
      <div className="relative flex min-h-10 items-center rounded-md border border-edge bg-card outline-offset-2 outline-focus has-[>input:focus-visible]:outline-2">
        <Search aria-hidden className="pointer-events-none absolute left-3 size-4 text-muted" />
        <input
          {...fieldAttributes('search')}
          ref={input}
          type="search"
          aria-label={label}
          value={value}
          onChange={change}
          onKeyDown={clearOnEscape}
          placeholder={placeholder ?? label}
          enterKeyHint="search"
          className="min-w-0 flex-1 self-stretch rounded-md py-2 pr-1 pl-9 outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        {value !== '' && (
          <IconButton size="small" label={clearLabel} icon={<X aria-hidden />} onClick={clear} />
        )}
      </div>
      {lengthOf(value) >= limits.search && (
        <p className="text-xs text-muted">A search can have at most {limits.search} characters.</p>
      )}
    </div>
  )
}
