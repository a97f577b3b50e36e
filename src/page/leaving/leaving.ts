// What would be lost by leaving, and the question that is put before it is.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import { plainQuestion, type Asked } from './leave-words.ts'
import { expectPart } from '#page/parts/load-part.ts'
import { signal } from '#page/signal.ts'

/** The unsaved changes on screen in words; empty when there is nothing to lose. */
type Losses = () => string[]

/** The drafts on screen: that of the page, and that of a dialog over it. */
const drafts = new Set<Losses>()

/** Set while somebody is being asked. */
export const question = signal<Asked | undefined>(undefined)

/** What would be lost right now. Asked when somebody leaves, not when the page was drawn. */
export function currentLosses(): string[] {
  return lossesOf(drafts)
}

function lossesOf(some: Iterable<Losses>): string[] {
  return Array.from(some).flatMap((losses) => losses())
}

/** Protects a draft on screen. What it answers asks about this draft alone, for a dialog that closes. */
export function useProtected(current: Losses): () => Promise<boolean> {
  const latest = useRef(current)
  const [own] = useState<Losses>(() => () => latest.current())
  useLayoutEffect(() => {
    latest.current = current
  })
  // Registered once, so that what was forgotten is not protected again by the next rendering.
  useEffect(() => {
    drafts.add(own)
    return () => void drafts.delete(own)
  }, [own])
  // The question is fetched as soon as it may be needed: later there may be no connection.
  useEffect(() => {
    if (latest.current().length > 0) loadQuestion().catch(() => undefined)
  })
  return () => mayLeave([own])
}

/** Lets the next leave pass: the draft has been saved or given up. */
export function forgetLosses(): void {
  drafts.clear()
}

/** The dialog that asks. Nobody who only looks needs it, and it weighs 6 kB. */
export const loadQuestion = expectPart(() => import('./leave-question.tsx'))

let underWay: Promise<boolean> | undefined

/** Whether a step that throws drafts away, all of them unless some are named, may be taken. */
export async function mayLeave(leaving: readonly Losses[] = [...drafts]): Promise<boolean> {
  const current = lossesOf(leaving)
  if (current.length === 0) return true
  // A second step, such as Back while the question is open, waits for the same answer.
  underWay ??= ask(current)
  const leaves = await underWay
  underWay = undefined
  if (leaves) for (const draft of leaving) drafts.delete(draft)
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
