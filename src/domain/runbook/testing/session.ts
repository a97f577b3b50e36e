// Sessions for tests: every kind of happening, with names as hard to write down as people can make them.
import type { Act } from '#contract/act.ts'
import { newCredential, type Credential } from '#domain/changes/credential.ts'

import type { Happened, Session } from '#domain/runbook/session.ts'

export const startAt = Date.parse('2026-03-02T10:00:00Z')

const accounts = [
  { id: 'Company', name: 'Larkfield', level: 'company' as const },
  { id: 'Stores', name: 'Stores', level: 'merchant' as const },
]
const amara = { id: 'amara', name: 'Amara Diallo', roles: [], accounts: 'all' as const }
const finn = { id: 'finn', name: 'Finn Larsen', roles: [], accounts: ['Stores'] }

/** Signs that mean something in TypeScript, Markdown, HTML or a pattern, and words between them. */
export const nastyParts = [
  "'",
  '"',
  '`',
  '${1}',
  '*/',
  '//',
  '\\',
  '\n',
  '\r\n',
  '\u2028',
  '\u2029',
  '#',
  '*',
  '_',
  '[a](b)',
  '<b>',
  '&amp;',
  '|',
  '~~',
  '1. ',
  '- ',
  '…',
  '^$',
  '(?:',
  '“',
  '”',
  'Shop',
  ' ',
  '😀',
]

export function credential(change: Partial<Credential> = {}): Credential {
  const given = {
    id: 'S2-1',
    environment: 'test' as const,
    type: 'web-service' as const,
    username: 'ws_1@Company.Larkfield',
    description: '',
    accounts: 'all' as const,
  }
  return { ...newCredential(given, [], startAt, 'Amara Diallo'), ...change }
}

let number = 0

/** An event about this credential, by Amara unless somebody else did it. */
export function acted(act: Act | undefined, name = 'Till', change: object = {}): Happened {
  number += 1
  const told = { number, name, words: act?.is ?? 'something' }
  const by = { at: startAt, by: 'Amara Diallo', environment: 'test' as const }
  return { is: 'acted', ...by, told, act, targetId: 'x', credential: credential(), ...change }
}

export function saved(before: Credential | null, after: Credential, change: object = {}): Happened {
  number += 1
  const told = { number, name: after.username, words: after.description }
  const by = { at: startAt, by: 'Amara Diallo', environment: 'test' as const }
  return { is: 'saved', ...by, told, before, after, ...change }
}

export function sessionOf(happened: readonly Happened[], change: Partial<Session> = {}): Session {
  return {
    scenario: 'everyday',
    size: undefined,
    exercise: undefined,
    begunAt: startAt,
    now: startAt,
    accounts,
    people: [amara, finn],
    since: 0,
    happened,
    leftOut: [],
    ...change,
  }
}

const call = { api: 'Checkout', method: 'POST', path: '/payments' } as const

/** How many kinds of happening `sessionOfNames` knows. */
export const kinds = 8

/** Some of everything that has a name in it: two names, and which kind it is. */
export function sessionOfNames(names: readonly (readonly [string, string, number])[]): Session {
  const happened = names.map(([one, other, kind]): Happened => {
    const added = { is: 'caller added' as const, name: one, ...call, address: null }
    const acts: Act[] = [
      { ...added, authentication: 'API key' },
      { is: 'secret given', kind: 'API key', isSaved: true },
      { is: 'caller changed', before: one, name: other, address: null },
      { is: 'caller removed' },
      { is: 'roles', given: [one], taken: [other] },
      { is: 'arranged', path: 'callers', body: { name: one }, at: startAt },
    ]
    const act = acts[kind]
    if (act) return acted(act, one)
    if (kind === 6) return saved(credential(), credential({ description: one, revision: 2 }))
    return acted(undefined, one, { by: other })
  })
  return sessionOf(happened, { leftOut: names.map(([one]) => one) })
}
