// What a page that saves knows: its draft, what it sent of it, and how that ended. Pure functions.
import type { ApiError } from '#api/api-error.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { Change } from '#domain/changes/change.ts'

/** Anything that can be saved counts its saves. */
export type Saveable = { readonly revision: number }

/** What the machine must know of the thing that is saved. `{}` is no change. */
export type Form<Base extends Saveable, Changes extends object> = {
  describe: (base: Base, changes: Changes) => readonly Change[]
  /** What is left of `changes` once `sent` has become `saved`; both were made on `base`. */
  rest: (base: Base, sent: Changes, changes: Changes, saved: Base) => Changes
  noChanges: Changes
}

/** A command as it was sent. Sent again with the same key, it has no second effect. */
export type Sent<Changes> = {
  changes: Changes
  commandKey: string
  /** An answer to it was lost, so nobody knows whether it was carried out, whatever fails later. */
  isLost?: boolean
}

export type SaveState<Base extends Saveable, Changes extends object> = {
  /** What the changes are measured against. It never moves while nobody knows what was saved. */
  base: Base
  changes: Changes
  /** The command that was sent last, while it is on its way or nobody knows its outcome. */
  sent: Sent<Changes> | undefined
  isBusy: boolean
  /** What the backend refused, until the field in question changes. */
  refused: readonly InvalidField[]
  failure: ApiError | undefined
  /** When a save from this page last got through. */
  savedAt: number | undefined
}

export function initialSave<Base extends Saveable, Changes extends object>(
  base: Base,
  changes: Changes,
): SaveState<Base, Changes> {
  return {
    base,
    changes,
    sent: undefined,
    isBusy: false,
    refused: [],
    failure: undefined,
    savedAt: undefined,
  }
}

/** Somebody, or the page itself, changed something. */
export function applyChanges<State extends SaveState<Saveable, object>>(
  state: State,
  changes: State['changes'],
): State {
  const isUntouched = ({ name }: InvalidField) =>
    isSame(valueAt(state.changes, name), valueAt(changes, name))
  return { ...state, changes, refused: state.refused.filter(isUntouched), failure: undefined }
}

/** The button was pressed, so what was said of the save before is over. */
export function beginSave<State extends SaveState<Saveable, object>>(state: State): State {
  return { ...state, isBusy: true, refused: [], failure: undefined }
}

/** A command is sent; undefined forgets one that turned out not to have arrived. */
export function markSent<State extends SaveState<Saveable, object>>(
  state: State,
  sent: State['sent'],
): State {
  return { ...state, sent }
}

/** The save got through; what was changed after the command was sent stays pending. */
export function acceptSaved<Base extends Saveable, Changes extends object>(
  form: Form<Base, Changes>,
  state: SaveState<Base, Changes>,
  row: Base,
  savedAt: number,
): SaveState<Base, Changes> {
  const { base, sent, changes } = state
  const rest = form.rest(base, sent?.changes ?? form.noChanges, changes, row)
  return { ...state, base: row, changes: rest, sent: undefined, savedAt }
}

/** The save failed. Only a refusal says for certain that nothing was saved. */
export function acceptFailure<State extends SaveState<Saveable, object>>(
  state: State,
  failure: ApiError,
): State {
  const isRefusal = failure.status >= 400 && failure.status < 500
  // A field that was not sent, or was changed since, does not show the refusal; the page does.
  const refused = failure.invalidFields.filter(({ name }) => {
    const value = valueAt(state.sent?.changes ?? {}, name)
    return value !== undefined && isSame(value, valueAt(state.changes, name))
  })
  const isLost = state.sent?.isLost === true || failure.status < 500
  const sent = state.sent && { ...state.sent, isLost }
  return { ...state, sent: isRefusal ? undefined : sent, refused, failure }
}

/** The save is over, whether it succeeded or failed. */
export function endSave<State extends SaveState<Saveable, object>>(state: State): State {
  return { ...state, isBusy: false }
}

/** Starts again from what is stored now, with the changes that somebody chose to keep. */
export function settleOn<Base extends Saveable, Changes extends object>(
  state: SaveState<Base, Changes>,
  base: Base,
  changes: Changes,
): SaveState<Base, Changes> {
  return { ...applyChanges(state, changes), base, sent: undefined }
}

/** Somebody else saved after the draft began. While the last save is unsure, a newer row may be its own. */
export function isStale<Base extends Saveable>(
  state: SaveState<Base, object>,
  latest: Base,
): boolean {
  return !state.isBusy && !isUnsure(state) && latest.revision > state.base.revision
}

/** A page without changes of its own shows what others save. */
export function followLatest<Base extends Saveable, Changes extends object>(
  form: Form<Base, Changes>,
  state: SaveState<Base, Changes>,
  latest: Base,
): SaveState<Base, Changes> {
  const hasChanges = form.describe(state.base, state.changes).length > 0
  if (hasChanges || !isStale(state, latest)) return state
  return { ...state, base: latest, changes: form.noChanges, sent: undefined }
}

/** Whether nobody knows what became of the last save. */
export function isUnsure({ sent, isBusy }: SaveState<Saveable, object>): boolean {
  return !isBusy && sent?.isLost === true
}

/** The change is on its way as it is, so undoing it now would promise too much. */
export function isBeingSaved<Base extends Saveable, Changes extends object>(
  form: Form<Base, Changes>,
  { base, sent, isBusy }: SaveState<Base, Changes>,
  change: Change,
): boolean {
  if (!isBusy || !sent) return false
  return form.describe(base, sent.changes).some((one) => isSame(one, change))
}

/** Compares values that are sent as JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** `generated.apiKey` is the `apiKey` of `generated`. */
function valueAt(changes: object, name: string): unknown {
  return name.split('.').reduce<unknown>((value, part) => {
    const fields: Record<string, unknown> = Object(value)
    return fields[part]
  }, changes)
}
