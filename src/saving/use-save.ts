// The save of a page as its components see it: the draft, and how the save stands.
import { useEffect, useLayoutEffect, useState } from 'react'

import type { ApiError } from '#api/api-error.ts'
import { announce, hush } from '#page/announcement.tsx'
import { useSignal } from '#page/signal.ts'

import { followLatest, isBeingSaved, isStale, isUnsure, type Saveable } from './save-machine.ts'
import { createSaver, type SaverProps } from './saver.ts'

type Props<Base extends Saveable, Changes extends object> = Omit<
  SaverProps<Base, Changes>,
  'base' | 'say' | 'hush' | 'makeKey'
> & {
  /** The newest row that is known: what others save shows up here. */
  latest: Base
}

/** Lives as long as its page; only the first `form` and commands count. */
export function useSave<Base extends Saveable, Changes extends object>({
  latest,
  ...props
}: Props<Base, Changes>) {
  const { form } = props
  const [saver] = useState(() => createSaver({ ...props, base: latest, say: announce, hush }))
  // This rendering already shows the newest row; the saver gets it before anybody can press a button.
  const state = followLatest(form, useSignal(saver.state), latest)
  useLayoutEffect(() => saver.follow(latest))
  useEffect(() => {
    saver.setOnScreen(true)
    return () => saver.setOnScreen(false)
  }, [saver])

  const pending = form
    .describe(state.base, state.changes)
    .map((change) => ({ ...change, isBeingSaved: isBeingSaved(form, state, change) }))
  const isDirty = pending.length > 0

  return {
    ...state,
    pending,
    isDirty,
    /** Nobody knows whether the last save was carried out; saving again finds out. */
    isUnsure: isUnsure(state),
    /** Somebody else saved while something was pending here. */
    isStale: isDirty && isStale(state, latest),
    /** Why the last save failed, unless the fields themselves say it. */
    failure: isSaidAtFields(state) ? undefined : state.failure,
    /** What leaving would lose beside the changes: the outcome of a save. */
    openEnds: openEndsOf(state),
    change: saver.change,
    settle: saver.settle,
    save: saver.save,
  }
}

type State = Parameters<typeof isUnsure>[0]

function openEndsOf(state: State): string[] {
  if (state.isBusy) return ['A save is under way: you would not see whether it succeeds']
  return isUnsure(state) ? ['No answer came to the last save: it may have been carried out'] : []
}

function isSaidAtFields({ failure, refused }: { failure?: ApiError | undefined } & State): boolean {
  return refused.length > 0 && refused.length === failure?.invalidFields.length
}
