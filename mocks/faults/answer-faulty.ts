// Carries out what was planned in place of a command: the one place that knows what each kind does.
import type { RequestFault } from '#contract/fault.ts'
import type { Context } from '#mocks/database/context.ts'
import type { UserRow, WorldRow } from '#mocks/database/rows.ts'
import { fullRefusal } from '#mocks/database/store.ts'
import {
  carryOutIf,
  isRead,
  readContext,
  type Command,
  type Surroundings,
} from '#mocks/commands/command.ts'
import { nextFault, releasesOf, takeFault } from '#mocks/commands/fault.ts'
import { Refused } from '#mocks/transport/problem.ts'

import { hinder } from './persona.ts'
import { saveAsAnother, takeRoles } from './somebody-else.ts'
import { waitFor } from './wait-for.ts'

/** What was taken off the list, in the world and at the moment in which it was. */
type Taken = { fault: RequestFault; world: WorldRow; now: number }

/** Answers the command with its next planned failure, or as usual where there is none any more. */
export async function answerFaulty(command: Command, surroundings: Surroundings) {
  await hinder(command, surroundings)
  const taken = await take(command, surroundings)
  if (taken === 'with the answer') {
    const answer = await carryOutIf(takesFault(command), command, surroundings, true)
    return answer && Response.error()
  }
  if (taken && !(await passes(taken, command, surroundings))) return Response.error()
  return carryOutIf(() => true, command, surroundings)
}

/** For a lost answer: what is refused has none to lose, and the failure waits for one that has. */
function takesFault({ name }: Command) {
  return (world: WorldRow) => {
    const fault = nextFault(world, name)
    if (fault) takeFault(world, fault)
    return true
  }
}

/** Takes the failure off the list, with what somebody else does just before the command. */
async function take(
  command: Command,
  { store, realTime, onCommit }: Surroundings,
): Promise<Taken | 'with the answer' | undefined> {
  let hasChanged = false
  const taken = await store.write(async (tx) => {
    const context = await readContext(command, tx, realTime())
    const { world, user, now } = context
    const fault = nextFault(world, command.name)
    if (!fault) return undefined
    if (fault.kind === 'lost-answer') return 'with the answer'
    takeFault(world, fault)
    if (user) hasChanged = await changeBefore(fault, command, { ...context, user })
    await tx.objectStore('world').put(world)
    return { fault, world, now }
  })
  if (hasChanged) onCommit()
  return taken
}

/** Whether somebody else has changed anything. */
async function changeBefore(
  { kind }: RequestFault,
  { params }: Command,
  context: Context & { user: UserRow },
): Promise<boolean> {
  if (kind === 'role-removed') return takeRoles(context)
  if (kind === 'saved-by-second-admin') return saveAsAnother(params, context)
  return false
}

/** Whether the command is carried out after all. Throws what it is refused with. */
async function passes(
  { fault, world: before, now: begin }: Taken,
  { name, endpoint, request }: Command,
  surroundings: Surroundings,
): Promise<boolean> {
  const [end, undone] = isRead(endpoint)
    ? ['. Log in again to go on.', '']
    : [
        ', so nothing was saved. Log in again in another tab, then try again here.',
        ' Nothing was saved.',
      ]
  const until = (isOver: (world: WorldRow, now: number) => boolean) =>
    waitFor(
      (world, now) => world.bornAt !== before.bornAt || isOver(world, now),
      surroundings,
      request.signal,
    )
  switch (fault.kind) {
    case 'unavailable':
      throw refused(503, `The simulated service is unavailable.${undone} Try again.`)
    case 'status': {
      const { status } = fault
      throw refused(status, `The simulated service answered with ${status}.${undone} Try again.`)
    }
    case 'signed-out':
      throw refused(401, `Your session has ended${end}`)
    case 'storage-full':
      throw fullRefusal()
    case 'dropped':
      return false
    case 'slow':
      return until((_, now) => now >= begin + fault.ms)
    case 'held':
      return until((world) => releasesOf(world, name) !== releasesOf(before, name))
    case 'lost-answer':
    case 'role-removed':
    case 'saved-by-second-admin':
      return true
    default:
      return fault satisfies never
  }
}

function refused(status: number, detail: string): Refused {
  return new Refused({ status, detail })
}
