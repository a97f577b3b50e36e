// What a credential is to be after each command: a second opinion, without the rules' code.
import type { Accounts, CredentialChanges, Environment, SecretKind } from '#contract/credential.ts'

export const hour = 3_600_000
const day = 24 * hour

/** A secret that was generated. What is dropped, cleared away or old is never to work. */
export type Made = {
  id: string
  kind: SecretKind
  credentialId: string
  value: string
  madeAt: number
  state: 'pending' | 'saved' | 'dropped' | 'cleared'
  /** Somebody copied it, so it can be given to a caller. */
  isCopied?: true
}

export type Expected = {
  id: string
  environment: Environment
  type: 'web-service' | 'lem'
  username: string
  revision: number
  description: string
  isActive: boolean
  roles: string[]
  accounts: Accounts
  origins: string[]
  ipRanges: string[]
  key: Made | undefined
  oldKeys: { made: Made; endsAt: number }[]
  password: Made | undefined
  clientKey: Made | undefined
  oldClientKeys: { made: Made; endsAt: number }[]
  /** The key that its caller holds. */
  held: Made | undefined
}

/** One save as it was sent, to be sent again: by whom, looking from which account. */
export type Sent = {
  who: string
  from: string
  environment: Environment
  id: string
  revision: number
  changes: CredentialChanges
  key: string
}

type Asked = Pick<Sent, 'who' | 'from' | 'changes'>

/** Everything that is expected of the sandbox. Instants in ms since 1970. */
export type Life = {
  now: number
  credentials: Expected[]
  made: Made[]
  /** The Customer Area roles of everybody, with the revision of the next save. */
  people: Map<string, { roles: string[]; revision: number }>
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

export const company = 'LarkfieldGoods'
const merchants = ['LarkfieldWebshop', 'LarkfieldStores', 'LarkfieldMarket']
export const ownMerchant = 'LarkfieldStores'
export const opener = 'Manage API credentials'

/** Whoever works for the whole company; Finn works for one merchant account. */
const isLimited = (who: string) => who === 'finn'
export const isManager = ({ people }: Life, who: string) =>
  ['Merchant admin', opener].some((role) => people.get(who)?.roles.includes(role))

export function created(
  life: Life,
  given: Pick<Expected, 'id' | 'environment' | 'type' | 'username'>,
): Expected {
  const expected: Expected = {
    ...given,
    revision: 1,
    description: '',
    isActive: true,
    roles: [...roles[given.type]],
    accounts: 'all',
    origins: [],
    ipRanges: [],
    key: undefined,
    oldKeys: [],
    password: undefined,
    clientKey: undefined,
    oldClientKeys: [],
    held: undefined,
  }
  life.credentials.push(expected)
  return expected
}

const distinct = <T>(list: readonly T[]) => [...new Set(list)]

/** Whether two lists hold the same, whatever their order; nothing asked for is no change. */
export const isSame = (one: Accounts, other: Accounts | undefined) =>
  other === undefined || String(sorted(one)) === String(sorted(other))
const sorted = (list: Accounts) => (list === 'all' ? list : distinct(list).toSorted())

/** What somebody who looks at a credential from an account must be answered. */
export function statusOfLook(life: Life, expected: Expected, who: string, from: string): number {
  if (!isManager(life, who)) return 403
  if (isLimited(who) && from !== ownMerchant) return 404
  if (from === company) return 200
  if (expected.type === 'lem') return isLimited(who) ? 404 : 403
  return expected.accounts === 'all' || expected.accounts.includes(from) ? 200 : 404
}

/** What somebody who would change it from there must be answered, whatever is changed, or 200. */
export function statusOfTouch(life: Life, expected: Expected, sent: Asked): number {
  const look = statusOfLook(life, expected, sent.who, sent.from)
  if (look !== 200 || sent.from === company) return look
  const isOwn = expected.accounts !== 'all' && expected.accounts.length === 1
  return isOwn && sent.changes.accounts === undefined ? 200 : 403
}

/** What the backend must answer to a save. */
export function statusOf(
  life: Life,
  expected: Expected,
  sent: Asked & Pick<Sent, 'revision'>,
): number {
  const touch = statusOfTouch(life, expected, sent)
  if (touch !== 200) return touch
  if (sent.revision !== expected.revision) return 412
  return isWrong(life, expected, sent.changes) || isEmpty(expected, sent.changes) ? 422 : 200
}

/** Whether anything in these changes cannot be. */
export function isWrong(life: Life, expected: Expected, changes: CredentialChanges): boolean {
  const { generated, expiringKeys, accounts, ...lists } = changes
  const allowed: readonly string[] = roles[expected.type]
  const wrong = [
    (changes.description ?? '').length > 50,
    lists.roles?.length === 0,
    lists.roles?.some((role) => !allowed.includes(role)),
    accounts !== undefined && expected.type === 'lem',
    Array.isArray(accounts) && !accounts.every((id) => merchants.includes(id)),
    accounts?.length === 0,
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
  ]
  return wrong.some(Boolean)
}

function isEmpty(expected: Expected, changes: CredentialChanges): boolean {
  const { description, isActive, accounts, generated, expiringKeys, ...lists } = changes
  if ([description, isActive, accounts].some((value) => value !== undefined)) return false
  if (Object.keys(generated ?? {}).length || expiringKeys?.length) return false
  return (
    isSame(expected.roles, lists.roles) &&
    isSame(expected.origins, lists.origins) &&
    isSame(expected.ipRanges, lists.ipRanges)
  )
}

/** Whether a generated secret that nobody saved can still be saved. */
export function isKept({ now }: Life, { madeAt }: Made): boolean {
  return now - madeAt <= day
}

function isThere(life: Life, expected: Expected, kind: string, id: string | undefined): boolean {
  const made = life.made.find((one) => one.id === id)
  if (!made || made.state === 'saved') return false
  return made.credentialId === expected.id && made.kind === kind && isKept(life, made)
}

/** Makes the credential what it is after an accepted save. */
export function applySave(life: Life, expected: Expected, changes: CredentialChanges): void {
  const { now } = life
  for (const { keyId, action } of changes.expiringKeys ?? []) {
    const old = expected.oldKeys.find(({ made }) => made.id === keyId)
    if (old) old.endsAt = action === 'reset' ? now + day : now
  }
  for (const id of Object.values(changes.generated ?? {})) {
    const made = life.made.find((one) => one.id === id)
    if (made) takeOver(life, expected, made)
  }
  expected.description = changes.description?.trim() ?? expected.description
  expected.isActive = changes.isActive ?? expected.isActive
  expected.roles = changes.roles ? distinct(changes.roles) : expected.roles
  expected.accounts = changes.accounts ?? expected.accounts
  expected.origins = changes.origins ?? expected.origins
  expected.ipRanges = changes.ipRanges ?? expected.ipRanges
  expected.revision += 1
}

/** Makes a secret the current one; the one before has 24 hours, a password none. */
export function takeOver({ now }: Life, expected: Expected, made: Made): void {
  made.state = 'saved'
  const endsAt = now + day
  if (made.kind === 'password') expected.password = made
  if (made.kind === 'apiKey') {
    if (expected.key) expected.oldKeys.push({ made: expected.key, endsAt })
    expected.key = made
  }
  if (made.kind === 'clientKey') {
    if (expected.clientKey) expected.oldClientKeys.push({ made: expected.clientKey, endsAt })
    expected.clientKey = made
  }
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
