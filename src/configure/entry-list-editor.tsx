// A list that grows by a field and a button, entry by entry or by a pasted list, and shrinks by a button at each item.
import { Plus, Trash2 } from 'lucide-react'
import { useMemo, useRef, useState, type ClipboardEvent } from 'react'

import { admitEntries, type EntryKind, type RefusedEntry } from '#domain/values/entry-list.ts'
import { shorten, trimText } from '#domain/values/plain-text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { TextField } from '#ui/text-field.tsx'

import type { Draft } from './draft.ts'
import type { TypedEntry } from './unfinished.ts'

type ListEditorProps<Field extends 'ipRanges' | 'origins'> = {
  draft: Draft<Field>
  field: Field
  typed: TypedEntry
  kind: EntryKind
  label: string
  placeholder: string
  addLabel: string
  emptyText: string
  /** What to know of a text that can join the list, or undefined. */
  advise: (text: string, list: readonly string[]) => string | undefined
  /** The same for each text that is in the list, by the text. */
  adviseEach: (list: readonly string[]) => ReadonlyMap<string, string>
}

export function ListEditor<Field extends 'ipRanges' | 'origins'>(props: ListEditorProps<Field>) {
  const { draft, field, typed, kind, advise, adviseEach, ...words } = props
  const [refused, setRefused] = useState<readonly RefusedEntry[]>([])
  const [outcome, setOutcome] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const items: readonly string[] = draft.value(field)
  const { text } = typed
  // A list can be long, and every letter in the field draws this anew.
  const advices = useMemo(() => adviseEach(items), [adviseEach, items])
  const count = typed.entries.length
  const error = refused.length === 0 ? undefined : <Reasons refused={refused} />

  function add() {
    const entries = count === 0 ? [text] : typed.entries
    const { admitted, refused: left } = admitEntries(kind, entries, items)
    setRefused(left)
    setOutcome(outcomeInWords(admitted, left))
    input.current?.focus()
    if (admitted.length === 0) return
    draft.set(field, [...items, ...admitted])
    // What was not added stays here, to be mended.
    typed.type(left.map(({ value }) => value).join(', '))
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
                <span className="font-mono break-all">
                  <Verbatim>{item}</Verbatim>
                </span>
                <Advice>{advices.get(item)}</Advice>
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
      <div data-unfinished={count > 0 || undefined} className="contents">
        <TextField
          label={words.label}
          kind="address"
          placeholder={words.placeholder}
          value={text}
          onChange={(next) => {
            setRefused([])
            setOutcome(undefined)
            typed.type(next)
          }}
          onPaste={keepLinesApart}
          onEnter={add}
          inputRef={input}
          readOnly={draft.lock !== undefined}
          hint={
            count > 1
              ? `${count} entries: each is added or refused on its own.`
              : advise(text, items)
          }
          error={error ?? draft.refusal(field) ?? unfinishedNote(typed, words.addLabel)}
          beside={
            <Button icon={<Plus aria-hidden />} disabledReason={draft.lock} onClick={add}>
              {words.addLabel}
            </Button>
          }
        />
      </div>
      <LiveRegion>{outcome !== undefined && <p className="text-muted">{outcome}</p>}</LiveRegion>
    </>
  )
}

function Advice({ children }: { children: string | undefined }) {
  return children === undefined ? null : <span className="block text-warning">{children}</span>
}

/** So many at once are read; the others are told when these are mended. */
const mostReasons = 8

/** Why entries were not added: of one its reason, of several each with its own. */
function Reasons({ refused }: { refused: readonly RefusedEntry[] }) {
  const [first, ...others] = refused
  if (others.length === 0) return first?.message
  const more = refused.length - mostReasons
  return (
    <>
      {refused.slice(0, mostReasons).map(({ value, message }, index) => (
        <span key={index} className="mb-1 block wrap-anywhere">
          <span className="font-mono">{shorten(value)}</span>:{' '}
          <span className="font-normal">{message}</span>
        </span>
      ))}
      {more > 0 && <span className="block">And {more} more.</span>}
    </>
  )
}

/** What became of the entries, for those who do not see the list grow. */
function outcomeInWords(admitted: readonly string[], left: readonly RefusedEntry[]): string {
  const added = admitted.length === 1 ? `${admitted[0]} added` : `${admitted.length} entries added`
  if (left.length === 0) return `${added}.`
  if (admitted.length > 0) return `${added}, ${left.length} not added.`
  return left.length === 1 ? 'Not added.' : `None of the ${left.length} entries added.`
}

/** A field of one line would join the lines of a pasted list, and the columns of a table. */
function keepLinesApart(event: ClipboardEvent<HTMLInputElement>): void {
  const lines = event.clipboardData
    .getData('text')
    .split(/[\n\r\t]/)
    .map(trimText)
  const pasted = lines.filter((line) => line !== '')
  if (pasted.length < 2) return
  event.preventDefault()
  // Unlike a change of the value, it can be undone by Ctrl+Z.
  document.execCommand('insertText', false, pasted.join(', '))
}

/** Said once somebody tries to save: what is typed here would otherwise be lost without a word. */
function unfinishedNote({ text, isSaveTried }: TypedEntry, addLabel: string) {
  if (!isSaveTried || trimText(text) === '') return undefined
  return `Press “${addLabel}” to make this part of the changes, or clear the field.`
}
