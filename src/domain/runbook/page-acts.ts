// What one does on a page for a change: each press and each text, by role and name.
import type { Act } from '#contract/act.ts'
import type { CallerSecret } from '#contract/caller.ts'
import type { SecretKind } from '#contract/credential.ts'
import type { Step, Target } from '#contract/exercise.ts'
import type { Account } from '#contract/session.ts'

import { credentialTypes } from '#domain/changes/credential-type.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { apiLabels, callInWords } from '#domain/roles/api-call.ts'
import { accountName } from '#domain/values/account-name.ts'
import { isolate } from '#domain/values/plain-text.ts'
import { without } from '#domain/values/without.ts'

/** What is done to something on the page. */
export type PageAct = Extract<Step, { at: Target }>

type Place = NonNullable<Target['in']>

function press(role: Target['role'], name: string, within?: Place): PageAct {
  return { do: 'press', at: { role, name, ...(within && { in: within }) } }
}

function type(name: string, text: string, within?: Place): PageAct {
  return { do: 'type', at: { role: 'textbox', name, ...(within && { in: within }) }, text }
}

const saveAct = press('button', 'Save changes')

const secrets = {
  apiKey: { tab: 'API key', name: 'API key' },
  password: { tab: 'Basic auth', name: 'password' },
  clientKey: { tab: undefined, name: 'client key' },
} as const

/** Generates a secret, and copies it where somebody had it copied. One that is not kept is undone. */
export function generating(kind: SecretKind, isCopied: boolean, isKept: boolean): PageAct[] {
  const { tab, name } = secrets[kind]
  return [
    ...(tab === undefined ? [] : [press('tab', tab)]),
    press('button', `Generate ${name}`),
    ...(isCopied ? [press('button', `Copy ${name}`)] : []),
    ...(isKept ? [] : [press('button', `Undo: New ${name}`)]),
  ]
}

const dialogOf = (name: string): Place => ({ role: 'dialog', name })

/** From the list of its tab to the page of the new credential. */
export function creating({ type: made, description }: Credential): PageAct[] {
  const dialog = dialogOf('Create API credential')
  return [
    press('button', 'Create new credential'),
    press('radio', credentialTypes[made].label, dialog),
    ...(description === '' ? [] : [type('Description', description, dialog)]),
    press('button', 'Create credential', dialog),
  ]
}

/** All that was changed but for the secrets, and the save. */
export function saving(
  before: Credential,
  after: Credential,
  at: number,
  accounts: readonly Account[],
): PageAct[] {
  return [
    ...(before.isActive === after.isActive ? [] : [press('switch', 'Active')]),
    ...(before.description === after.description ? [] : [type('Description', after.description)]),
    ...expiries(before, after, at),
    ...entries(before.ipRanges, after.ipRanges, 'IP address or range', 'Add IP range'),
    ...entries(before.origins, after.origins, 'Allowed origin', 'Add origin'),
    ...reach(before.accounts, after.accounts, accounts),
    ...roles([...without(before.roles, after.roles), ...without(after.roles, before.roles)]),
    saveAct,
  ]
}

/** A key that the save itself has replaced had no end before. */
function expiries(before: Credential, after: Credential, at: number): PageAct[] {
  return before.previousKeys.flatMap(({ id, tail, expiresAt }) => {
    const end = after.previousKeys.find((key) => key.id === id)?.expiresAt ?? expiresAt
    if (end === expiresAt) return []
    const name = end === at ? 'Expire now' : 'Reset expiry time to 24 hours'
    return [press('button', name, { role: 'listitem', name: tail })]
  })
}

function entries(
  before: readonly string[],
  after: readonly string[],
  field: string,
  add: string,
): PageAct[] {
  return [
    ...without(before, after).map((item) => press('button', `Remove ${item}`)),
    ...without(after, before).flatMap((item) => [type(field, item), press('button', add)]),
  ]
}

function reach(
  before: Credential['accounts'],
  after: Credential['accounts'],
  known: readonly Account[],
): PageAct[] {
  if (after === 'all') {
    return before === 'all' ? [] : [press('radio', 'All merchant accounts')]
  }
  const had = before === 'all' ? [] : before
  const toggled = [...without(had, after), ...without(after, had)]
  return [
    ...(before === 'all' ? [press('radio', 'Only these merchant accounts')] : []),
    ...toggled.map((code) => press('checkbox', accountName(code, known))),
  ]
}

/** Found by the search, wherever they stand. */
function roles(names: readonly string[]): PageAct[] {
  const search = (text: string): PageAct => ({
    do: 'type',
    at: { role: 'searchbox', name: 'Search roles' },
    text,
  })
  if (names.length === 0) return []
  return [...names.flatMap((name) => [search(name), press('checkbox', name)]), search('')]
}

const integrations: Place = { role: 'region', name: 'Simulated integrations' }

const logsInWith: Record<CallerSecret, string> = {
  'API key': 'API key',
  password: 'Username and password',
}

/** Undefined for what nobody does on a page. `name` is that of the integration. */
export function acting(act: Act, name: string): PageAct[] | undefined {
  switch (act.is) {
    case 'roles':
      return [...roles([...act.given, ...act.taken]), saveAct]
    case 'caller added': {
      const dialog = dialogOf('Add a simulated integration')
      const call = `${apiLabels[act.api]}: ${callInWords(act)}`
      return [
        press('button', 'Add integration', integrations),
        type('Name', act.name, dialog),
        {
          do: 'choose',
          at: { role: 'combobox', name: 'API call', in: dialog },
          option: call,
        },
        press('radio', logsInWith[act.authentication], dialog),
        ...(act.address === null ? [] : [type('IP address', act.address, dialog)]),
        press('button', 'Add integration', dialog),
      ]
    }
    case 'secret given': {
      const secret = act.kind === 'API key' ? 'key (…' : 'password'
      const age = act.isSaved ? 'current' : 'new'
      const give = `Give ${name} the ${age} ${secret}`
      const tab = act.kind === 'API key' ? 'API key' : 'Basic auth'
      return [press('tab', tab), press('button', give)]
    }
    case 'caller changed': {
      const dialog = dialogOf(`Change ${isolate(act.before)}`)
      return [
        press('button', `Change ${act.before}`, integrations),
        type('Name', act.name, dialog),
        type('IP address', act.address ?? '', dialog),
        press('button', 'Change', dialog),
      ]
    }
    case 'caller removed':
      return [
        press('button', `Remove ${name}`, integrations),
        press('button', 'Remove', { role: 'alertdialog', name: `Remove ${isolate(name)}?` }),
      ]
    case 'caller moved': {
      const dialog = dialogOf('Move an integration here')
      return [
        press('button', 'Move an integration here', integrations),
        press('radio', isolate(name), dialog),
        press('radio', logsInWith[act.authentication], dialog),
        press('button', 'Move it here', dialog),
      ]
    }
    case 'role enabled':
      return [
        { do: 'type', at: { role: 'searchbox', name: 'Search roles' }, text: act.role },
        press('button', `Simulate: support enables it for ${act.role}`),
        { do: 'type', at: { role: 'searchbox', name: 'Search roles' }, text: '' },
      ]
    case 'arranged':
    case 'part':
      return undefined
    default:
      return act satisfies never
  }
}
