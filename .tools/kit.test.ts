// The kit writes its own types, so that it is installed without the rest: they are the contract's.
import { expectTypeOf, test } from 'vitest'

import type { Fault as Planned } from '#contract/fault.ts'
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'

import type { ClockState, Instant } from '#kit/clock.ts'
import type { Fault } from '#kit/faults.ts'
import type { Arranged, ArrangedCredential } from '#kit/sandbox.ts'
import type { State } from '#kit/open.ts'

/** What a kit leaves out is one; what it says is what the API reads. */
type Sent<F = Fault> = F extends { endpoint: string } ? F & { times: number } : F

test('a failure that the kit plans is one of the contract, and every one of those', () => {
  expectTypeOf<Sent>().toExtend<Planned>()
  expectTypeOf<Planned['kind']>().toEqualTypeOf<Fault['kind']>()
  expectTypeOf<Planned>().toExtend<Fault>()
})

test('the clock that the kit reads is the contract’s', () => {
  expectTypeOf<SandboxReply<'getClock'>>().toEqualTypeOf<ClockState>()
})

test('a state of the kit has the parts of a fresh start, and a page', () => {
  type Body = SandboxInput<'freshStart'>['body']
  expectTypeOf<keyof State>().toEqualTypeOf<Exclude<keyof Body, 'mustKeep'> | 'page'>()
  expectTypeOf<Exclude<State['now'], Date>>().toEqualTypeOf<Body['now']>()
  expectTypeOf<Instant>().toEqualTypeOf<string | number | Date>()
})

test('a credential that the kit arranges is one of the contract, and so is what it answers', () => {
  expectTypeOf<Arranged>().toExtend<SandboxInput<'arrangeCredential'>['body']>()
  expectTypeOf<SandboxReply<'arrangeCredential'>>().toExtend<ArrangedCredential>()
})
