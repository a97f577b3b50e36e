// A strict reader of the JSON schemas in the provider's documents: a keyword it does not know throws.

export type Schema = Record<string, unknown>
/** An OpenAPI document, as far as tests look into it. */
export type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
type Content = { content?: { 'application/json'?: { schema: Schema } } }
export type Operation = { requestBody?: Content; responses: Record<string, Content> }

/** Says something to people, nothing about values. */
const annotations = new Set([
  'description',
  'deprecated',
  'discriminator',
  'example',
  'externalDocs',
  'nullable',
  'readOnly',
  'title',
])

/** Everything that is wrong with a value, each with where; empty when it conforms. */
export function problemsOf(schema: Schema, value: unknown, document: Document, at = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (annotations.has(keyword) || keyword.startsWith('x-')) return []
    const check = checks[keyword]
    if (!check) throw new Error(`${at}: the schema says “${keyword}”, which is not understood.`)
    return check({ rule, schema, value, document, at })
  })
}

type Asked = { rule: unknown; schema: Schema; value: unknown; document: Document; at: string }

const checks: Record<string, (asked: Asked) => string[]> = {
  $ref({ rule, value, document, at }) {
    const name = String(rule).replace('#/components/schemas/', '')
    const target = document.components.schemas[name]
    if (!target) throw new Error(`${at}: there is no schema ${String(rule)}.`)
    return problemsOf(target, value, document, at)
  },
  type({ rule, value, at }) {
    const isOfType = types[String(rule)]
    if (!isOfType) throw new Error(`${at}: there is no type ${String(rule)}.`)
    return isOfType(value) ? [] : [`${at} is no ${String(rule)}: ${JSON.stringify(value)}`]
  },
  format({ rule, value, at }) {
    if (rule === 'int32' || rule === 'int64') return []
    if (rule !== 'date-time') throw new Error(`${at}: there is no format ${String(rule)}.`)
    return Number.isNaN(Date.parse(String(value))) ? [`${at} is no date and time`] : []
  },
  enum({ rule, value, at }) {
    return asList(rule).includes(value) ? [] : [`${at} is none of ${JSON.stringify(rule)}`]
  },
  maxLength({ rule, value, at }) {
    return String(value).length <= Number(rule) ? [] : [`${at} is too long`]
  },
  minLength({ rule, value, at }) {
    return String(value).length >= Number(rule) ? [] : [`${at} is too short`]
  },
  required({ rule, value, at }) {
    return asList(rule).flatMap((name) =>
      Object.hasOwn(Object(value), String(name)) ? [] : [`${at} lacks ${String(name)}`],
    )
  },
  properties({ rule, value, document, at }) {
    const known = asRecord(rule)
    return Object.entries(asRecord(value)).flatMap(([name, part]) => {
      const schema = known[name]
      return schema ? problemsOf(asRecord(schema), part, document, `${at}.${name}`) : []
    })
  },
  additionalProperties({ rule, schema, value, document, at }) {
    const known = asRecord(schema.properties)
    const others = Object.entries(asRecord(value)).filter(([name]) => !Object.hasOwn(known, name))
    if (rule === false) return others.map(([name]) => `${at} has ${name}, which is not documented`)
    return others.flatMap(([name, part]) =>
      problemsOf(asRecord(rule), part, document, `${at}.${name}`),
    )
  },
  items({ rule, value, document, at }) {
    return asList(value).flatMap((item, index) =>
      problemsOf(asRecord(rule), item, document, `${at}[${index}]`),
    )
  },
}

const types: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
