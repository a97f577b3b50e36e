// Callers through the Customer Area's own calls.
import { call } from '#api/call.ts'

import { company, copy, existing, type Place } from './server.ts'

/** What names a credential. */
export type Named = { id: string }

/** The callers of a credential, as its page has them. */
export async function readCallersOf({ id }: Named, place: Place = company) {
  return (await call('listCallersOf', { params: { ...place, credentialId: id } })).data
}

/** The only one, or the first. Throws when there is none. */
export async function callerOf(credential: Named, place: Place = company) {
  const [caller] = await readCallersOf(credential, place)
  if (!caller) throw new Error('The credential has no caller.')
  return caller
}

/** Gives the only caller of a credential its current key, or one that was generated and copied. */
export async function deploy(credential: Named, generated?: string, place: Place = company) {
  if (generated !== undefined) await copy(credential, generated, place)
  const { id: callerId } = await callerOf(credential, place)
  const params = { ...place, credentialId: credential.id, callerId }
  return call('deployKey', { params, body: { generated } })
}

/** The credential of the web shop. */
export const shop = () => existing('Web shop checkout')
