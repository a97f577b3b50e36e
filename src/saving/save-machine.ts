// What a page that saves knows: its draft, what was sent of it, and what became of that. Pure.
import type { ApiError } from '#api/api-error.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { Change } from '#domain/changes/change.ts'

/** What can be saved: it counts its own saves. */
export type Saveable = { readonly revision: number }

/** What the machine must know of the thing that is saved. `{}` is no change. */
export type Form<Base extends Saveable, Changes extends object> = {
  describe: (base: Base, changes: Changes) => readonly Change[]
  /** What is left of `changes` once `sent` has become `saved`; both were made on `base`. */
  rest: (base: Base, sent: Changes, changes: Changes, saved: Base) => Changes
  noChanges: Changes
}

/** A command as it left. Sent once more with the same key, it has one effect. */
export type Sent<Changes> = {
  changes: Changes
  commandKey: string
  /** An answer to it was lost, so that nobody knows: a later "not now" does not tell either. */
  isLost?: boolean
}

export type SaveState<Base extends Saveable, Changes extends object> = {
  /** What the changes are measured against. It never moves while nobody knows what was saved. */
  base: Base
  changes: Changes
  /** Left for the backend and not settled: on its way, without an answer, or to be sent again. */
  sent: Sent<Changes> | undefined
  isBusy: boolean
  /** What the backend refused, until the field in question changes. */
  refused: readonly InvalidField[]
  failure: ApiError | undefined
}

export function initialSave<Base extends Saveable, Changes extends object>(
  base: Base,
  changes: Changes,
): SaveState<Base, Changes> {
  return { base, changes, sent: undefined, isBusy: false, refused: [], failure: undefined }
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

/** The button was pressed: whatever was said of the save before is over. */
export function beginSave<State extends SaveState<Saveable, object>>(state: State): State {
  return { ...state, isBusy: true, refused: [], failure: undefined }
}

/** A command leaves; undefined forgets one that turned out not to have arrived. */
export function markSent<State extends SaveState<Saveable, object>>(
  state: State,
  sent: State['sent'],
): State {
  return { ...state, sent }
}

/** The answer is there: what was changed since the command left stays pending. */
export function acceptSaved<Base extends Saveable, Changes extends object>(
  form: Form<Base, Changes>,
  state: SaveState<Base, Changes>,
  row: Base,
): SaveState<Base, Changes> {
  const { base, sent, changes } = state
  const rest = form.rest(base, sent?.changes ?? form.noChanges, changes, row)
  return { ...state, base: row, changes: rest, sent: undefined }
}

/** Refused, or without an answer: only a refusal says for certain that nothing was saved. */
export function acceptFailure<State extends SaveState<Saveable, object>>(
  state: State,
  failure: ApiError,
): State {
  const isRefusal = failure.status >= 400 && failure.status < 500
  // What was not sent, or was changed since, is not what was refused: the whole says the sentence.
  const refused = failure.invalidFields.filter(({ name }) => {
    const value = valueAt(state.sent?.changes ?? {}, name)
    return value !== undefined && isSame(value, valueAt(state.changes, name))
  })
  const isLost = state.sent?.isLost === true || failure.status < 500
  const sent = state.sent && { ...state.sent, isLost }
  return { ...state, sent: isRefusal ? undefined : sent, refused, failure }
}

/** The press is over, whatever came of it. */
export function endSave<State extends SaveState<Saveable, object>>(state: State): State {
  return { ...state, isBusy: false }
}

/** Goes on from what is stored by now, with the changes that somebody chose to keep. */
export function settleOn<Base extends Saveable, Changes extends object>(
  state: SaveState<Base, Changes>,
  base: Base,
  changes: Changes,
): SaveState<Base, Changes> {
  return { ...applyChanges(state, changes), base, sent: undefined }
}

/** Somebody else saved after the draft was beginSave. A newer row may be one's own until that is known. */
export function isStale<Base extends Saveable>(
  state: SaveState<Base, object>,
  latest: Base,
): boolean {
  return !state.isBusy && !isUnsure(state) && latest.revision > state.base.revision
}

/** Where nothing of one's own is at stake, the page simply follows what others save. */
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

/** On its way as it stands, so that undoing it now would promise too much. */
export function isBeingSaved<Base extends Saveable, Changes extends object>(
  form: Form<Base, Changes>,
  { base, sent, isBusy }: SaveState<Base, Changes>,
  change: Change,
): boolean {
  if (!isBusy || !sent) return false
  return form.describe(base, sent.changes).some((one) => isSame(one, change))
}

/** Values that travel as JSON. */
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
