// What is done to requests of people who are hard to work with on purpose.
import { userHeader } from '#contract/customer-area-routes.ts'
import { personaOf, slowReplyMs } from '#contract/persona.ts'
import { isRead, readContext, type Command, type Surroundings } from '#mocks/commands/command.ts'
import { Refused } from '#mocks/transport/problem.ts'

/** Waits, or counts. Throws 503 for the third command of three, before anything happens. */
export async function hinder(command: Command, surroundings: Surroundings): Promise<void> {
  const { request, endpoint } = command
  const kind = personaOf(request.headers.get(userHeader) ?? '')
  if (kind === 'slow') await pass(slowReplyMs, request.signal)
  if (kind === 'failing' && !isRead(endpoint)) await countCommand(command, surroundings)
}

/** On the real clock, so that the world’s own can be moved and frozen as for everybody. */
function pass(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** The count is kept with the world, so the same clicks fail at the same command. */
async function countCommand(command: Command, { store, realTime }: Surroundings): Promise<void> {
  const count = await store.write(async (tx) => {
    const { world } = await readContext(command, tx, realTime())
    const hinderedCommands = (world.hinderedCommands ?? 0) + 1
    await tx.objectStore('world').put({ ...world, hinderedCommands })
    return hinderedCommands
  })
  if (count % 3 !== 0) return
  throw new Refused({
    status: 503,
    detail:
      'Every third command of this person fails on purpose: the simulated service is unavailable. Nothing was saved. Try again.',
  })
}
