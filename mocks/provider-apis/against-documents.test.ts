// Replies of the simulated provider APIs against the provider's own OpenAPI documents.
import { describe, expect, test } from 'vitest'

import { firstCall, listCalls } from '#domain/calls/provider-call.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { documentOf, nameOf, wrongWith } from '#mocks/testing/openapi.ts'
import { probes } from '#mocks/testing/provider-probes.ts'
import { ask, plant, read } from '#mocks/testing/provider.ts'
import { useServer } from '#mocks/testing/server.ts'

const base = 'https://management-test.adyen.com/v3'
const everyRole = [
  'Management API - Accounts read',
  'Management API - API credentials read and write',
]

/** Without the documents beside the project there is nothing to compare with. */
describe('against the documents beside the project', () => {
  useServer()

  describe('the Management API', () => {
    const levels = ['/companies/LarkfieldGoods', '/merchants/LarkfieldWebshop']

    /** Each call with a path and a body of its own, by the document's path. */
    async function answers() {
      const { apiKey } = await plant('web-service', { roles: everyRole })
      const found: { call: string; answer: { status: number; body: unknown } }[] = []
      const send = async (call: string, path: string, body?: unknown) => {
        const [method = ''] = call.split(' ')
        const answer = await read(await ask(method, base + path, { apiKey }, body))
        found.push({ call, answer })
        return Object(answer.body)
      }
      await send('GET /companies', '/companies')
      await send('GET /companies/{companyId}', '/companies/LarkfieldGoods')
      await send('GET /companies/{companyId}/merchants', '/companies/LarkfieldGoods/merchants')
      await send('GET /merchants', '/merchants?pageNumber=2&pageSize=1')
      await send('GET /merchants/{merchantId}', '/merchants/LarkfieldStores')
      const walk = async (template: string, path: string) => {
        const origins = `${path}/allowedOrigins`
        const { id } = await send(`POST ${template}/allowedOrigins`, origins, {
          domain: 'https://one.example',
        })
        await send(`GET ${template}/allowedOrigins`, origins)
        await send(`GET ${template}/allowedOrigins/{originId}`, `${origins}/${id}`)
        await send(`GET ${template}`, path)
        await send(`POST ${template}/allowedOrigins`, origins, { domain: 'https://one.example' })
        await send(`DELETE ${template}/allowedOrigins/{originId}`, `${origins}/${id}`)
        await send(`DELETE ${template}/allowedOrigins/{originId}`, `${origins}/${id}`)
        await send(`POST ${template}/generateClientKey`, `${path}/generateClientKey`)
      }
      await walk('/me', '/me')
      for (const level of levels) {
        const list = `${level}/apiCredentials`
        const template = list.replace(
          /Larkfield\w+/,
          level.startsWith('/c') ? '{companyId}' : '{merchantId}',
        )
        const wanted = { allowedOrigins: ['https://a.example'], description: 'Made over the API' }
        const { id } = await send(`POST ${template}`, list, wanted)
        await send(`GET ${template}`, `${list}?pageNumber=1&pageSize=100`)
        const one = `${template}/{apiCredentialId}`
        await walk(one, `${list}/${id}`)
        await send(`PATCH ${one}`, `${list}/${id}`, { active: false, allowedOrigins: [] })
        await send(`PATCH ${one}`, `${list}/${id}`, { roles: [] })
        await send(`PATCH ${one}`, `${list}/${id}`, { active: 'no' })
        await send(`POST ${one}/generateApiKey`, `${list}/${id}/generateApiKey`)
      }
      await send('GET /companies/{companyId}', '/companies/Elsewhere')
      return found
    }

    test('answers every documented call on accounts and credentials, and nothing else', () => {
      const documented = Object.entries(documentOf('Management').paths).flatMap(([path, item]) =>
        ['get', 'post', 'patch', 'delete'].flatMap((method) =>
          method in item ? [`${method.toUpperCase()} ${path}`] : [],
        ),
      )
      const expected = documented.filter((call) => !call.includes('/users'))
      expect(listCalls('Management').map(callInWords).toSorted()).toEqual(expected.toSorted())
    })

    test('sends nothing but what its document knows, whether it agrees or refuses', async () => {
      const found = await answers()
      const wrong = found.flatMap(({ call, answer }) =>
        wrongWith('Management', call, answer).map(
          (problem) => `${call} ${answer.status}: ${problem}`,
        ),
      )
      expect(wrong).toEqual([])
      const agreed = found.filter(({ answer }) => answer.status < 300).map(({ call }) => call)
      expect(new Set(agreed)).toEqual(new Set(listCalls('Management').map(callInWords)))
      expect(new Set(found.map(({ answer }) => answer.status))).toEqual(
        new Set([200, 204, 400, 403, 422]),
      )
    })

    test('would find a field that is unknown, missing or mistyped, and a status that is not documented', async () => {
      const call = 'GET /companies'
      const good = (await answers()).find((one) => one.call === call)
      const known = Object(good?.answer.body)
      const { pagesTotal, ...less } = known
      const found = (body: unknown, status = 200) => wrongWith('Management', call, { status, body })
      expect(found(known)).toEqual([])
      expect(found({ ...known, expiresAt: 1 })).toEqual([
        'must NOT have additional properties {"additionalProperty":"expiresAt"}',
      ])
      expect(found(less)).toEqual([
        'must have required property \'pagesTotal\' {"missingProperty":"pagesTotal"}',
      ])
      expect(found({ ...less, pagesTotal: String(pagesTotal) })).toEqual([
        '/pagesTotal must be integer {"type":"integer"}',
      ])
      expect(found(known, 404)).toEqual(['GET /companies does not document 404'])
    })
  })

  describe.each(probes)('the $api API', (probe) => {
    const { api, method, type, role, otherRole } = probe
    const call = callInWords(firstCall(api))

    test('agrees and refuses as its document says', async ({ annotate }) => {
      const { apiKey } = await plant(type, { roles: [role] })
      const other = await plant(type, { roles: [otherRole] })
      const answers = [
        await read(await ask(method, probe.test, { apiKey }, probe.body)),
        await read(await ask(method, probe.test, {}, probe.body)),
        await read(await ask(method, probe.test, { apiKey: other.apiKey }, probe.body)),
      ]
      expect(answers.map(({ status }) => status)).toEqual([200, 401, 403])
      // Capital documents no 401 and 403; the sandbox borrows those of its neighbour. [choice]
      const documented = api === 'Capital' ? answers.slice(0, 1) : answers
      expect(documented.flatMap((answer) => wrongWith(api, call, answer))).toEqual([])
      await annotate(nameOf(api), 'OpenAPI documents')
    })
  })
})
