// State for cleartext: emptied when its page is left, whatever way, and never before.
import { useEffect, useEffectEvent, useState, type Dispatch, type SetStateAction } from 'react'
import { flushSync } from 'react-dom'

/**
 * Like `useState`, for all that holds a key, a password, or an answer with one in it. A page that
 * goes into the back-forward cache is frozen as it is, so the secrets must be off the screen before
 * the event is over. `onForgotten` is told just before, and may say what became of them.
 */
export function useSecretState<T>(
  empty: T,
  onForgotten?: () => void,
): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState(empty)
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
