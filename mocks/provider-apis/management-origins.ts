// Allowed origins of the Management API: each has an id and an address of its own.
import * as z from 'zod/mini'

import { normaliseOrigin } from '#domain/values/parse-origin.ts'

import { bodyOf, type Call } from './call.ts'
import { findTarget, type Target } from './management-owner.ts'
import { toAllowedOrigins, type AllowedOriginReply } from './management-present.ts'
import { save } from './management-save.ts'
import { unknownEntity } from './refusal.ts'

const AllowedOrigin = z.strictObject({
  domain: z.string(),
  // Part of the document's request, and of no effect: the sandbox makes the id and the links.
  id: z.optional(z.string()),
  _links: z.optional(z.unknown()),
})

/**
 * The Management API lists all allowed origins at once. [doc: management,
 * management-changing.test.ts]
 */
export async function listOrigins(context: Call): Promise<object> {
  const { credential, href } = await findTarget(context)
  return { data: toAllowedOrigins(credential, href) }
}

export async function addOrigin(context: Call): Promise<object> {
  const target = await findTarget(context)
  const { domain } = bodyOf(AllowedOrigin, context)
  const added = normaliseOrigin(domain)
  const origins = [...target.credential.origins, domain]
  const credential = await save(target, { origins }, {}, context)
  return toAllowedOrigins(credential, target.href).find((origin) => origin.domain === added) ?? {}
}

export async function getOrigin(context: Call): Promise<object> {
  return findOrigin(await findTarget(context), context)
}

export async function removeOrigin(context: Call): Promise<undefined> {
  const target = await findTarget(context)
  const { domain } = findOrigin(target, context)
  const origins = target.credential.origins.filter((origin) => origin !== domain)
  await save(target, { origins }, {}, context)
}

/**
 * The Management API answers 422, not 404, for an allowed origin that does not exist. [seen:
 * integration-core, management-changing.test.ts]
 */
function findOrigin({ credential, href }: Target, { params }: Call): AllowedOriginReply {
  const origin = toAllowedOrigins(credential, href).find(({ id }) => id === params.originId)
  if (!origin) throw unknownEntity('The origin id is invalid or does not exist.')
  return origin
}
