// State for cleartext: emptied when its page is left, whatever way, and never before.
import * as React from 'react'
import { useEffect, useEffectEvent, type Dispatch, type SetStateAction } from 'react'
import { flushSync } from 'react-dom'

import type { Cleartext } from '#contract/credential.ts'

/** Whether a type holds cleartext anywhere in it: `true`, or nothing at all. */
type Holds<T> = T extends Cleartext
  ? true
  : T extends readonly (infer Item)[]
    ? Holds<Item>
    : T extends Data
      ? { [Key in keyof T]-?: Holds<T[Key]> }[keyof T]
      : never
type Data = { [Key: string]: unknown }

declare module 'react' {
  /** Answers what nobody can use: state outlives the page that goes into the back-forward cache. */
  function useState<S>(
    initial: (S | (() => S)) & ([Holds<S>] extends [never] ? never : unknown),
  ): 'Cleartext belongs into useSecretState'
}

/**
 * Like `useState`, for all that holds a key, a password, or an answer with one in it. A page that
 * goes into the back-forward cache is frozen as it is, so the secrets must be off the screen before
 * the event is over. `onForgotten` is told just before, and may say what became of them. A new key
 * or password can be copied until its page is left, and never again. [doc: web-service,
 * secrets.e2e.ts]
 */
export function useSecretState<T>(
  empty: T,
  onForgotten?: () => void,
): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = React.useState(empty)
  const forget = useEffectEvent(() =>
    flushSync(() => {
      onForgotten?.()
      setValue(empty)
    }),
  )
  useEffect(() => {
    const leave = () => forget()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [])
  return [value, setValue]
}
