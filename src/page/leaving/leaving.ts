// What would be lost by leaving, and the question that is put before it is.
import { useEffect, useLayoutEffect, useRef } from 'react'

import { plainQuestion, type Asked } from './leave-words.ts'
import { expectPart } from '#page/parts/load-part.ts'
import { signal } from '#page/signal.ts'

/** The unsaved changes on screen in words; empty when there is nothing to lose. */
type Losses = () => string[]

let losses: Losses | undefined

/** Set while somebody is being asked. */
export const question = signal<Asked | undefined>(undefined)

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
  // The question is fetched as soon as it may be needed: later there may be no connection.
  useEffect(() => {
    if (latest.current().length > 0) loadQuestion().catch(() => undefined)
  })
}

/** Lets the next leave pass: the draft has been saved or given up. */
export function forgetLosses(): void {
  losses = undefined
}

/** The dialog that asks. Nobody who only looks needs it, and it weighs 6 kB. */
export const loadQuestion = expectPart(() => import('./leave-question.tsx'))

let underWay: Promise<boolean> | undefined

/** Whether a step that throws the draft away, such as switching the account, may be taken. */
export async function mayLeave(): Promise<boolean> {
  const current = currentLosses()
  if (current.length === 0) return true
  // A second step, such as Back while the question is open, waits for the same answer.
  underWay ??= ask(current)
  const leaves = await underWay
  underWay = undefined
  if (leaves) forgetLosses()
  return leaves
}

async function ask(current: string[]): Promise<boolean> {
  try {
    await loadQuestion()
  } catch {
    // A leave is guarded even where that part of the product cannot be fetched.
    return confirm(plainQuestion(current))
  }
  const leaves = await new Promise<boolean>((settle) => question.set({ losses: current, settle }))
  question.set(undefined)
  return leaves
}
