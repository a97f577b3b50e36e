// The house rules that no linter ships: who may import whom, no ambient date, a promise on line one.
import { dirname, relative } from 'node:path'
import scslre from 'scslre'

/** Packages that any folder with components may use; Radix stays behind #ui. */
const view = ['react', 'react-dom', 'react-router', '@tanstack/react-query', 'lucide-react']
const lower = ['#contract', '#domain', '#ui', '#api']
const backend = [
  '#contract',
  '#domain',
  'msw',
  '@mswjs/interceptors',
  'idb',
  '@noble/hashes',
  'zod',
]

/** The floors: what a folder may import beside its own files; a folder without a row is a feature. */
const floors: Record<string, readonly string[]> = {
  'src/contract': ['zod'],
  'src/domain': ['#contract', '@noble/hashes', 'ipaddr.js'],
  'src/ui': [
    '#contract/limits.ts',
    '#domain/values',
    'react',
    'react-dom',
    '@radix-ui',
    'lucide-react',
  ],
  'src/api': ['#contract', '@tanstack/react-query'],
  'src/page': [...lower, ...view],
  'src/listing': [...lower, '#page', ...view],
  'src/saving': [...lower, '#page', ...view],
  'src/*': [...lower, '#page', '#listing', '#saving', ...view],
  'src/app': ['#*', ...view],
  'src/gallery': ['#ui', 'react', 'react-dom', 'lucide-react'],
  mocks: backend,
  'mocks/node.ts': [...backend, 'fake-indexeddb'],
  'mocks/http': [...backend, 'node:*'],
  // Strangers install it without the rest.
  'e2e/kit': ['@playwright/test'],
}

/**
 * The rooms of a floor, the lowest first. A room may import those of the rows before its own; rooms
 * of one row know nothing of each other. Other files of a floor that lie in no room lie above them all.
 */
const rooms: Record<string, readonly (readonly string[])[]> = {
  'src/domain': [
    ['values'],
    ['keys', 'roles', 'exports'],
    ['changes'],
    ['permission', 'calls'],
    ['callers'],
    ['exercises'],
    ['runbook'],
  ],
  mocks: [
    ['transport'],
    ['database'],
    ['commands'],
    ['scenarios'],
    ['exercises'],
    ['faults', 'customer-area', 'provider-apis', 'sandbox'],
    ['backend.ts'],
    ['http'],
  ],
}

/** Tests may use these as well; the backend's own prove it through the client that pages use. */
const testTools = ['vitest', 'fast-check', 'fake-indexeddb', 'node:*']
/** What the provider publishes, and what is published of OpenAPI, judges replies, in tests alone. */
const judges = ['@adyen/api-library', '@seriousme/openapi-schema-validator', 'ajv', 'ajv-formats']
const tests: Record<string, readonly string[]> = { mocks: [...testTools, ...judges, '#api'] }

const isTest = (path: string) => /\.test\.tsx?$|^mocks\/testing\//.test(path)

type Node = {
  type?: string
  parent?: Node | null
  source?: { value?: unknown } | null
  callee?: Node
  argument?: Node | null
  name?: string
  regex?: { pattern: string; flags: string }
  arguments?: Node[]
  object?: Node
  property?: Node
  computed?: boolean
  left?: Node
  right?: Node
  operator?: string
  discriminant?: Node
  raw?: string
}
type Context = {
  filename: string
  cwd: string
  sourceCode: { text: string }
  report: (finding: { node: Node; message: string }) => void
}

/** What is wrong with importing `specifier` from the file at `path`, or undefined. */
function wrongImport(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('../'))
    return 'Import siblings by ./ and lower floors by #, never by ../'
  const folder = /^(mocks|src\/[^/]+|e2e\/kit)\//.exec(path)?.[1]
  // src/main.tsx, .tools, the rest of e2e: above all floors.
  if (folder === undefined || specifier.startsWith('./')) return undefined
  const roomMessage = wrongRoom(folder, path, specifier)
  if (roomMessage !== undefined) return roomMessage
  const allowed = [
    `#${folder.replace('src/', '')}`,
    ...(floors[path] ?? floors[dirname(path)] ?? floors[folder] ?? floors['src/*'] ?? []),
    ...(isTest(path) ? (tests[folder] ?? testTools) : []),
  ]
  const name = specifier.replace(/^node:.*/, 'node:*')
  if (allowed.some((it) => name === it || name.startsWith(`${it}/`))) return undefined
  // The app puts the features together; only main.tsx, above it, knows that there are mocks.
  if (allowed.includes('#*') && /^#(?!mocks\/|tools\/|gallery\/)/.test(name)) return undefined
  return `${folder} may import ${allowed.join(', ')}; not ${specifier}`
}

/** What is wrong with importing `specifier` from a room of this floor, or undefined. */
function wrongRoom(floor: string, path: string, specifier: string): string | undefined {
  const order = rooms[floor]
  const own = path.slice(floor.length + 1).split('/')[0] ?? ''
  const prefix = `#${floor.replace('src/', '')}/`
  if (!order || isTest(path) || !specifier.startsWith(prefix)) return undefined
  const ownRow = order.findIndex((row) => row.includes(own))
  if (ownRow < 0) return undefined
  const [other = ''] = specifier.slice(prefix.length).split('/')
  const below = order.slice(0, ownRow).flat()
  if (other === own || below.includes(other)) return undefined
  return `${floor}/${own} may import ${[own, ...below].join(', ')} of its floor; not ${specifier}`
}

/** Static, re-exported, dynamic and type-only imports alike: a floor is a floor. */
const floorsRule = {
  create(context: Context) {
    const path = relative(context.cwd, context.filename).replaceAll('\\', '/')
    const check = (node: Node) => {
      const specifier = node.source?.value
      const message = typeof specifier === 'string' ? wrongImport(path, specifier) : undefined
      if (message !== undefined) context.report({ node, message })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    }
  },
}

/** `new Date()` and `Date()` read the machine's clock; `new Date(instant)` only writes one down. */
const dateRule = {
  create(context: Context) {
    const check = (node: Node) => {
      if (node.callee?.name !== 'Date' || node.arguments?.length !== 0) return
      context.report({ node, message: 'Time is an argument.' })
    }
    return { NewExpression: check, CallExpression: check }
  },
}

/** House style 1: a file begins by saying what it is for. */
const promiseRule = {
  create(context: Context) {
    return {
      Program(node: Node) {
        if (/^(\/\/|\/\*|#!)/.test(context.sourceCode.text)) return
        context.report({ node, message: 'The first line of a file is a comment with its promise.' })
      },
    }
  },
}

/** Code that comes late can fail to come: only these helpers say so in its place, and try again. */
const lateRule = {
  create(context: Context) {
    const isLoaded = (node: Node | null | undefined): boolean =>
      node?.type === 'CallExpression'
        ? /^(latePart|latePage|expectPart)$/.test(node.callee?.name ?? '') || isLoaded(node.parent)
        : node !== null && node !== undefined && isLoaded(node.parent)
    return {
      ImportExpression(node: Node) {
        if (isLoaded(node.parent)) return
        context.report({ node, message: 'Load what comes late by latePart() or latePage().' })
      },
    }
  },
}

/**
 * An error that a button's act throws ends where nobody sees it. Only a loader may pass one on, to
 * its route's error page.
 */
const rethrowRule = {
  create(context: Context) {
    return {
      ThrowStatement(node: Node) {
        if (node.argument?.type !== 'Identifier') return
        context.report({ node, message: 'Nobody sees this: say it, by toApiError().' })
      },
    }
  },
}

/**
 * Whatever somebody sends is read in a time that grows with its length, and no faster. A pattern
 * that is put together at run time cannot be judged.
 */
const linearRule = {
  create(context: Context) {
    const refuseMade = (node: Node) => {
      if (node.callee?.name !== 'RegExp') return
      context.report({ node, message: 'Write the pattern as a literal, so that it can be judged.' })
    }
    return {
      Literal(node: Node) {
        if (!node.regex) return
        const { pattern, flags } = node.regex
        if (scslre.analyse(new RegExp(pattern, flags)).reports.length === 0) return
        context.report({ node, message: 'A long text can make this slower than linear.' })
      },
      NewExpression: refuseMade,
      CallExpression: refuseMade,
    }
  },
}

/**
 * What an error is, its code and its fields say. A sentence that something depends on cannot be
 * reworded without breaking what nobody sees.
 */
const sentenceRule = {
  create(context: Context) {
    const isSentence = (node: Node | null | undefined): boolean =>
      node?.type === 'MemberExpression'
        ? node.computed === false && /^(message|detail|sentence)$/.test(node.property?.name ?? '')
        : node?.type === 'Identifier' && node.name === 'sentence'
    const refuse = (node: Node) => {
      context.report({ node, message: 'Tell errors apart by code: sentences get reworded.' })
    }
    const isNothing = (node: Node | undefined) => node?.name === 'undefined' || node?.raw === 'null'
    return {
      BinaryExpression(node: Node) {
        if (!/^[!=]==?$/.test(node.operator ?? '')) return
        const sides = [node.left, node.right]
        if (sides.some(isSentence) && !sides.some(isNothing)) refuse(node)
      },
      SwitchStatement(node: Node) {
        if (isSentence(node.discriminant)) refuse(node)
      },
      MemberExpression(node: Node) {
        const isSearch = /^(includes|indexOf|startsWith|endsWith|match|search|split)$/
        if (node.computed === true && isSentence(node.property)) refuse(node)
        else if (isSentence(node.object) && isSearch.test(node.property?.name ?? '')) refuse(node)
      },
      CallExpression(node: Node) {
        const isLookUp = /^(includes|indexOf|has|get)$/.test(node.callee?.property?.name ?? '')
        if (isLookUp && isSentence(node.arguments?.[0])) refuse(node)
      },
    }
  },
}

/** `trim` keeps a zero-width space or a direction mark, which comes along with a copied text. */
const trimRule = {
  create(context: Context) {
    return {
      CallExpression(node: Node) {
        if (!/^trim(Start|End)?$/.test(node.callee?.property?.name ?? '')) return
        context.report({ node, message: 'Read what people type by trimText().' })
      },
    }
  },
}

export default {
  meta: { name: 'house' },
  rules: {
    floors: floorsRule,
    'late-parts': lateRule,
    'linear-patterns': linearRule,
    'no-rethrow': rethrowRule,
    'no-ambient-date': dateRule,
    'no-sentence-codes': sentenceRule,
    promise: promiseRule,
    'trim-text': trimRule,
  },
}
