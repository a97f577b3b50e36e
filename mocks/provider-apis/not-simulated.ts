// What somebody is told who asks for more than is simulated: which APIs, calls and methods there are.
import { basesNear, type ApiAddress } from '#domain/calls/provider-api.ts'
import { listCalls } from '#domain/calls/provider-call.ts'
import { apiLabels, callInWords } from '#domain/roles/api-call.ts'

import { methodsAt } from './functions.ts'
import { CallRefused } from './refusal.ts'

/** For an address of the provider at which no API is simulated, or another version of one. */
export function refuseAddress(address: string): object {
  const known = basesNear(address).map(({ api, base }) => `${apiLabels[api]} below ${base}`)
  return {
    type: 'https://docs.adyen.com/errors/not-found',
    title: 'Not found',
    status: 404,
    detail: `The simulator answers no API at this address. It answers the ${known.join(', the ')}.`,
    errorCode: '00_404',
  }
}

/** For a call that its API has and the sandbox has not, or that nobody has. */
export function refuseUnknown(apiAddress: ApiAddress): CallRefused {
  const methods = methodsAt(apiAddress)
  const calls = listCalls(apiAddress.api).map(callInWords)
  const answered =
    methods.length > 0
      ? `At this path it answers ${methods.join(', ')}.`
      : `Of the ${apiLabels[apiAddress.api]} it answers ${calls.join(', ')}.`
  return new CallRefused(
    {
      status: 404,
      errorCode: '00_404',
      detail: `The simulator does not answer this call. ${answered}`,
    },
    'The simulator does not answer this call. The API tester lists those that it answers.',
  )
}

/** OPTIONS is answered without credentials and leaves no line in the log. [choice] */
export function allowedMethods(apiAddress: ApiAddress): Record<string, string> {
  return { Allow: ['OPTIONS', ...methodsAt(apiAddress)].join(', ') }
}
