// Whether this tab has just left a world without being asked, by a link for one, and who one was there.
import { isIdentity, type Identity } from '#contract/identity.ts'

const storageKey = 'replaced'

/** Only a sign: what is kept, the backend knows. */
export function isReplaced(): boolean {
  return whoBefore() !== undefined
}

export function noteReplaced(before: Identity): void {
  withStorage((storage) => storage.setItem(storageKey, JSON.stringify(before)))
}

/** The person and the place of before. */
export function whoBefore(): Identity | undefined {
  return withStorage((storage) => {
    const lying: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null')
    return isIdentity(lying) ? lying : undefined
  })
}

export function forgetReplaced(): void {
  withStorage((storage) => storage.removeItem(storageKey))
}

/** Without storage nothing is said after a load; Start afresh has the way back all the same. */
function withStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(sessionStorage)
  } catch {
    return undefined
  }
}
