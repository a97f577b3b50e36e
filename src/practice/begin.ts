// Begins an exercise: in its world, as its person, at its page, loaded anew.
import { isApiError, toApiError } from '#api/api-error.ts'
import { changeIdentity, currentIdentity } from '#api/identity.ts'
import { startPractice, tryAgain } from '#api/practice.ts'
import type { PracticeReply, PracticeState } from '#contract/practice.ts'
import { loadAnew } from '#page/afresh/load-anew.ts'
import { forgetLosses } from '#page/leaving/leaving.ts'
import { notePractising } from '#page/practising.ts'
import { noteReplaced } from '#page/replaced.ts'

/**
 * What speaks against beginning, each mistake with its place; nothing where the page is on its way.
 * Where nobody `isAsked` first, a world that could not be brought back stays.
 */
export async function beginExercise(
  exercise: unknown,
  { isAsked }: { isAsked: boolean },
): Promise<string[]> {
  let reply: PracticeReply<'startPractice'>
  try {
    reply = await startPractice(exercise, !isAsked)
  } catch (cause) {
    if (!isApiError(cause, 422)) return [toApiError(cause).message]
    return cause.invalidFields?.map(({ message }) => message) ?? [cause.message]
  }
  const { data: state, isFormerKept } = reply
  if (state === null) return ['The exercise has not begun. Try again.']
  if (isFormerKept && !isAsked) noteReplaced(currentIdentity())
  enter(state)
  return []
}

/** What speaks against going back to before or after an event; nothing where the page is on its way. */
export async function goBack(event: number, from: 'before' | 'after'): Promise<string[]> {
  try {
    const state = await tryAgain(event, from)
    if (state) enter(state)
    return []
  } catch (cause) {
    return [toApiError(cause).message]
  }
}

/** As its person, at its page, in a whole load: nothing of what was before is left in memory. */
function enter({ exercise: { as, environment, account, page } }: PracticeState): void {
  changeIdentity({ userId: as, environment, accountId: account })
  notePractising(true)
  forgetLosses()
  loadAnew(page)
}
