// Begins an exercise: in its world, as its person, at its page, loaded anew.
import { isApiError, toApiError } from '#api/api-error.ts'
import { changeIdentity } from '#api/identity.ts'
import { startPractice } from '#api/practice.ts'
import type { PracticeState } from '#contract/practice.ts'
import { forgetLosses } from '#page/leaving/leaving.ts'
import { notePractising } from '#page/practising.ts'

/** What speaks against beginning, each mistake with its place; nothing where the page is on its way. */
export async function beginExercise(exercise: unknown): Promise<string[]> {
  let state: PracticeState | null
  try {
    state = await startPractice(exercise)
  } catch (cause) {
    if (!isApiError(cause, 422)) return [toApiError(cause).message]
    return cause.invalidFields?.map(({ message }) => message) ?? [cause.message]
  }
  if (state === null) return ['The exercise has not begun. Try again.']
  const { as, environment, account, page } = state.exercise
  changeIdentity({ userId: as, environment, accountId: account })
  notePractising(true)
  forgetLosses()
  // A whole load: nothing of the world before is left in memory. Back does not come here again.
  location.replace(import.meta.env.BASE_URL.slice(0, -1) + page)
  return []
}
