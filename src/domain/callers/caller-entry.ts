// What people enter of a caller: its name, its call, its address; what is refused, and how it is kept.
import type { CallerEntry } from '#contract/caller.ts'
import { providerApiNames } from '#contract/choices.ts'
import type { CredentialType } from '#contract/credential.ts'
import { isLonger, lengthOf, limits } from '#contract/limits.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { ProviderCall } from '#contract/provider-api.ts'

import { providerApis } from '#domain/calls/provider-api.ts'
import { listCalls } from '#domain/calls/provider-call.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { whyNotPlain } from '#domain/values/invisible.ts'
import { normaliseIpRange } from '#domain/values/parse-ip-range.ts'
import { whyNotAddress } from '#domain/values/one-address.ts'
import { shorten, trimText } from '#domain/values/plain-text.ts'
import { foldText } from '#domain/values/words.ts'
import { countText } from '#domain/values/count-text.ts'

/** The calls that a credential of this type could make, if it has the role. */
export function callsFor(type: CredentialType): ProviderCall[] {
  return providerApiNames
    .filter((api) => providerApis[api].families.includes(type))
    .flatMap(listCalls)
}

/** Why a credential can have no more callers, or undefined. */
export function whyNoCaller(type: CredentialType, callers: number): string | undefined {
  if (callsFor(type).length === 0) {
    return `None of the simulated APIs can be called with a ${credentialTypes[type].label}.`
  }
  return callers >= limits.callers
    ? `A credential can have at most ${limits.callers} simulated integrations.`
    : undefined
}

/** What is wrong with an entry, field by field. `names` are those of the credential's other callers. */
export function checkCallerEntry(
  { name, address }: Pick<CallerEntry, 'name' | 'address'>,
  names: readonly string[],
): InvalidField[] {
  const refusals: InvalidField[] = []
  const refuse = (field: string, value: string, message: string | undefined) => {
    if (message !== undefined) refusals.push({ name: field, value, message })
  }
  refuse('name', name, whyNotName(trimText(name), names))
  const from = trimText(address)
  if (from !== '') refuse('address', address, whyNotAddress(from))
  return refusals
}

/** Why a caller of this credential cannot make this call, or undefined. */
export function whyNotCall(type: CredentialType, call: ProviderCall): string | undefined {
  const isIt = (one: ProviderCall) => one.api === call.api && callInWords(one) === callInWords(call)
  return callsFor(type).some(isIt)
    ? undefined
    : `A ${credentialTypes[type].label} cannot be used for this call.`
}

/** An entry in the form in which it is kept. It has passed `checkCallerEntry`. */
export function keptEntry({ name, address }: Pick<CallerEntry, 'name' | 'address'>): {
  name: string
  address: string | null
} {
  const from = trimText(address)
  return { name: trimText(name), address: from === '' ? null : normaliseIpRange(from) }
}

function whyNotName(name: string, names: readonly string[]): string | undefined {
  if (name === '') return 'Enter a name.'
  if (isLonger(name, limits.callerName)) {
    return `A name can have at most ${limits.callerName} characters; this one has ${countText(lengthOf(name))}.`
  }
  const isTaken = names.some((other) => foldText(other) === foldText(name))
  if (isTaken)
    return `This credential already has a simulated integration called “${shorten(name)}”.`
  return whyNotPlain(name)
}
