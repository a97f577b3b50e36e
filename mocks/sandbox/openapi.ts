// The OpenAPI document of the product's own APIs, written from the contract tables each time it is asked for.
import * as z from 'zod/mini'

import { apiPrefix, sandboxPrefix } from '#contract/addresses.ts'
import { environments } from '#contract/choices.ts'
import { commandKeyHeader, userHeader } from '#contract/customer-area-routes.ts'
import { customerArea } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { limits } from '#contract/limits.ts'
import { Problem } from '#contract/problem.ts'
import type { Parameter } from '#contract/query.ts'
import { sandbox } from '#contract/sandbox.ts'

import { sorted } from './canonical.ts'
import { contractVersion, name } from './release.ts'

const families: { tag: string; prefix: string; table: Record<string, Endpoint> }[] = [
  { tag: 'Customer Area', prefix: apiPrefix, table: customerArea },
  { tag: 'Sandbox', prefix: sandboxPrefix, table: sandbox },
]

/** OpenAPI 3.1, with every endpoint of both tables by its name. */
export function describeApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { tag, prefix, table } of families) {
    for (const [operationId, endpoint] of Object.entries(table)) {
      const path = `/${prefix}${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
      const operation = describeOperation(operationId, endpoint, tag)
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation }
    }
  }
  return sorted({
    openapi: '3.1.0',
    info: {
      title: name,
      version: contractVersion,
      description: 'A simulator. Every credential, key and password is made up.',
    },
    // The document lies two steps below the address that the product is served from.
    servers: [{ url: '../..' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: {
        user: {
          type: 'apiKey',
          in: 'header',
          name: userHeader,
          description: 'The id of a person.',
        },
      },
    },
  })
}

function describeOperation(operationId: string, endpoint: Endpoint, tag: string) {
  const { gate, path, query = {}, body, reply, method, isRead } = endpoint
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, param = '']) => ({
    name: param,
    in: 'path',
    required: true,
    schema: param === 'environment' ? { type: 'string', enum: environments } : { type: 'string' },
  }))
  const inQuery = Object.entries(query).map(([param, parameter]) => ({
    name: param,
    in: 'query',
    required: parameter.isRequired,
    ...describeParameter(parameter),
  }))
  const isCommand = gate !== 'open' && method !== 'GET' && isRead !== true
  return {
    operationId,
    tags: [tag],
    ...(gate !== 'open' && { security: [{ user: [] }] }),
    parameters: [...inPath, ...inQuery, ...(isCommand ? [commandKey] : [])],
    ...(body && { requestBody: { required: true, content: json(schemaOf(body, 'input')) } }),
    responses: {
      200: { description: 'Done.', content: json(schemaOf(reply, 'output')) },
      default: {
        description: 'Refused, in a sentence.',
        content: json({ $ref: '#/components/schemas/Problem' }),
      },
    },
  }
}

/** The same key again means the same command again. */
const commandKey = {
  name: commandKeyHeader,
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: limits.commandKey },
}

function json(schema: unknown) {
  return { 'application/json': { schema } }
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io })
  return described
}

/** Longer than any text that is allowed, and nothing that means anything. */
const nonsense = 'x'.repeat(limits.address + 1)

/** What a parameter is, by what it says to nonsense: that keeps schemas away from the first page. */
function describeParameter({ read }: Parameter) {
  const reading = read(nonsense)
  const isList = 'index' in reading || ('value' in reading && Array.isArray(reading.value))
  const item = 'issue' in reading ? schemaOfIssue(reading.issue) : { type: 'string' }
  if (!isList) return { schema: item }
  // One comma-separated parameter.
  return { schema: { type: 'array', items: item }, style: 'form', explode: false }
}

function schemaOfIssue(issue: z.core.$ZodRawIssue): Record<string, unknown> {
  if (issue.code === 'invalid_value') return { type: 'string', enum: issue.values }
  if (issue.code === 'too_big') return { type: 'string', maxLength: issue.maximum }
  return { type: issue.code === 'invalid_type' ? 'number' : 'string' }
}
