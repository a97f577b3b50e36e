// Does what a link asks for, once: starts its world, becomes whom it names, and leaves the address.
import type { ReactNode } from 'react'
import { matchPath } from 'react-router'

import { isApiError, toApiError } from '#api/api-error.ts'
import { callSandbox } from '#api/call-sandbox.ts'
import { changeIdentity, currentIdentity } from '#api/identity.ts'
import { environments, isOneOf } from '#contract/choices.ts'
import { readLink, writeLink, type AskedByLink } from '#contract/link.ts'
import type { Identity } from '#contract/identity.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { pathsOf, patterns, practice, withoutWhere } from '#page/paths.ts'
import { notePractising } from '#page/practising.ts'
import { noteReplaced } from '#page/replaced.ts'

import { LinkTrouble, readChoices } from './link-trouble.tsx'

/**
 * A link starts a world or chooses who one is, once: Back and a reload find an address without it.
 * [choice: scenario-links.e2e.ts] Answers what is to be shown where it cannot be followed.
 */
export async function followLink(): Promise<ReactNode> {
  const { pathname, search, hash } = location
  if (new URLSearchParams(search).has('exercise')) return leadToExercise(search)
  const asked = readLink(search)
  try {
    const refusals = whyUnreadable(asked)
    if (refusals.length > 0) return await tell(asked, refusals)
    const identity = await carryOut(asked, hash)
    if (identity) changeIdentity(changeOf(asked, identity))
    const path = pathAt(pathname, asked, identity) + writeLink(search, {})
    // Not by the router, which is not there yet: nothing has asked for a page so far.
    history.replaceState(history.state, '', path + (asked.world === undefined ? hash : ''))
    return undefined
  } catch (cause) {
    if (isApiError(cause, 422)) return tell(asked, cause.invalidFields)
    return <LinkTrouble asked={asked} failure={toApiError(cause).message} />
  }
}

/** The page that begins an exercise, whatever address the link is on. */
function leadToExercise(search: string): undefined {
  const base = import.meta.env.BASE_URL.slice(0, -1)
  history.replaceState(history.state, '', `${base}${practice}/begin${search}`)
}

/** Who and where one is from then on; undefined where that stays as it was. */
function carryOut(asked: AskedByLink, hash: string): Promise<Identity | undefined> {
  if (asked.world !== undefined) return openWorld(asked, hash)
  return isStart(asked) ? startWorld(asked) : find(asked)
}

/** The world that lies behind the `#` takes the place of the one that is here. [choice: world-link.e2e.ts] */
async function openWorld(
  { as, account, environment }: AskedByLink,
  hash: string,
): Promise<Identity | undefined> {
  const body = { world: hash.slice(1), mustKeep: true, as, account, environment }
  const { isPractising, identity, isFormerKept } = await callSandbox('unpackWorld', { body })
  if (isFormerKept) noteReplaced(currentIdentity())
  if (isPractising) notePractising(true)
  return identity
}

/** What there is instead is told as far as it can be had. */
async function tell(asked: AskedByLink, refusals: readonly InvalidField[]): Promise<ReactNode> {
  // Whoever is in the world of a link, its own sentence tells.
  const isAskable = asked.world === undefined
  const choices = isAskable ? await readChoices(asked, refusals).catch(() => ({})) : {}
  return <LinkTrouble asked={asked} refusals={refusals} choices={choices} />
}

const ofWorlds = ['scenario', 'size', 'now', 'freeze'] as const

function isStart(asked: AskedByLink): boolean {
  return ofWorlds.some((name) => asked[name] !== undefined)
}

/** What no world is needed for to see that it means nothing. */
function whyUnreadable(asked: AskedByLink): InvalidField[] {
  const refusals: InvalidField[] = []
  const lost = ofWorlds.find((name) => asked[name] !== undefined)
  if (lost !== undefined && asked.world !== undefined) {
    const message = `“${lost}” does not go with “world”: the link brings a world of its own.`
    refusals.push({ name: lost, value: asked[lost] ?? '', message })
  } else if (lost !== undefined && asked.scenario === undefined) {
    const message = `“${lost}” goes with a scenario, such as scenario=everyday: it would not start one by itself.`
    refusals.push({ name: lost, value: asked[lost] ?? '', message })
  }
  if (!/^(|true|false)$/.test(asked.freeze ?? '')) {
    const message = '“freeze” is true or false, or stands alone.'
    refusals.push({ name: 'freeze', value: asked.freeze ?? '', message })
  }
  if (!/^\d{0,9}$/.test(asked.size ?? '')) {
    const message = 'The size is a number of credentials.'
    refusals.push({ name: 'size', value: asked.size ?? '', message })
  }
  return refusals
}

async function startWorld(asked: AskedByLink): Promise<Identity | undefined> {
  const { scenario, now, as, account, environment, freeze, size } = asked
  const body: SandboxInput<'freshStart'>['body'] = {
    // Nobody was asked: what cannot be kept is not given up for a link.
    mustKeep: true,
    scenario,
    as,
    account,
    environment,
    ...(now !== undefined && { now: instantOf(now) }),
    ...(freeze !== undefined && { freeze: freeze !== 'false' }),
    ...(size && { size: Number(size) }),
  }
  const { identity, isFormerKept } = await callSandbox('freshStart', { body })
  if (isFormerKept) noteReplaced(currentIdentity())
  return identity
}

/** An address writes a plus as a space, and milliseconds are digits alone. */
function instantOf(now: string): number | string {
  return /^-?\d{1,17}$/.test(now) ? Number(now) : now.replace(' ', '+')
}

async function find({ as, account, environment }: AskedByLink): Promise<Identity> {
  return (await callSandbox('findIdentity', { query: { as, account, environment } })).identity
}

/** Whoever names nobody stays who they are; whoever is named is all that the link says. */
function changeOf({ as, account, environment }: AskedByLink, identity: Identity) {
  if (as) return identity
  return {
    ...(environment && { environment: identity.environment }),
    ...(account && { accountId: identity.accountId }),
  }
}

/** The same page at the place that is asked for, where its address names one. */
function pathAt(pathname: string, asked: AskedByLink, identity: Identity | undefined): string {
  const base = import.meta.env.BASE_URL.slice(0, -1)
  const path = pathname.slice(base.length)
  const where = matchPath(patterns.at('/*'), path)?.params
  if (!identity || !isOneOf(environments, where?.environment)) return pathname
  const environment = asked.environment ? identity.environment : where.environment
  const account = (asked.account && identity.accountId) || (where.account ?? '')
  return base + pathsOf({ environment, account }).at(withoutWhere(path))
}
