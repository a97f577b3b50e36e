// What comes back from the provider: its own answers, whatever their status, and the rest as errors.
import { expect, test } from 'vitest'

import { requestIdHeader } from '#contract/provider-api.ts'

import { configureClient } from './call.ts'
import { sendToProvider } from './provider.ts'

const asked = { method: 'GET', url: 'https://management-test.adyen.com/v3/me', headers: {} }
const problem = {
  type: 'https://docs.adyen.com/errors/unavailable',
  title: 'Service unavailable',
  status: 503,
  detail: 'A part of the simulated backend could not be loaded.',
  errorCode: 'sandbox_part_missing',
  requestId: '',
}
const answerWith = (transport: () => Promise<Response>) => configureClient({ transport })

test('An answer with a line in the log is the provider’s, an error as well', async () => {
  const init = { status: 503, headers: { [requestIdHeader]: '7' } }
  answerWith(() => Promise.resolve(Response.json(problem, init)))
  const response = await sendToProvider(asked)
  expect([response.status, await response.json()]).toEqual([503, problem])
})

test('A refusal without one is the backend’s own, and is told as that', async () => {
  answerWith(() => Promise.resolve(Response.json(problem, { status: 503 })))
  await expect(sendToProvider(asked)).rejects.toMatchObject({
    status: 503,
    errorCode: 'sandbox_part_missing',
    message: 'A part of the simulated backend could not be loaded.',
  })
})

test('Anything else is handed on as it came, body included', async () => {
  const nowhere = { detail: 'The simulator answers no API at this address.' }
  answerWith(() => Promise.resolve(Response.json(nowhere, { status: 404 })))
  const response = await sendToProvider(asked)
  expect([response.status, await response.json()]).toEqual([404, nowhere])
})

test.each([
  ['nothing', () => Promise.reject(new TypeError('failed'))],
  ['a network error', () => Promise.resolve(Response.error())],
])('Where %s comes, no answer came', async (_, transport) => {
  answerWith(transport)
  await expect(sendToProvider(asked)).rejects.toMatchObject({ status: 0 })
})
