// What a person wants a credential to be, written down beside the page: it must never forget any of it.
import type { CredentialChanges } from '#contract/credential.ts'
import { keyText, type ChangeKey } from '#domain/changes/change.ts'
import { isUnsure, type SaveState } from '#saving/save-machine.ts'

import type { Row } from './pretend-backend.ts'

type State = SaveState<Row, CredentialChanges>
type Wish = string | boolean
type Wishes = Map<string, { key: ChangeKey; wish: Wish }>

/** Wishes by what they are of, named as pending changes are. */
export function createWishes() {
  const wishes: Wishes = new Map()
  const set = (key: ChangeKey, wish: Wish): void => void wishes.set(keyText(key), { key, wish })
  /** What was sent last and has not been seen to be answered. */
  let sent: State['sent']
  let isOpen = false

  return {
    set,
    clear: () => wishes.clear(),
    /** Back to what was loaded, which is a wish only where something else may be stored by now. */
    undo(key: ChangeKey, base: Row): void {
      const loaded = valueIn(base, key)
      if (isOpen && loaded !== undefined) set(key, loaded)
      else wishes.delete(keyText(key))
    },
    /** Strikes out what has been fulfilled, or what the page could not do any more. */
    settle(state: State, isDone: (commandKey: string) => boolean): void {
      const isAnswered = sent !== undefined && sent.commandKey !== state.sent?.commandKey
      if (sent && isAnswered && isDone(sent.commandKey)) strike(wishes, sent.changes)
      sent = state.sent
      isOpen = state.isBusy || isUnsure(state)
      for (const [item, { key, wish }] of wishes) {
        // What is as loaded is no wish, unless something else was sent that may be stored by now.
        const value = isOpen && sent ? valueIn(sent.changes, key) : undefined
        const isMet = valueIn(state.base, key) === wish && (value === undefined || value === wish)
        if (isMet || isGone(state.base, key)) wishes.delete(item)
      }
    },
    /** The items at which this row is not as wished. */
    unfulfilledBy: (row: Row): string[] =>
      [...wishes].filter(([, { key, wish }]) => valueIn(row, key) !== wish).map(([item]) => item),
  }
}

function strike(wishes: Wishes, changes: CredentialChanges): void {
  for (const [item, { key, wish }] of wishes) {
    if (valueIn(changes, key) === wish) wishes.delete(item)
  }
}

/** An expiring key that somebody else has ended. */
function isGone(row: Row, { field, item }: ChangeKey): boolean {
  return field === 'expiringKeys' && !row.expiringKeys.some(({ id }) => id === item)
}

/** What a row or a command says of an item; undefined where it says nothing. */
function valueIn(from: Row | CredentialChanges, key: ChangeKey): Wish | undefined {
  switch (key.field) {
    case 'description':
    case 'isActive':
      return from[key.field]
    case 'roles':
    case 'ipRanges':
      return from[key.field]?.includes(key.item)
    case 'generated':
      return 'generated' in from ? from.generated?.[key.item] : undefined
    default:
      return plansIn(from).find(({ keyId }) => keyId === key.item)?.action
  }
}

function plansIn(from: Row | CredentialChanges) {
  return 'revision' in from ? [] : (from.expiringKeys ?? [])
}
