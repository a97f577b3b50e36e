// Secrets that went nowhere: saved and copied by nobody, or handed on and never saved.
import type { Remark } from '#contract/practice.ts'

import type { History } from '#domain/callers/caller-timeline.ts'
import { isAtHand } from '#domain/callers/giving.ts'

import { atStart, eventBefore, isSaveOf, savesOf, type Happenings } from './happenings.ts'

/**
 * A secret is lost when it was saved and nobody had copied it, or when an integration was given it
 * and nobody saved it. A client key can be read at any time, so none is ever lost. [choice:
 * lost-secrets.test.ts]
 */
export function lostSecrets(happenings: Happenings): Remark[] {
  return [
    ...happenings.histories.flatMap((it) => neverCopied(it, happenings)),
    ...unsaved(happenings),
  ]
}

function neverCopied(history: History, happenings: Happenings): Remark[] {
  const { current } = history
  const before = atStart(history)
  const known = [...before.previousKeys, before.apiKey, before.password]
  const isLost = (secret: { fingerprint: string; isCopied?: true | undefined }) =>
    !known.some((one) => one?.fingerprint === secret.fingerprint) &&
    !isAtHand(secret, happenings.callers)
  const remark = (what: string, savedAt: number): Remark => ({
    fact: 'secretsLost',
    count: 1,
    words: `${what} of ${current.username} was saved, and nobody had copied it.`,
    event: eventBefore(savedAt, isSaveOf(current.id), happenings),
  })
  // A key that was replaced is still there; of the passwords, the saves know.
  const keys = current.apiKey ? [...current.previousKeys, current.apiKey] : current.previousKeys
  const passwords = savesOf(history).flatMap(({ before: replaced, after: { password } }) =>
    password && password.fingerprint !== replaced.password?.fingerprint ? [password] : [],
  )
  // Whether it was copied is noted in the newest row alone.
  const latest = passwords.map((one) =>
    one.fingerprint === current.password?.fingerprint ? current.password : one,
  )
  return [
    ...keys.filter(isLost).map((key) => remark(`The API key …${key.tail}`, key.createdAt)),
    ...latest.filter(isLost).map(({ changedAt }) => remark('The password', changedAt)),
  ]
}

/** An integration holds a secret that was generated and never saved. */
function unsaved(happenings: Happenings): Remark[] {
  return happenings.callers.flatMap(({ id, name, deployments }) =>
    deployments.flatMap(({ at, fingerprint, tail, kind }) => {
      const isUnsaved = happenings.generated.some((one) => one.fingerprint === fingerprint)
      if (!isUnsaved) return []
      const what = kind === 'password' ? 'a password' : `the API key …${tail}`
      return [
        {
          fact: 'secretsLost' as const,
          count: 1,
          words: `${name} was given ${what}, which nobody saved: it never worked.`,
          event: eventBefore(at, ({ callerId }) => callerId === id, happenings),
        },
      ]
    }),
  )
}
