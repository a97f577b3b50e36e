// The path below which the product is built and served, with a slash at both ends.
import { parseArgs } from 'node:util'

/** `--base` of the command line, else BASE_PATH, else the root of the host. */
export function basePath(): string {
  const { values } = parseArgs({ options: { base: { type: 'string' } } })
  return asBasePath(values.base ?? process.env['BASE_PATH'] ?? '/')
}

/** `docs`, `/docs` and `/docs/` all mean `/docs/`. */
export function asBasePath(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '/' : `/${inner}/`
}
