// Learners who take turns at one exercise on one machine: who is at work, and how it went for the others.
import { Turns } from '#contract/exercise-list.ts'
import type { PracticeState, Result } from '#contract/practice.ts'
import { signal } from '#page/signal.ts'

const storageKey = 'practice-turns'

export const turns = signal<Turns | undefined>(read())

function read(): Turns | undefined {
  try {
    const parsed = Turns.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? ''))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Begins turns, changes them, or ends them and forgets the names. */
export function keepTurns(next: Turns | undefined): void {
  turns.set(next)
  try {
    if (next) localStorage.setItem(storageKey, JSON.stringify(next))
    else localStorage.removeItem(storageKey)
  } catch {
    // Storage is blocked: the turns last as long as the page.
  }
}

/** Who is at work on this exercise; undefined where nobody takes turns at it. */
export function learnerOf({ exercise }: Pick<PracticeState, 'exercise'>): string | undefined {
  const now = turns.get()
  return now?.exercise.name === exercise.name ? now.learners[now.at] : undefined
}

/** Writes down how it went for whoever is at work. Another result of the same one replaces it. */
export function noteResult(state: PracticeState, result: Result): void {
  const now = turns.get()
  if (!now || learnerOf(state) === undefined) return
  const { isPassed, remarks } = result
  if (now.done[now.at]?.startedAt === state.startedAt) return
  const told = {
    isPassed,
    tookMs: result.tookMs,
    remarks: remarks.length,
    startedAt: state.startedAt,
  }
  keepTurns({ ...now, done: [...now.done.slice(0, now.at), told] })
}
