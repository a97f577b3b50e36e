// What a good static host answers for the built product: a function from request to answer.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

import { apiPrefix, sandboxPrefix } from '#contract/addresses.ts'

import { headersFor, readHeaders } from './headers.ts'

export type Site = {
  /** Of a build. */
  folder: string
  /** The path below which it is served. */
  base: string
  /** What a text file says in place of what lies there; undefined where it says just that. */
  edit?: (name: string, text: string) => string | undefined
}

export type Asked = {
  method: string
  /** As it stood in the request line: whatever somebody sent. */
  target: string
  acceptEncoding?: string | undefined
  ifNoneMatch?: string | undefined
}

export type Answer = { status: number; headers: Record<string, string>; body: Uint8Array }

const noBackend =
  'There is no backend at this address: it answers inside the page. ' +
  'Ask by fetch in a page of the product, from DOMContentLoaded on; ' +
  'or serve it with --backend http, which answers here.'

/** The first part of every address at which the backend answers inside the page. */
const apis = new Set([apiPrefix, sandboxPrefix].map((prefix) => prefix.split('/')[0]))

/**
 * Files are read anew for each request, so that a build made meanwhile is served at once. `Range`
 * is ignored, as any host may: nothing here is large.
 */
export async function answerOf(asked: Asked, site: Site): Promise<Answer> {
  const { folder, base } = site
  const path = pathOf(asked.target)
  const below = path?.startsWith(base) ? path.slice(base.length - 1) : undefined
  const blocks = readHeaders(await textOf(join(folder, '_headers')))
  const common = Object.fromEntries(headersFor(below ?? '/', blocks))
  const refuse = (status: number, sentence: string, more: Record<string, string> = {}) =>
    asText(status, sentence, { ...common, ...more })

  if (path === undefined) return refuse(400, 'This is not an address.')
  if (below !== undefined && apis.has(below.split('/')[1])) return refuse(404, noBackend)
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    return refuse(405, 'Files can only be read here.', { Allow: 'GET, HEAD' })
  }
  const plain = plainPath(asked.target, base)
  if (plain !== undefined) return refuse(308, `See ${plain}`, { Location: plain })
  if (below === undefined) return refuse(404, `Not found. The product lives at ${base}`)
  const name = fileOf(below)
  const file = name === undefined ? undefined : await readVariant(name, site, asked)
  if (file) return whole(file, { 'Cache-Control': 'no-cache', ...common }, asked.ifNoneMatch)
  if (name === page) return refuse(503, 'There is no build to serve at this moment.')
  return refuse(404, 'Not found')
}

const page = 'index.html'

/** The decoded path of a request target; undefined for a text that is none. */
function pathOf(target: string): string | undefined {
  const [path = ''] = withoutOrigin(target).split(/[?#]/, 1)
  try {
    const decoded = decodeURIComponent(path)
    return decoded.startsWith('/') && !/\p{Cc}/u.test(decoded) ? decoded : undefined
  } catch {
    return undefined
  }
}

/** A request line may carry the whole address. */
function withoutOrigin(target: string): string {
  const [origin] = /^https?:\/\/[^/?#]*/i.exec(target) ?? ['']
  const rest = target.slice(origin.length)
  return origin !== '' && !rest.startsWith('/') ? `/${rest}` : rest
}

/** Where to go instead from doubled slashes, which a browser may take for a host, or the bare base. */
function plainPath(target: string, base: string): string | undefined {
  const rest = withoutOrigin(target)
  const [path = ''] = rest.split(/[?#]/, 1)
  const single = path.replace(/[/\\]+/g, '/')
  const plain = `${single}/` === base ? base : single
  return plain === path ? undefined : encodeURI(decodeURI(plain)) + rest.slice(path.length)
}

/**
 * The file that an address means; every address that could be a page is `index.html`. What has a
 * file extension, or lies in assets, is that file or nothing: a page in place of a missing script
 * or worker would break in ways that nobody can read.
 */
function fileOf(below: string): string | undefined {
  const isHidden = below.split(/[/\\]/).some((part) => part.startsWith('.'))
  if (isHidden || below === '/_headers') return undefined
  return /\.\w+$|^\/assets\//.test(below) ? below : page
}

type Variant = { body: Uint8Array; type: string; encoding: string | undefined }

const encodings = { br: '.br', gzip: '.gz' }

/** The file, compressed if there is such a copy and the client takes it. */
async function readVariant(
  name: string,
  { folder, edit }: Site,
  asked: Asked,
): Promise<Variant | undefined> {
  const path = join(folder, name)
  const type = types[extname(path)] ?? 'application/octet-stream'
  const isText = extname(path) in types
  const edited = edit && isText ? edit(name.replace(/^\//, ''), await textOf(path)) : undefined
  // Of a file that is not there, nothing was made.
  if (edited !== undefined && (await contentOf(path))) {
    return { body: new TextEncoder().encode(edited), type, encoding: undefined }
  }
  for (const [encoding, extension] of Object.entries(encodings)) {
    if (!accepts(asked.acceptEncoding ?? '', encoding)) continue
    const body = await contentOf(path + extension)
    if (body) return { body, type, encoding }
  }
  const body = await contentOf(path)
  return body && { body, type, encoding: undefined }
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    return name === encoding && !parameters.some((text) => /^q=0(\.0*)?$/.test(text))
  })
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

function whole(
  { body, type, encoding }: Variant,
  headers: Record<string, string>,
  ifNoneMatch = '',
): Answer {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const all = {
    ...headers,
    'Content-Type': type,
    ETag: tag,
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  }
  return ifNoneMatch.includes(tag)
    ? { status: 304, headers: all, body: new Uint8Array() }
    : { status: 200, headers: { ...all, 'Content-Length': String(body.length) }, body }
}

/** Answers that are no file are never kept. */
function asText(status: number, sentence: string, headers: Record<string, string>): Answer {
  const body = new TextEncoder().encode(`${sentence}\n`)
  const kind = {
    'Cache-Control': 'no-store',
    'Content-Length': String(body.length),
    'Content-Type': 'text/plain; charset=utf-8',
  }
  return { status, headers: { ...headers, ...kind }, body }
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await contentOf(path))
}

/** Undefined for what is no file, whatever the reason: no such name, a folder, a name too long. */
async function contentOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch {
    return undefined
  }
}
