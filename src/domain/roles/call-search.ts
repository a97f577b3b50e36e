// Finds out how well an API call that somebody typed or pasted fits a call of the catalogue.
import { trimText } from '#domain/values/plain-text.ts'

import type { ApiCall } from './api-call.ts'

type Pieces = { method: string | undefined; segments: string[] }

const methodFirst = /^(get|post|put|patch|delete)\s(.*)/s

/** Whether a query is plainly a call rather than words: it has a path, or begins with a method. */
export function looksLikeCall(query: string): boolean {
  const text = trimText(query).toLowerCase()
  return text.includes('/') || methodFirst.test(text)
}

/**
 * How well a query fits a call: 0 is this very call, 1 the same with real ids in it, 2 the beginning of
 * its path, 3 words somewhere in the path, 4 the beginning of one of them; undefined is no fit.
 * Takes a bare word, a path, a method and a path, or an address copied from documentation or a log.
 */
export function rankCall(call: ApiCall, query: string): number | undefined {
  const wanted = readQuery(query)
  const { method, segments } = splitCall(call)
  if (wanted.segments.length === 0) return undefined
  if (wanted.method !== undefined && wanted.method !== method) return undefined
  if (segments.join('/') === wanted.segments.join('/')) return 0
  if (isRunAt(segments, wanted.segments, 0)) {
    return segments.length === wanted.segments.length ? 1 : 2
  }
  const starts = [...segments.keys()]
  if (starts.some((at) => isRunAt(segments, wanted.segments, at))) return 3
  return starts.some((at) => isBegunAt(segments, wanted.segments, at)) ? 4 : undefined
}

function splitCall({ method, path }: ApiCall): Pieces {
  const segments = path.toLowerCase().split('/').filter(Boolean)
  return { method: method.toLowerCase(), segments }
}

/** Leaves out what differs from one environment or version to the next. */
function readQuery(query: string): Pieces {
  const text = trimText(query).toLowerCase()
  const [, method, rest = text] = methodFirst.exec(text) ?? []
  const [address = ''] = trimText(rest).split(/[?#]/, 1)
  const path = address.replace(/^https?:\/\/[^/]*/, '').replace(/^(\/[a-z]+)*\/v\d+(?=\/|$)/, '')
  return { method, segments: path.split(/[/\s]+/).filter(Boolean) }
}

/** The first segment must be the same word; later ones may fill in a parameter. */
function isRunAt(segments: string[], wanted: string[], at: number): boolean {
  return (
    segments[at] === wanted[0] &&
    wanted.every((word, index) => isSameSegment(segments[at + index], word))
  )
}

function isSameSegment(segment: string | undefined, word: string): boolean {
  return segment !== undefined && (segment === word || segment.startsWith('{'))
}

/** As `isRunAt`, with a last word that is still being typed. */
function isBegunAt(segments: string[], wanted: string[], at: number): boolean {
  const last = wanted.at(-1) ?? ''
  const before = wanted.slice(0, -1)
  const segment = segments[at + before.length]
  if (!segment?.startsWith(last)) return false
  return before.length === 0 || isRunAt(segments, before, at)
}
