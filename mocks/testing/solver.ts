// Solves a case as support would: looks at what is there, names the cause, and puts it right.
import { call } from '#api/call.ts'
import type { CallerState } from '#contract/caller.ts'
import type { CredentialSummary } from '#contract/credential-list.ts'
import { rolesOpening } from '#domain/calls/provider-call.ts'
import type { Exercise } from '#contract/exercise.ts'

import { readCallersOf } from './callers.ts'
import {
  addRoles,
  answer,
  change,
  credential,
  give,
  here,
  move,
  renew,
  tryNewKey,
} from './practice.ts'

/** What somebody reads of a case: never its past, its right answers, its notes or its solution. */
type Seen = Pick<Exercise, 'ticket' | 'questions'>

/** What was found: the id of the answer, and what is to be done. */
type Found = { cause: string; putRight: () => Promise<unknown> }

/** Answers both questions, and proves it. */
export async function solve(seen: Seen): Promise<string> {
  const { cause, putRight } = await diagnose(seen)
  await answer('cause', cause)
  await answer('advice', cause)
  await putRight()
  return cause
}

/** The credential that the ticket asks to be looked after. */
function meant({ ticket }: Seen): string {
  const [, digits] = /\bat (ws_\d{6}):/.exec(ticket.at(-1) ?? '') ?? []
  if (digits === undefined) throw new Error('The ticket names no credential.')
  return digits
}

async function diagnose(seen: Seen): Promise<Found> {
  const own = meant(seen)
  const log = await call('listRequests', { params: here(), query: {} })
  if (log.data.some(({ rule }) => rule === 'wrong environment')) {
    return { cause: 'environment', putRight: () => tryNewKey(own) }
  }
  const isRefused = ({ status }: { status: number }) => status !== 200
  const listed = (await everyCredential()).find(({ callers }) => callers.some(isRefused))
  if (listed) {
    const callers = await readCallersOf(listed, here())
    const refused = callers.find(({ now }) => now !== null && isRefused(now))
    if (refused) return explain(refused, own)
  }
  // Everything is answered: then it is the browser that is not let in.
  const [, origin = ''] = /console at (\S+) says/.exec(seen.ticket.join(' ')) ?? []
  return {
    cause: 'origin',
    async putRight() {
      const { origins } = await credential(own)
      return change(own, { origins: [...origins, origin] })
    },
  }
}

function explain(caller: CallerState, own: string): Found {
  const { name, now, secret, address } = caller
  const renewAndGive = async () => {
    await renew(own)
    await give(own, name)
  }
  switch (now?.rule) {
    case 'inactive':
      return { cause: 'inactive', putRight: () => change(own, { isActive: true }) }
    case 'expired key':
      return { cause: 'expired', putRight: renewAndGive }
    case 'role missing': {
      const [role = ''] = rolesOpening(caller, undefined)
      return { cause: 'role', putRight: () => addRoles(own, role) }
    }
    case 'address not allowed':
      return {
        cause: 'address',
        async putRight() {
          const { ipRanges } = await credential(own)
          return change(own, { ipRanges: [...ipRanges, address ?? ''] })
        },
      }
    case 'wrong family':
      return {
        cause: 'family',
        async putRight() {
          await renew(own)
          await move(own, name)
        },
      }
    case 'unknown key':
      if (secret?.state === 'unknown') return { cause: 'unsaved', putRight: renewAndGive }
      return {
        cause: 'password',
        async putRight() {
          await renew(own, 'password')
          await give(own, name)
        },
      }
    default:
      throw new Error(`Nothing is known of ${now?.rule ?? 'this'}.`)
  }
}

async function everyCredential(): Promise<CredentialSummary[]> {
  const tabs = ['payments', 'platforms'] as const
  const lists = await Promise.all(
    tabs.map((tab) => call('listCredentials', { params: here(), query: { tab } })),
  )
  return lists.flatMap(({ data }) => data)
}
