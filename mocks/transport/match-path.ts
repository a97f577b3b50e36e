// Finds the row of the contract table that a method and a path mean.
import { Environment } from '#contract/credential.ts'
import type { Endpoint } from '#contract/endpoint.ts'

import { notFound, Refused } from './problem.ts'

type Match = { name: string; endpoint: Endpoint; params: Record<string, string> }

/** Throws 404 for an unknown path or environment, 405 for a known path with another method. */
export function matchPath(table: Record<string, Endpoint>, method: string, path: string): Match {
  const matches = Object.entries(table).flatMap(([name, endpoint]) => {
    const params = paramsOf(endpoint.path, path)
    return params ? [{ name, endpoint, params }] : []
  })
  if (matches.length === 0) throw notFound(`The simulator has no endpoint ${method} ${path}.`)
  // A literal segment beats a parameter: `credentials/username` is no credential id.
  const ranked = matches.toSorted((a, b) => size(a.params) - size(b.params))
  const match = ranked.find(({ endpoint }) => endpoint.method === method)
  if (!match) {
    throw new Refused({ status: 405, detail: `${path} cannot be asked with ${method}.` })
  }
  const { environment } = match.params
  if (environment !== undefined && !Environment.safeParse(environment).success) {
    throw notFound(`There is no environment “${environment}”; there are test and live.`)
  }
  return match
}

function size(params: Record<string, string>): number {
  return Object.keys(params).length
}

/** The values of the `:name` segments of a template, or undefined where the path is another one. */
export function paramsOf(template: string, path: string): Record<string, string> | undefined {
  const names = template.split('/')
  const segments = path.split('/')
  if (names.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const segment = decode(segments[index] ?? '')
    if (name.startsWith(':')) params[name.slice(1)] = segment
    else if (name !== segment) return undefined
  }
  return params
}

/** A segment that is not proper percent-encoding simply matches nothing known. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
