// The recipes for other languages and clients work as they stand, against a server of their own.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { ProviderApi } from '#contract/provider-api.ts'
import { listCalls } from '#domain/calls/provider-call.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { wrongByTypes, type Reply } from '#mocks/testing/declared-types.ts'
import {
  everyCompanyCall,
  everyPlatformCall,
  everyRole,
  oneCall,
} from '#mocks/testing/every-call.ts'
import { clientBelow } from '#recipes/client-below.ts'
import { startHttpServer } from '#mocks/testing/http-server.ts'
import { plantIn } from '#mocks/testing/provider.ts'
import { publishedClient } from '#mocks/testing/published-client.ts'

import { root } from './build-folder.ts'

let server: Awaited<ReturnType<typeof startHttpServer>>
beforeAll(async () => {
  server = await startHttpServer()
})
afterAll(() => server.close())

const run = promisify(execFile)

/** What a recipe prints, against this server. */
async function outputOf(command: string, name: string): Promise<string> {
  const env = { ...process.env, SIMULATOR: `${server.origin}/` }
  const { stdout, stderr } = await run(command, [join(root, 'e2e/recipes', name)], { env })
  expect(stderr).toBe('')
  return stdout
}

test('the Node recipe calls two APIs with the published client', async () => {
  expect(await outputOf('node', 'node.ts')).toMatch(
    /^company LarkfieldGoods\npayment methods \d\n$/,
  )
})

test('the Python recipe is let in with its own key, and refused with another', async () => {
  expect(await outputOf('python3', 'python.py')).toMatch(
    /^200 ws_\d{6}@Company.LarkfieldGoods\n401 Unauthorized\n$/,
  )
  expect(server.sessions.list().length).toBeLessThan(3)
})

test('the curl recipe names its session by header and by address, and ends it', async () => {
  expect(await outputOf('bash', 'curl.sh')).toBe('{"now"\n401\n200\n404\n')
})

test.each(['test', 'live'] as const)(
  'the published client makes every simulated call over HTTP, on %s',
  async (environment) => {
    const { id, backend } = server.sessions.start()
    const sender = clientBelow(`${server.origin}/sessions/${id}/provider/`)
    const replies: Reply[] = []
    const clientFor = async (type: keyof typeof everyRole) => {
      const { apiKey } = await plantIn(backend.store, type, { roles: everyRole[type], environment })
      return publishedClient({ apiKey, environment, sender }, replies)
    }
    await everyCompanyCall(await clientFor('web-service'))
    await everyPlatformCall(await clientFor('platform-web-service'))
    await oneCall['Legal Entity Management'](await clientFor('lem'))
    const simulated = ProviderApi.options.flatMap((api) =>
      listCalls(api).map((call) => `${api}: ${callInWords(call)}`),
    )
    expect(new Set(replies.map(({ call }) => call))).toEqual(new Set(simulated))
    const unknown = publishedClient({ apiKey: 'unknown', environment, sender }, replies)
    const refusal = oneCall.Management(unknown)
    await expect(refusal).rejects.toMatchObject({ name: 'HttpClientException', statusCode: 401 })
    expect(wrongByTypes(replies)).toEqual([])
  },
)
