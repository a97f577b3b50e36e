// What would be lost by leaving, and the question that is put before it is.
import { useEffect, useLayoutEffect, useRef } from 'react'

import { signal } from './signal.ts'

/** The unsaved changes on screen in words; empty when there is nothing to lose. */
type Losses = () => string[]

let losses: Losses | undefined

/** Set while somebody is being asked; `settle(true)` leaves. */
export const question = signal<{ losses: string[]; settle: (leaves: boolean) => void } | undefined>(
  undefined,
)

/** What would be lost right now. Asked when somebody leaves, not when the page was drawn. */
export function currentLosses(): string[] {
  return losses?.() ?? []
}

/** Protects the draft of the page on screen, of which there is one at a time. */
export function useProtected(current: Losses): void {
  const latest = useRef(current)
  useLayoutEffect(() => {
    latest.current = current
  })
  // Registered once, so that what was forgotten is not protected again by the next rendering.
  useEffect(() => {
    const own: Losses = () => latest.current()
    losses = own
    return () => {
      if (losses === own) losses = undefined
    }
  }, [])
}

/** Lets the next leave pass: the draft has been saved or given up. */
export function forgetLosses(): void {
  losses = undefined
}

/** Whether a step that throws the draft away, such as switching the account, may be taken. */
export async function mayLeave(): Promise<boolean> {
  const current = currentLosses()
  if (current.length === 0) return true
  const leaves = await new Promise<boolean>((settle) => question.set({ losses: current, settle }))
  question.set(undefined)
  if (leaves) forgetLosses()
  return leaves
}
