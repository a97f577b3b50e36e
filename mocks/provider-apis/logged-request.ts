// What the log shows of a request's method and path: only what is known to be no secret.
import { roleCatalogue } from '#domain/roles/catalogue.ts'
import type { WorldRow } from '#mocks/database/rows.ts'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Somebody may put a secret anywhere, also where a method belongs. */
export function maskMethod(method: string): string {
  return methods.has(method) ? method : '…'
}

/** Every word that stands in a path which the provider documents. */
const words = new Set(
  roleCatalogue
    .flatMap(({ calls, callsByChoice = [] }) => [...calls, ...callsByChoice])
    .flatMap(({ path }) => path.split('/'))
    .filter((word) => /^[a-z][A-Za-z]+$/.test(word)),
)

/** The shapes of ids that the sandbox makes, and of legal entities. */
const id = /^(?:S2-[0-9A-Z]{1,32}|LE[0-9A-Z]{8,40})$/

/**
 * The path with `…` for every segment that is neither a documented word nor an id: a key, a
 * password or a piece of one, however it is written, is neither.
 */
export function maskPath(path: string, { accounts, balancePlatform }: WorldRow): string {
  const known = new Set([...accounts.map((account) => account.id), balancePlatform])
  const isShown = (segment: string) => words.has(segment) || known.has(segment) || id.test(segment)
  const segments = path.split('/').map((segment) => {
    return segment === '' || isShown(segment) ? segment : '…'
  })
  return segments.join('/').slice(0, 200)
}
