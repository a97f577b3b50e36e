// Finds the row of the contract table that a method and a path mean.
import { environments, isOneOf } from '#contract/choices.ts'
import type { Endpoint } from '#contract/endpoint.ts'

import { paramsOf } from './match-address.ts'
import { notFound, Refused } from './problem.ts'

type Match = { name: string; endpoint: Endpoint; params: Record<string, string> }

/** MSW matches whole addresses; which one this is makes no difference. */
const origin = 'https://backend.example'

/** Throws 404 for an unknown path or environment, 405 for a known path with another method. */
export function matchPath(table: Record<string, Endpoint>, method: string, path: string): Match {
  const address = new URL(origin + path)
  const depth = depthOf(path)
  const matches = Object.entries(table).flatMap(([name, endpoint]) => {
    // Most rows are out by that alone, and MSW takes its time.
    const params = depthOf(endpoint.path) === depth && paramsOf(origin + endpoint.path, address)
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
  if (environment !== undefined && !isOneOf(environments, environment)) {
    throw notFound(`There is no environment “${environment}”; there are test and live.`)
  }
  return match
}

function depthOf(path: string): number {
  return path.split('/').filter(Boolean).length
}

function size(params: Record<string, string>): number {
  return Object.keys(params).length
}
