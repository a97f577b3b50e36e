// Parts of the backend that most visits never ask for: loaded by the first who does, or ahead.
import { problemCodes } from '#contract/problem-codes.ts'

import { Refused } from './problem.ts'

const loads: (() => Promise<unknown>)[] = []

/**
 * Answers the part, or refuses in words where it does not come; the next request tries again. Whoever
 * asks while it is on its way waits for the same, so that requests go on in the order in which they
 * came.
 */
export function latePart<Part>(load: () => Promise<Part>): () => Promise<Part> {
  loads.push(load)
  let onItsWay: Promise<Part> | undefined
  return async () => {
    onItsWay ??= load().finally(() => (onItsWay = undefined))
    try {
      return await onItsWay
    } catch {
      throw missing()
    }
  }
}

/** Loads all of them, so that the backend goes on offline and when a newer build replaced its own. */
export async function loadLateParts(): Promise<void> {
  for (const load of loads) await load()
}

// Made when needed: an error that a module makes as it begins costs a walk through that module.
function missing(): Refused {
  return new Refused({
    status: 503,
    errorCode: problemCodes.partMissing,
    detail:
      'A part of the simulated backend could not be loaded, so nothing was done. The browser may be offline, or there may be a newer version: try again, or reload the page.',
  })
}
