// Which secret can be given to a caller: only one that a person could have in their hands.
import type { CallerSecret } from '#contract/caller.ts'

import type { Caller } from './caller.ts'

/**
 * Whether somebody can still have the secret in full: it was copied while it could be seen, or a
 * caller has been given it before. [choice]
 */
export function isAtHand(
  { fingerprint, isCopied }: { fingerprint: string; isCopied?: true | undefined },
  callers: readonly Pick<Caller, 'deployments'>[],
): boolean {
  const isGiven = ({ deployments }: Pick<Caller, 'deployments'>) =>
    deployments.some((one) => one.fingerprint === fingerprint)
  return isCopied === true || callers.some(isGiven)
}

/** Why this key or password cannot be given to a caller, or undefined. */
export function whyNotGiven(kind: CallerSecret, isThere: boolean): string | undefined {
  if (isThere) return undefined
  return `Nobody has copied this ${kind === 'password' ? kind : 'key'}. Copy it while it is shown, or generate a new one.`
}
