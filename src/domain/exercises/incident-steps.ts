// The steps that solve a generated case, as a person would take them on the pages.
import type { Step, Target } from '#contract/exercise.ts'

import type { Scene } from './incident-scenes.ts'

/** All of them lead to the last goal of a case. */
const proof = 'proof'

function press(role: Target['role'], name: string, within?: Target['in'], why?: string): Step {
  const at = { role, name, ...(within && { in: within }) }
  return { do: 'press', at, ...(why !== undefined && { why }), for: proof }
}

function type(role: Target['role'], name: string, text: string): Step {
  return { do: 'type', at: { role, name }, text, for: proof }
}

const save = press('button', 'Save changes', undefined, 'Nothing works before it is saved.')

function renew(username: string, kind: 'API key' | 'password'): Step[] {
  return [
    press('link', username),
    ...(kind === 'password' ? [press('tab', 'Basic auth')] : []),
    press('button', `Generate ${kind}`),
    press('button', `Copy ${kind}`, undefined, 'It is shown this once.'),
    save,
  ]
}

export function renewAndGive({ username, caller }: Scene, kind: 'API key' | 'password'): Step[] {
  return [...renew(username, kind), press('button', `Give ${caller} the …`)]
}

export function renewAndMove({ username, caller }: Scene): Step[] {
  const dialog = { role: 'dialog', name: 'Move an integration here' } as const
  return [
    ...renew(username, 'API key'),
    press('button', 'Move an integration here'),
    press('radio', caller, dialog),
    press('radio', 'API key', dialog),
    press('button', 'Move it here', dialog),
  ]
}

export function renewAndTry(username: string): Step[] {
  return [
    ...renew(username, 'API key'),
    press('button', 'Try this key'),
    press('button', 'Send request'),
  ]
}

export function addRole({ username, opener }: Scene): Step[] {
  return [
    press('link', username),
    type('searchbox', 'Search roles', opener),
    press('checkbox', opener),
    save,
  ]
}

export function addAddress({ username, address }: Scene): Step[] {
  return [
    press('link', username),
    type('textbox', 'IP address or range', address),
    press('button', 'Add IP range'),
    save,
  ]
}

export function addOrigin({ username }: Scene, origin: string): Step[] {
  return [
    press('link', username),
    type('textbox', 'Allowed origin', origin),
    press('button', 'Add origin'),
    save,
  ]
}

export function activate({ username }: Scene): Step[] {
  return [press('link', username), press('switch', 'Active'), save]
}
