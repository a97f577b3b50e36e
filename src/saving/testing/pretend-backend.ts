// A backend of one credential that answers when it is told to, in every way that there is.
import { ApiError, noAnswer } from '#api/api-error.ts'
import type { CredentialChanges, CredentialDetail, SecretKind } from '#contract/credential.ts'
import { trimText } from '#domain/values/plain-text.ts'
import type { Settings } from '#domain/changes/change.ts'

/** A credential, as far as a save changes it. */
export type Row = Settings & Pick<CredentialDetail, SecretKind | 'revision'>
export type Answer = 'ok' | 'unavailable' | 'answer lost' | 'never arrived'

type Command = {
  /** Which page sent it. */
  from: string
  base: Row
  changes: CredentialChanges
  commandKey: string
  settle: (answer: Answer) => void
}

const firstRow: Row = {
  revision: 1,
  description: 'A',
  isActive: true,
  accounts: 'all',
  roles: ['Checkout', 'Recurring'],
  origins: [],
  ipRanges: ['192.0.2.1'],
  expiringKeys: [
    { id: 'k1', tail: 'abcd1', createdAt: 1, expiresAt: 20 },
    { id: 'k2', tail: 'abcd2', createdAt: 1, expiresAt: 30 },
  ],
  apiKey: null,
  password: null,
  clientKey: null,
}

export type PretendBackend = ReturnType<typeof createPretendBackend>

export function createPretendBackend() {
  const generated = new Set<string>()
  const done = new Set<string>()
  let generatedCount = 0

  const backend = {
    row: firstRow,
    /** Every row that was ever stored, by its revision. */
    history: new Map([[firstRow.revision, firstRow]]),
    /** Who made which revision. */
    writers: new Map<number, string>(),
    /** Secrets that a save has made live. */
    liveOnce: new Set<string>(),
    /** The commands that wait for their answers. */
    waiting: new Array<Command>(),
    isReadable: true,

    send(from: string, base: Row, changes: CredentialChanges, commandKey: string): Promise<Row> {
      return new Promise((resolve, reject) => {
        const settle = (answer: Answer) => {
          try {
            resolve(reply(answer, { from, base, changes, commandKey }))
          } catch (cause) {
            reject(cause)
          }
        }
        backend.waiting.push({ from, base, changes, commandKey, settle })
      })
    },
    read: () => (backend.isReadable ? Promise.resolve(backend.row) : Promise.reject(noAnswer())),
    generate(): string {
      generatedCount += 1
      const id = `g${generatedCount}`
      generated.add(id)
      return id
    },
    /** What was generated so far can no longer be saved. */
    forgetGenerated: () => generated.clear(),
    saveAsOther: (changes: CredentialChanges) => store(changes, 'somebody else'),
    isDone: (commandKey: string) => done.has(commandKey),
    /** The newest revision that this page made, or 0. */
    newestOf: (from: string) =>
      Math.max(0, ...[...backend.writers].filter(([, by]) => by === from).map(([made]) => made)),
  }

  function reply(answer: Answer, command: Omit<Command, 'settle'>): Row {
    if (answer === 'never arrived') throw noAnswer()
    if (answer === 'unavailable') throw refusal(503)
    const row = carryOut(command)
    if (answer === 'answer lost') throw noAnswer()
    return row
  }

  function carryOut({ from, base, changes, commandKey }: Omit<Command, 'settle'>): Row {
    if (done.has(commandKey)) return backend.row
    if (base.revision !== backend.row.revision) {
      const since = [...backend.writers].filter(([revision]) => revision > base.revision)
      if (since.every(([, by]) => by === from))
        throw new Error('The page is in conflict with itself.')
      throw refusal(412)
    }
    for (const [kind, id] of Object.entries(changes.generated ?? {})) {
      if (!generated.has(id)) throw refusal(422, { name: `generated.${kind}`, value: id })
    }
    done.add(commandKey)
    store(changes, from)
    return backend.row
  }

  function store(changes: CredentialChanges, by: string): void {
    const revision = backend.row.revision + 1
    for (const id of Object.values(changes.generated ?? {})) backend.liveOnce.add(id)
    backend.row = rowAfter(backend.row, changes, revision)
    backend.history.set(revision, backend.row)
    backend.writers.set(revision, by)
  }

  return backend
}

function rowAfter(row: Row, changes: CredentialChanges, revision: number): Row {
  const { apiKey, password } = changes.generated ?? {}
  const plan = (id: string) => changes.expiringKeys?.find(({ keyId }) => keyId === id)?.action
  return {
    ...row,
    revision,
    // As the real one does: what is stored is not always what was sent.
    description: trimText(changes.description ?? row.description),
    isActive: changes.isActive ?? row.isActive,
    accounts: changes.accounts ?? row.accounts,
    roles: changes.roles ?? row.roles,
    ipRanges: changes.ipRanges ?? row.ipRanges,
    expiringKeys: row.expiringKeys
      .filter(({ id }) => plan(id) !== 'expire')
      .map((key) => (plan(key.id) === 'reset' ? { ...key, expiresAt: 100 + revision } : key)),
    apiKey:
      apiKey === undefined ? row.apiKey : { tail: apiKey, createdAt: revision, createdBy: 'N' },
    password: password === undefined ? row.password : { changedAt: revision },
  }
}

function refusal(status: number, field?: { name: string; value: string }): ApiError {
  const detail = `Refused with ${status}.`
  const invalidFields = field ? [{ ...field, message: detail }] : []
  return new ApiError({ status, detail, errorCode: '', requestId: '', invalidFields })
}
