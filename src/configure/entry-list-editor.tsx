// A list that grows by a field and a button, and shrinks by a button at each item.
import { Plus, Trash2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'

import { trimText } from '#domain/values/plain-text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { TextField } from '#ui/text-field.tsx'

import type { Draft } from './draft.ts'
import type { TypedEntry } from './unfinished.ts'

type ListEditorProps<Field extends 'ipRanges' | 'origins'> = {
  draft: Draft<Field>
  field: Field
  typed: TypedEntry
  label: string
  placeholder: string
  addLabel: string
  emptyText: string
  /** Why this text cannot join the list, or undefined. */
  check: (text: string, list: readonly string[]) => string | undefined
  /** What to know of a text that can join the list, or undefined. */
  advise?: ((text: string, list: readonly string[]) => string | undefined) | undefined
  /** The same for each text that is in the list, by the text. */
  adviseEach?: ((list: readonly string[]) => ReadonlyMap<string, string>) | undefined
  normalise: (text: string) => string
}

export function ListEditor<Field extends 'ipRanges' | 'origins'>(props: ListEditorProps<Field>) {
  const { draft, field, typed, check, advise, adviseEach, normalise, ...words } = props
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const items: readonly string[] = draft.value(field)
  const { text } = typed
  // A list can be long, and every letter in the field draws this anew.
  const advices = useMemo(() => adviseEach?.(items), [adviseEach, items])

  function add() {
    const refusal = check(text, items)
    setError(refusal)
    input.current?.focus()
    if (refusal !== undefined) return
    draft.set(field, [...items, normalise(text)])
    typed.type('')
  }

  function remove(item: string) {
    draft.set(
      field,
      items.filter((other) => other !== item),
    )
    input.current?.focus()
  }

  return (
    <>
      {items.length === 0 ? (
        <p className="text-muted">{words.emptyText}</p>
      ) : (
        <ul className="divide-y divide-line border-y">
          {items.map((item) => (
            <li key={item} className="flex items-center justify-between gap-3 py-1">
              <span className="min-w-0">
                <span className="font-mono break-all">{item}</span>
                <Advice>{advices?.get(item)}</Advice>
              </span>
              <IconButton
                label={`Remove ${item}`}
                icon={<Trash2 aria-hidden />}
                disabledReason={draft.lock}
                onClick={() => remove(item)}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={words.label}
        placeholder={words.placeholder}
        monospace
        value={text}
        onChange={(next) => {
          setError(undefined)
          typed.type(next)
        }}
        onEnter={add}
        inputRef={input}
        readOnly={draft.lock !== undefined}
        hint={advise?.(text, items)}
        error={error ?? draft.refusal(field) ?? unfinishedNote(typed, words.addLabel)}
        beside={
          <Button icon={<Plus aria-hidden />} disabledReason={draft.lock} onClick={add}>
            {words.addLabel}
          </Button>
        }
      />
    </>
  )
}

function Advice({ children }: { children: string | undefined }) {
  return children === undefined ? null : <span className="block text-warning">{children}</span>
}

/** Said once somebody tries to save: what is typed here would otherwise be lost without a word. */
function unfinishedNote({ text, isSaveTried }: TypedEntry, addLabel: string) {
  if (!isSaveTried || trimText(text) === '') return undefined
  return `Press “${addLabel}” to make this part of the changes, or clear the field.`
}
