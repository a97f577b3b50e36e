// A value that this browser keeps until it is taken back, for every page and after a reload.
import { signal, type Signal } from '#page/signal.ts'

/** Reads what lies there. */
type Kind<T> = { safeParse: (given: unknown) => { data?: T | undefined } }

/** Undefined takes it back. What lies there and is none of its kind is as good as nothing. */
export function kept<T>(storageKey: string, kind: Kind<T>): Signal<T | undefined> {
  const value = signal(read())

  function read(): T | undefined {
    try {
      return kind.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? '')).data
    } catch {
      return undefined
    }
  }

  return {
    ...value,
    set(next) {
      value.set(next)
      try {
        if (next === undefined) localStorage.removeItem(storageKey)
        else localStorage.setItem(storageKey, JSON.stringify(next))
      } catch {
        // Storage is blocked: it lasts as long as the page.
      }
    },
  }
}
