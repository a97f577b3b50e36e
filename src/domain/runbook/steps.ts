// A session as numbered steps: who opens which page when, and does what there; nothing is left out.
import type { Act } from '#contract/act.ts'
import type { Environment } from '#contract/credential.ts'
import type { Account, SandboxUser } from '#contract/session.ts'

import { credentialTypes } from '#domain/changes/credential-type.ts'

import { acting, creating, generating, saving, type PageAct } from './page-acts.ts'
import type { Happened, Ref, Session } from './session.ts'

/** A page as one person comes to it: its short address, and what it is in words. */
type Page = { address: string; words: string; account: string; environment: Environment }

export type RunStep = {
  number: number
  at: number
  /** Whether it was done before the moment from which on it is told. */
  isBefore: boolean
  /** What happened, in words. */
  title: string
  /** Why it is not done again as it was done; undefined where it is. */
  note?: string | undefined
} & (
  | { is: 'on page'; who: SandboxUser; page: Page; isThere: boolean; acts: PageAct[] }
  /** A request to the sandbox's own API. */
  | { is: 'request'; path: string; body: unknown }
  /** Nothing but the time: a clock that was turned back, or what nobody can do again. */
  | { is: 'time alone' }
)

type Plain<T> = T extends unknown ? Omit<T, 'number' | 'isBefore' | 'at'> : never
type Draft = Plain<RunStep>

/**
 * Every event of a session is a step that a person takes again, a request to the sandbox, or a
 * sentence that says why it is neither. [choice: steps.test.ts]
 */
export function stepsOf(session: Session): RunStep[] {
  const steps: RunStep[] = []
  const numbers = numbersOf(session.happened)
  /** Where each person is. */
  const where = new Map<string, string>()
  /** Who has a secret on their page that is given and never saved. */
  const unsaved = new Set<string>()
  for (const [index, happened] of session.happened.entries()) {
    const draft = draftOf(happened, session)
    if (!draft) continue
    const isBefore = (numbers[index] ?? Infinity) <= session.since
    const step = { ...draft, number: steps.length + 1, at: timeOf(happened), isBefore }
    if (step.is === 'on page') {
      step.isThere = where.get(step.who.id) === keyOf(step.page)
      where.set(step.who.id, keyOf(pageAfter(happened, step.page)))
      if (happened.is === 'generated' && happened.fate === 'given') unsaved.add(step.who.id)
      // What was given and never saved stays on its page: no later save takes it along.
      else if (unsaved.delete(step.who.id)) where.delete(step.who.id)
    }
    steps.push(step)
  }
  return steps
}

/** What leads to an event, such as a key that its save takes, goes with it. */
function numbersOf(happened: readonly Happened[]): number[] {
  let next = Infinity
  return happened
    .toReversed()
    .map((one) => {
      if ('told' in one) next = one.told.number
      return next
    })
    .toReversed()
}

/** What is arranged says of itself when it was. */
function timeOf(happened: Happened): number {
  const isArranged = happened.is === 'acted' && happened.act?.is === 'arranged'
  return isArranged && happened.act?.is === 'arranged' ? happened.act.at : happened.at
}

const keyOf = ({ address, account, environment }: Page) => `${environment} ${account} ${address}`

/** Creating leads to the page of what was created. */
function pageAfter(happened: Happened, page: Page): Page {
  const isNew = happened.is === 'saved' && happened.before === null
  return isNew ? { ...page, ...credentialPage(happened.after) } : page
}

/** Undefined for what is part of the step before it. */
function draftOf(happened: Happened, session: Session): Draft | undefined {
  if (happened.is === 'turned back') {
    return { is: 'time alone', title: 'The simulated clock is turned back' }
  }
  const { by, environment } = happened
  const { who, note } = whoDoes(by, session.people)
  const pageOf = (page: Pick<Page, 'address' | 'words'>, of?: Ref): Page => {
    return { ...page, environment, account: accountFor(who, of, session.accounts) }
  }
  const base = { is: 'on page' as const, who, isThere: false, note }
  switch (happened.is) {
    case 'generated': {
      const { credential, kind, isCopied, fate } = happened
      const what = { apiKey: 'API key', password: 'password', clientKey: 'client key' }[kind]
      const end = fate === 'saved' ? '' : ', which nobody saves'
      return {
        ...base,
        title: `${credential.username}: a new ${what} is generated${end}`,
        page: pageOf(credentialPage(credential), credential),
        acts: generating(kind, isCopied, fate !== 'thrown away'),
      }
    }
    case 'saved': {
      const { before, after, told } = happened
      const title = `${told.name}: ${told.words}`
      if (before === null) {
        return { ...base, title, page: pageOf(listPage(after), after), acts: creating(after) }
      }
      const acts = saving(before, after, happened.at, session.accounts)
      return { ...base, title, page: pageOf(credentialPage(after), after), acts }
    }
    case 'acted': {
      const { act, told, credential, targetId } = happened
      const title = `${told.name}: ${told.words}`
      if (act?.is === 'part') return undefined
      if (act?.is === 'arranged') return { is: 'request', title, path: act.path, body: act.body }
      const acts = act && acting(act, told.name)
      const page = pageFor(act, credential, { id: targetId, name: told.name })
      if (!acts || !page) {
        return { is: 'time alone', title, note: 'Nobody wrote down how this was done.' }
      }
      return { ...base, title, page: pageOf(page, credential ?? undefined), acts }
    }
    default:
      return happened satisfies never
  }
}

function pageFor(
  act: Act | undefined,
  credential: Ref | null,
  person: { id: string; name: string },
): Pick<Page, 'address' | 'words'> | undefined {
  if (act?.is === 'roles') {
    const address = `/settings/users/${encodeURIComponent(person.id)}`
    return { address, words: `Settings > Users > ${person.name}` }
  }
  return credential ? credentialPage(credential) : undefined
}

function listPage({ type }: Pick<Ref, 'type'>): Pick<Page, 'address' | 'words'> {
  const { tab } = credentialTypes[type]
  const words = `Developers > API credentials, ${tab === 'payments' ? 'Payments' : 'Platforms'}`
  return { address: `/developers/api-credentials/${tab}`, words }
}

function credentialPage({ id, username }: Pick<Ref, 'id' | 'username'>) {
  const address = `/developers/api-credentials/credential/${encodeURIComponent(id)}`
  return { address, words: `Developers > API credentials > ${username}` }
}

/** Whoever it was, or somebody who may do most where it was no person of this world. */
function whoDoes(
  by: string,
  people: readonly SandboxUser[],
): { who: SandboxUser; note?: string | undefined } {
  const who = people.find(({ name }) => name === by)
  if (who) return { who }
  const [first = { id: '', name: '', roles: [], accounts: 'all' as const }] = people
  return { who: first, note: `It was done by “${by}”, who is nobody to log in as.` }
}

/** At the company, or where this person and this credential are both. */
function accountFor(who: SandboxUser, of: Ref | undefined, accounts: readonly Account[]): string {
  const merchantOf = (of && Array.isArray(of.accounts) ? of.accounts : []).at(0)
  const company = accounts.find(({ level }) => level === 'company')?.id ?? ''
  if (who.accounts === 'all') return company
  const own = who.accounts
  const shared = Array.isArray(of?.accounts)
    ? of.accounts.find((id) => own.includes(id))
    : undefined
  return shared ?? own[0] ?? merchantOf ?? company
}
