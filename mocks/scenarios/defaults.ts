// The credentials of a new account. Every account comes with default credentials, on Test and on
// Live. [doc: web-service, scenarios.test.ts]
import type { Described } from './make.ts'
import { system } from './actors.ts'

type Aged = Pick<Described, 'createdAgoMs' | 'keyAgoMs' | 'roles'>

/** The company's first credential and the two of its balance platform, all of one age. */
export function defaultCredentials({ roles, ...aged }: Aged): Described[] {
  const of = (type: Described['type'], description: string): Described => ({
    type,
    description,
    createdBy: system,
    ...aged,
  })
  return [
    { ...of('web-service', 'Default web service user'), ...(roles && { roles }) },
    of('platform-web-service', 'Default platform web service user'),
    of('lem', 'Default LEM user'),
  ]
}
