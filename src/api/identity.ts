// Who this tab is: the chosen user, environment and account. No secret, and no password exists.
import { isIdentity, type Identity } from '#contract/identity.ts'

const nobody: Identity = { userId: null, environment: 'test', accountId: null }
const storageKey = 'identity'
let identity: Identity | undefined

/** Each tab has its own; a new tab starts as the one that was changed last. */
export function currentIdentity(): Identity {
  identity ??= stored(() => sessionStorage) ?? stored(() => localStorage) ?? nobody
  return identity
}

/** Changes this tab's identity, for requests from now on. */
export function changeIdentity(change: Partial<Identity>): void {
  identity = { ...currentIdentity(), ...change }
  keep(() => sessionStorage, identity)
  keep(() => localStorage, identity)
}

/** Undefined also where storage is missing (Node) or refused, or holds something else. */
function stored(storage: () => Storage): Identity | undefined {
  try {
    const lying: unknown = JSON.parse(storage().getItem(storageKey) ?? '')
    return isIdentity(lying) ? lying : undefined
  } catch {
    return undefined
  }
}

/** Without storage the choice lasts until the page is reloaded. */
function keep(storage: () => Storage, value: Identity): void {
  try {
    storage().setItem(storageKey, JSON.stringify(value))
  } catch {
    return
  }
}
