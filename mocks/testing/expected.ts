// What product.md says a credential is after each command: a second opinion, without the rules' code.
import type { CredentialChanges, SecretKind } from '#contract/credential.ts'

export const hour = 3_600_000
const day = 24 * hour

/** A secret that was generated. What is dropped or old is never to work. */
export type Made = {
  id: string
  kind: SecretKind
  credentialId: string
  value: string
  madeAt: number
  state: 'pending' | 'saved' | 'dropped'
}

export type Expected = {
  id: string
  type: 'web-service' | 'lem'
  revision: number
  description: string
  isActive: boolean
  roles: string[]
  origins: string[]
  ipRanges: string[]
  key: Made | undefined
  oldKeys: { made: Made; endsAt: number }[]
  password: Made | undefined
  clientKey: Made | undefined
  oldClientKeys: { made: Made; endsAt: number }[]
}

/** One save as it was sent, to be sent again. */
export type Sent = {
  who: string
  id: string
  revision: number
  changes: CredentialChanges
  key: string
}

/** Everything that is expected of the sandbox. Instants in ms since 1970. */
export type Life = {
  now: number
  credentials: Expected[]
  made: Made[]
  /** The revision that a person has on screen, by person and credential. */
  seen: Map<string, number>
  last: Sent | undefined
}

export const roles = {
  'web-service': [
    'Merchant PAL Webservice role',
    'Checkout webservice role',
    'Merchant Recurring role',
  ],
  lem: ['Manage LegalEntities via API'],
} as const

/** Who may change credentials; everybody else is refused. */
export const managers = ['amara', 'bruno']

export function created(life: Life, id: string, type: Expected['type']): Expected {
  const expected: Expected = {
    id,
    type,
    revision: 1,
    description: '',
    isActive: true,
    roles: [...roles[type]],
    origins: [],
    ipRanges: [],
    key: undefined,
    oldKeys: [],
    password: undefined,
    clientKey: undefined,
    oldClientKeys: [],
  }
  life.credentials.push(expected)
  return expected
}

const distinct = <T>(list: readonly T[]) => [...new Set(list)]
const isSame = (one: readonly string[], other: readonly string[] | undefined) =>
  other === undefined || distinct(one).toSorted().join() === distinct(other).toSorted().join()

/** What the backend must answer to a save, or 200. */
export function statusOf(
  life: Life,
  expected: Expected,
  who: string,
  sent: Omit<Sent, 'key'>,
): number {
  if (!managers.includes(who)) return 403
  if (sent.revision !== expected.revision) return 412
  const { description, isActive, generated, expiringKeys, ...lists } = sent.changes
  const isGiven = [description, isActive].some((value) => value !== undefined)
  const isEmpty = !isGiven && !Object.keys(generated ?? {}).length && !expiringKeys?.length
  const isUnchanged =
    isSame(expected.roles, lists.roles) &&
    isSame(expected.origins, lists.origins) &&
    isSame(expected.ipRanges, lists.ipRanges)
  const allowed: readonly string[] = roles[expected.type]
  const wrong = [
    (description ?? '').length > 50,
    lists.roles?.length === 0,
    lists.roles?.some((role) => !allowed.includes(role)),
    lists.origins?.some((origin) => !origin.startsWith('https://')),
    lists.origins?.length && expected.type === 'lem',
    lists.origins?.length !== distinct(lists.origins ?? []).length && lists.origins,
    lists.ipRanges?.some((range) => range.startsWith('300')),
    lists.ipRanges?.length !== distinct(lists.ipRanges ?? []).length && lists.ipRanges,
    expiringKeys?.some(({ keyId }) => {
      const old = expected.oldKeys.find(({ made }) => made.id === keyId)
      return !old || old.endsAt <= life.now
    }),
    Object.entries(generated ?? {}).some(([kind, id]) => !isThere(life, expected, kind, id)),
    isEmpty && isUnchanged,
  ]
  return wrong.some(Boolean) ? 422 : 200
}

function isThere(life: Life, expected: Expected, kind: string, id: string | undefined): boolean {
  const made = life.made.find((one) => one.id === id)
  if (!made || made.state === 'saved') return false
  if (made.credentialId !== expected.id || made.kind !== kind) return false
  return life.now - made.madeAt <= day
}

/** Makes the credential what it is after an accepted save. */
export function applySave(life: Life, expected: Expected, changes: CredentialChanges): void {
  const { now } = life
  for (const { keyId, action } of changes.expiringKeys ?? []) {
    const old = expected.oldKeys.find(({ made }) => made.id === keyId)
    if (old) old.endsAt = action === 'reset' ? now + day : now
  }
  const take = (kind: SecretKind) => {
    const made = life.made.find(({ id }) => id === changes.generated?.[kind])
    if (made) made.state = 'saved'
    return made
  }
  const key = take('apiKey')
  if (key && expected.key) expected.oldKeys.push({ made: expected.key, endsAt: now + day })
  expected.key = key ?? expected.key
  const clientKey = take('clientKey')
  if (clientKey && expected.clientKey) {
    expected.oldClientKeys.push({ made: expected.clientKey, endsAt: now + day })
  }
  expected.clientKey = clientKey ?? expected.clientKey
  expected.password = take('password') ?? expected.password
  expected.description = changes.description ?? expected.description
  expected.isActive = changes.isActive ?? expected.isActive
  expected.roles = changes.roles ? distinct(changes.roles) : expected.roles
  expected.origins = changes.origins ?? expected.origins
  expected.ipRanges = changes.ipRanges ?? expected.ipRanges
  expected.revision += 1
}

/** Whether this secret is to open something now. */
export function isToWork({ now, credentials }: Life, made: Made): boolean {
  return credentials.some((one) => {
    if (!one.isActive) return false
    const current = { apiKey: one.key, password: one.password, clientKey: one.clientKey }[made.kind]
    if (current === made) return true
    const old = { apiKey: one.oldKeys, password: [], clientKey: one.oldClientKeys }[made.kind]
    return old.some((key) => key.made === made && now < key.endsAt)
  })
}
