// Carries a draft to the backend: one press, one effect, and nothing called saved that is not.
import { toApiError, type ApiError } from '#api/api-error.ts'
import { worldNow } from '#api/world-time.ts'
import { signal } from '#page/signal.ts'

import {
  acceptFailure,
  acceptSaved,
  applyChanges,
  beginSave,
  endSave,
  followLatest,
  initialSave,
  isSame,
  markSent,
  settleOn,
  type Form,
  type Saveable,
  type Sent,
} from './save-machine.ts'

export type SaverProps<Base extends Saveable, Changes extends object> = {
  form: Form<Base, Changes>
  /** What was loaded. */
  base: Base
  /** Saves all or nothing; the same command key again has no second effect. */
  send: (base: Base, changes: Changes, commandKey: string) => Promise<Base>
  /** What is stored now. */
  read: () => Promise<Base>
  /** Called after each save that got through, with what was sent. */
  onSaved?: (row: Base, sent: Changes) => void | Promise<void>
  /** The message after a save, unless `onSaved` gives it. */
  words?: string
  /** Shows a message; `hush` ends it. */
  say: (message: string) => void
  hush: () => void
  makeKey?: () => string
}

export function createSaver<Base extends Saveable, Changes extends object>({
  form,
  base,
  send,
  read,
  onSaved,
  words,
  hush,
  makeKey = () => crypto.randomUUID(),
  ...page
}: SaverProps<Base, Changes>) {
  const state = signal(initialSave(base, form.noChanges))
  let isOnScreen = true
  const say = (message: string) => {
    if (isOnScreen) page.say(message)
  }

  const isPending = () => {
    const now = state.get()
    return form.describe(now.base, now.changes).length > 0
  }

  async function deliver(sent: Sent<Changes>): Promise<void> {
    state.set(markSent(state.get(), sent))
    const row = await send(state.get().base, sent.changes, sent.commandKey)
    state.set(acceptSaved(form, state.get(), row, worldNow()))
    await onSaved?.(row, sent.changes)
  }

  /**
   * A command without an answer can be sent again unchanged, because it has no second effect. If the
   * person has changed the draft since, it must not take effect any more. It is then sent again only
   * if a newer row is stored, because the backend can then only confirm or refuse it.
   */
  async function clearUp(sent: Sent<Changes>): Promise<void> {
    const { changes, base: known } = state.get()
    if (isSame(sent.changes, changes)) return
    const isDone = sent.isLost === true && (await read()).revision > known.revision
    if (isDone) await deliver(sent)
    else state.set(markSent(state.get(), undefined))
  }

  async function deliverAll(): Promise<void> {
    const { base: before, sent: unanswered } = state.get()
    if (unanswered) await clearUp(unanswered)
    const { changes, sent } = state.get()
    if (sent) await deliver(sent)
    else if (isPending()) await deliver({ changes, commandKey: makeKey() })
    if (words === undefined) return
    if (state.get().base === before) say('Nothing was saved')
    else say(isPending() ? exceptLater(words) : words)
  }

  /** Somebody else saved: nothing was overwritten, and the page needs to know what they saved. */
  async function fail(failure: ApiError): Promise<void> {
    if (failure.status === 412) await read().catch(toApiError)
    state.set(acceptFailure(state.get(), failure))
  }

  return {
    state,
    change(update: (changes: Changes, base: Base) => Changes): void {
      hush()
      const now = state.get()
      state.set(applyChanges(now, update(now.changes, now.base)))
    },
    follow(latest: Base): void {
      const now = state.get()
      const next = followLatest(form, now, latest)
      if (next !== now) state.set(next)
    },
    settle(latest: Base, changes: Changes): void {
      hush()
      state.set(settleOn(state.get(), latest, changes))
    },
    /** Returns what went wrong, or undefined; the state has it too. */
    async save(): Promise<ApiError | undefined> {
      if (state.get().isBusy) return undefined
      hush()
      state.set(beginSave(state.get()))
      try {
        await deliverAll()
        return undefined
      } catch (cause) {
        const failure = toApiError(cause)
        await fail(failure)
        return failure
      } finally {
        state.set(endSave(state.get()))
      }
    },
    /** Called with false when the page is left, so that its messages do not appear on the next one. */
    setOnScreen(next: boolean): void {
      isOnScreen = next
    },
  }
}

function exceptLater(words: string): string {
  return `${words}. What you changed since is not saved yet.`
}
