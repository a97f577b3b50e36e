// The OpenAPI document is one, names every endpoint, and says what is true of every reply.
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { customerArea } from '#contract/customer-area.ts'
import { sandbox } from '#contract/sandbox.ts'
import { askOwnApi } from '#mocks/testing/own-api.ts'
import { fileOf } from '#mocks/testing/practice.ts'
import { origin, signIn, useServer } from '#mocks/testing/server.ts'

useServer()

type Document = {
  paths: Record<
    string,
    Record<string, { operationId: string; parameters: { name: string; schema: unknown }[] }>
  >
}
const documentOf = async (): Promise<Document> => Object(await callSandbox('getOpenApi', {}))

test('It is an OpenAPI document, for anybody who asks', async () => {
  signIn(null)
  const result = await new Validator().validate(structuredClone(await documentOf()))
  expect(result).toMatchObject({ valid: true })
})

test('It has every endpoint of both tables by its name, and nothing else', async () => {
  const { paths } = await documentOf()
  const names = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  const all = [...Object.keys(customerArea), ...Object.keys(sandbox)]
  expect(names.toSorted()).toEqual(all.toSorted())
})

test('It says of each parameter what it takes', async () => {
  const { paths } = await documentOf()
  const list = paths['/ca-api/v1/{environment}/accounts/{account}/credentials']?.['get']
  const schemas = Object.fromEntries(
    list?.parameters.map(({ name, schema }) => [name, schema]) ?? [],
  )
  expect(schemas).toEqual({
    environment: { type: 'string', enum: ['test', 'live'] },
    account: { type: 'string' },
    tab: { type: 'string', enum: ['payments', 'platforms'] },
    search: { type: 'string', maxLength: 200 },
    types: {
      type: 'array',
      items: { type: 'string', enum: ['web-service', 'report', 'platform-web-service', 'lem'] },
    },
    accounts: { type: 'array', items: { type: 'string' } },
    statuses: { type: 'array', items: { type: 'string', enum: ['active', 'inactive'] } },
    keys: { type: 'array', items: { type: 'string', enum: ['expiring', 'refused'] } },
    sort: { type: 'string', enum: ['createdAt', 'username', 'status', 'expiry'] },
    direction: { type: 'string', enum: ['ascending', 'descending'] },
    page: { type: 'number' },
  })
})

test('Every endpoint answers as it says, and refuses as it says', async () => {
  const ask = async (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ) => {
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const response = await fetch(origin + path, init)
    const answered: unknown = await response.json()
    return { status: response.status, body: answered }
  }
  expect(await askOwnApi(ask, fileOf('rotate'))).toEqual([])
})
