// The secrets generated on one page: which of them is pending, which is live, which is neither.
import type {
  CredentialChanges,
  CredentialDetail,
  GeneratedSecret,
  SecretKind,
} from '#contract/credential.ts'

/** The part of a credential by which its present secrets are recognised. */
type Row = Pick<CredentialDetail, SecretKind>
type Generated = CredentialChanges['generated']

export type SecretsInHand = {
  secrets: readonly GeneratedSecret[]
  /** The secrets saved from this page, each with how the credential looked then. */
  saved: Partial<Record<SecretKind, { id: string; mark: string }>>
  /** The ids of those that somebody has copied here. */
  copied: readonly string[]
}

/** `id` is what a save must name to make it live. */
export type ShownSecret = Pick<GeneratedSecret, 'id' | 'value'> & {
  isSaved: boolean
  isCopied: boolean
}

export const noSecrets: SecretsInHand = { secrets: [], saved: {}, copied: [] }

export function addSecret(hand: SecretsInHand, secret: GeneratedSecret): SecretsInHand {
  return { ...hand, secrets: [...hand.secrets, secret] }
}

export function markCopied(hand: SecretsInHand, id: string): SecretsInHand {
  return { ...hand, copied: [...hand.copied, id] }
}

/** Notes that the secrets that were sent are live now. */
export function markSaved(hand: SecretsInHand, sent: Generated, row: Row): SecretsInHand {
  const saved = { ...hand.saved }
  for (const { id, kind } of hand.secrets) {
    if (sent?.[kind] === id) saved[kind] = { id, mark: markOf(row, kind) }
  }
  return { ...hand, saved }
}

/** The pending secret, or else the live one, unless somebody has replaced it. */
export function secretToShow(
  { secrets, saved, copied }: SecretsInHand,
  kind: SecretKind,
  pending: Generated,
  row: Row,
): ShownSecret | undefined {
  const find = (id: string | undefined, isSaved: boolean) => {
    const value = secrets.find((secret) => secret.id === id)?.value
    if (id === undefined || value === undefined) return undefined
    return { id, value, isSaved, isCopied: copied.includes(id) }
  }
  const live = saved[kind]
  return (
    find(pending?.[kind], false) ??
    (live?.mark === markOf(row, kind) ? find(live.id, true) : undefined)
  )
}

/** Forgets what is neither pending, nor on its way, nor live. */
export function forgetUnused(hand: SecretsInHand, ...used: readonly Generated[]): SecretsInHand {
  const ids = [
    ...used.flatMap((generated) => Object.values(generated ?? {})),
    ...Object.values(hand.saved).map(({ id }) => id),
  ]
  const secrets = hand.secrets.filter(({ id }) => ids.includes(id))
  return secrets.length === hand.secrets.length ? hand : { ...hand, secrets }
}

function markOf(row: Row, kind: SecretKind): string {
  return JSON.stringify(row[kind])
}
