// Giving a caller a key or password: which one, whether a person could have it, and what is kept of it.
import type { CallerSecret, Gift } from '#contract/caller.ts'
import type { Caller, Deployment } from '#domain/callers/caller.ts'
import { isAtHand, whyNotGiven } from '#domain/callers/giving.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { readCallers } from '#mocks/database/caller-store.ts'
import type { Context } from '#mocks/database/context.ts'
import { invalidCredential, Refused } from '#mocks/transport/problem.ts'

import type { InWords } from './audit.ts'
import { findAllGenerated } from './generated-secret.ts'

/** A secret as a caller gets it. */
export type GivenSecret = Omit<Deployment, 'at' | 'by' | 'address'>

/** Throws 422 where there is no such secret, or where nobody can have it at hand. */
export async function findSecretToGive(
  credential: Credential,
  kind: CallerSecret,
  { generated }: Gift,
  context: Context,
): Promise<GivenSecret> {
  const { apiKey, password } = credential
  const secretKind = kind === 'API key' ? 'apiKey' : 'password'
  const wanted = generated === undefined ? {} : { [secretKind]: generated }
  const found = await findAllGenerated(credential.id, wanted, context)
  if (found.refusals.length > 0) throw invalidCredential(found.refusals)
  const secret = found.generated[secretKind] ?? (kind === 'API key' ? apiKey : password)
  if (!secret) {
    const detail = `This credential has no ${kind} yet. Generate one and save it first.`
    throw new Refused({ status: 422, detail })
  }
  const callers = await readCallers(credential.environment, context.tx)
  const refusal = whyNotGiven(kind, isAtHand(secret, callers))
  if (refusal !== undefined) throw new Refused({ status: 422, detail: refusal })
  const { id = null, fingerprint } = secret
  const tail = kind === 'API key' && 'tail' in secret ? secret.tail : null
  const whose = { credentialId: credential.id, kind, secretId: id }
  return { ...whose, fingerprint, tail }
}

/** The caller with this secret from now on; itself where it has the secret already. */
export function withSecret(caller: Caller, given: GivenSecret, context: Context): Caller {
  const held = caller.deployments.at(-1)
  const isHeld = held?.fingerprint === given.fingerprint && held.credentialId === given.credentialId
  return isHeld ? caller : withDeployment(caller, given, context)
}

/** The caller with another address from now on: its calls of before came from where it was. */
export function withAddress(caller: Caller, address: string | null, context: Context): Caller {
  const held = caller.deployments.at(-1)
  const moved = { ...caller, address }
  return held && caller.address !== address ? withDeployment(moved, held, context) : moved
}

function withDeployment(caller: Caller, secret: GivenSecret, { now, user }: Context): Caller {
  const deployment = { ...secret, at: now, by: user.name, address: caller.address }
  return { ...caller, deployments: [...caller.deployments, deployment] }
}

/** For the event logs. */
export function giftInWords({ tail }: GivenSecret): InWords {
  const what = tail === null ? 'the password' : `the API key …${tail}`
  return { words: `Was given ${what}` }
}
