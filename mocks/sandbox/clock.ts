// The world's clock as an endpoint: read it, move it, and see what ends next.
import type { ClockState, SandboxInput } from '#contract/sandbox.ts'
import { timeOf } from '#contract/world-clock.ts'
import { applyMove, type ClockMove } from '#domain/values/clock.ts'
import { isInTime, outOfTime, readInstant } from '#domain/values/given-instant.ts'
import type { Context, ReadContext } from '#mocks/database/context.ts'
import { eventLog } from '#mocks/database/event-log.ts'
import { findCredential, listGroups } from '#mocks/database/credential-store.ts'
import { turnBackHistory } from '#mocks/database/history.ts'
import { invalid } from '#mocks/transport/problem.ts'
import { damageRefusal, type ReadTx } from '#mocks/database/store.ts'
import { turnsOf, type Turns } from '#mocks/database/world-beginning.ts'

type Public<C> = Omit<C, 'user'>

export async function getClock(
  _: SandboxInput<'getClock'>,
  context: Public<ReadContext>,
): Promise<ClockState> {
  return readClockState(context)
}

export async function moveClock(
  { body }: SandboxInput<'moveClock'>,
  context: Public<Context>,
): Promise<ClockState> {
  context.world.clock = applyMove(context.world.clock, readMove(body), context.realNow)
  const now = timeOf(context.world.clock, context.realNow)
  if (!isInTime(now)) throw invalid([{ name: body.move, value: String(now), message: outOfTime }])
  if (now < context.now) {
    await turnBackHistory(now, context.tx)
    await noteTurn(now, context)
  }
  return readClockState(context)
}

/** For whoever does again what was done. Of many turns the latest are kept. */
async function noteTurn(to: number, { tx, world }: Public<Context>): Promise<void> {
  const turns: Turns = [...turnsOf(world), { after: await eventLog.lastId(tx), to }]
  world.turns = turns.slice(-rememberedTurns)
}

const rememberedTurns = 200

function readMove(body: SandboxInput<'moveClock'>['body']): ClockMove {
  if (body.move !== 'set') return body
  const read = readInstant(body.at)
  if ('at' in read) return { ...body, at: read.at }
  throw invalid([{ name: 'at', value: String(body.at), message: read.refusal }])
}

async function readClockState({ tx, world, realNow }: Public<ReadContext>): Promise<ClockState> {
  const now = timeOf(world.clock, realNow)
  return {
    now,
    shiftMs: now - realNow,
    isFrozen: world.clock.frozenAt !== null,
    nextExpiry: await findNextExpiry(tx, now),
  }
}

/** Over all lists: an end is looked up below the list that it belongs to. */
async function findFirstEnd(now: number, tx: ReadTx) {
  const ends = tx.objectStore('entries').index('ends')
  const firsts = await Promise.all(
    listGroups.map((group) =>
      ends.openKeyCursor(IDBKeyRange.bound([group, now], [group, []], true)),
    ),
  )
  return firsts
    .flatMap((first) => (first ? [{ at: first.key[1], primaryKey: first.primaryKey }] : []))
    .toSorted((one, other) => one.at - other.at)[0]
}

async function findNextExpiry(tx: ReadTx, now: number): Promise<ClockState['nextExpiry']> {
  const first = await findFirstEnd(now, tx)
  if (!first) return null
  const credential = await findCredential({ tx }, first.primaryKey)
  if (!credential) throw damageRefusal()
  const { environment, username, description } = credential
  return { at: first.at, environment, username, description }
}
