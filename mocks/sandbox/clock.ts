// The world's clock as an endpoint: read it, move it, and see what ends next.
import type { ClockState, SandboxInput } from '#contract/sandbox.ts'
import { timeOf } from '#contract/world-clock.ts'
import { moved } from '#domain/clock.ts'
import type { Context, ReadContext } from '#mocks/context.ts'
import { findCredential } from '#mocks/credential-store.ts'
import { turnBack } from '#mocks/history.ts'
import { invalid } from '#mocks/problem.ts'
import { damaged, type ReadTx } from '#mocks/store.ts'

type Public<C> = Omit<C, 'user'>

/** The last instant that a date can have, in milliseconds since 1970. */
const lastInstant = 8.64e15
const outOfTime = { name: 'ms', message: 'The clock cannot be moved to where no date is.' }

export async function getClock(
  _: SandboxInput<'getClock'>,
  at: Public<ReadContext>,
): Promise<ClockState> {
  return clockState(at)
}

export async function moveClock(
  { body }: SandboxInput<'moveClock'>,
  at: Public<Context>,
): Promise<ClockState> {
  at.world.clock = moved(at.world.clock, body, at.realNow)
  const now = timeOf(at.world.clock, at.realNow)
  if (now < 0 || now > lastInstant) throw invalid([{ ...outOfTime, value: String(now) }])
  if (now < at.now) await turnBack(now, at.tx)
  return clockState(at)
}

async function clockState({ tx, world, realNow }: Public<ReadContext>): Promise<ClockState> {
  const now = timeOf(world.clock, realNow)
  return {
    now,
    shiftMs: now - realNow,
    isFrozen: world.clock.frozenAt !== null,
    nextExpiry: await nextExpiry(tx, now),
  }
}

async function nextExpiry(tx: ReadTx, now: number): Promise<ClockState['nextExpiry']> {
  const ends = tx.objectStore('entries').index('expiries')
  const next = await ends.openKeyCursor(IDBKeyRange.lowerBound(now, true))
  if (!next) return null
  const credential = await findCredential({ tx }, next.primaryKey)
  if (!credential) throw damaged()
  const { environment, username } = credential
  return { at: next.key, environment, username }
}
