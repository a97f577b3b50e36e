// What a person wants a credential to be, written down beside the page: it must never forget any of it.
import type { CredentialChanges } from '#contract/credential.ts'
import { isUnsure, type SaveState } from '#saving/save-machine.ts'

import type { Row } from './pretend-backend.ts'

type State = SaveState<Row, CredentialChanges>
type Wish = string | boolean

/** Wishes by the item that they are about, named as pending changes are. */
export function createWishes() {
  const wishes = new Map<string, Wish>()
  /** What was sent last and has not been seen to be answered. */
  let sent: State['sent']
  let isOpen = false

  return {
    set: (item: string, wish: Wish): void => void wishes.set(item, wish),
    clear: () => wishes.clear(),
    /** Back to what was loaded, which is a wish only where something else may be stored by now. */
    undo(item: string, base: Row): void {
      const loaded = valueIn(base, item)
      if (isOpen && loaded !== undefined) wishes.set(item, loaded)
      else wishes.delete(item)
    },
    /** Strikes out what has been fulfilled, or what the page could not do any more. */
    settle(state: State, isDone: (commandKey: string) => boolean): void {
      const isAnswered = sent !== undefined && sent.commandKey !== state.sent?.commandKey
      if (sent && isAnswered && isDone(sent.commandKey)) strike(wishes, sent.changes)
      sent = state.sent
      isOpen = state.isBusy || isUnsure(state)
      for (const [item, wish] of wishes) {
        // What is as loaded is no wish, unless something else was sent that may be stored by now.
        const value = isOpen && sent ? valueIn(sent.changes, item) : undefined
        const isMet = valueIn(state.base, item) === wish && (value === undefined || value === wish)
        if (isMet || isGone(state.base, item)) wishes.delete(item)
      }
    },
    /** The items at which this row is not as wished. */
    unfulfilledBy: (row: Row): string[] =>
      [...wishes].filter(([item, wish]) => valueIn(row, item) !== wish).map(([item]) => item),
  }
}

function strike(wishes: Map<string, Wish>, changes: CredentialChanges): void {
  for (const [item, wish] of wishes) {
    if (valueIn(changes, item) === wish) wishes.delete(item)
  }
}

/** An expiring key that somebody else has ended. */
function isGone(row: Row, item: string): boolean {
  const [field, id] = item.split(':')
  return field === 'expiringKeys' && !row.expiringKeys.some((key) => key.id === id)
}

/** What a row or a command says of an item; undefined where it says nothing. */
function valueIn(from: Row | CredentialChanges, item: string): Wish | undefined {
  const [field = '', part = ''] = item.split(':')
  switch (field) {
    case 'description':
    case 'isActive':
      return from[field]
    case 'roles':
    case 'ipRanges':
      return from[field]?.includes(part)
    case 'generated':
      return 'generated' in from && (part === 'apiKey' || part === 'password')
        ? from.generated?.[part]
        : undefined
    default:
      return plansIn(from).find(({ keyId }) => keyId === part)?.action
  }
}

function plansIn(from: Row | CredentialChanges) {
  return 'revision' in from ? [] : (from.expiringKeys ?? [])
}
