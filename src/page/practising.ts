// Whether an exercise was begun in this browser, so that nobody else loads its panel or asks for it.

const storageKey = 'practice'

/** Only a sign: what goes on, the world knows. */
export function isPractising(): boolean {
  try {
    return storageKey in localStorage
  } catch {
    // Storage is blocked: then no world is kept either.
    return false
  }
}

/** Notes that one was begun, or that none goes on any more. */
export function notePractising(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(storageKey, '')
    else localStorage.removeItem(storageKey)
  } catch {
    // Without storage there is no panel after a reload.
  }
}
