// The ways through the exercises: of each, how it is passed, and three ways to fail it.
import type { Result } from '#contract/practice.ts'
import { minute } from '#domain/values/time.ts'

import { answer, give, renew } from './practice.ts'
import { passTime } from './server.ts'

/** What is done one after another. */
export type Acts = (() => unknown)[]

/** A way to fail it, the goals and facts that it fails by, and what else the result says. */
export type Way = { acts: Acts; fails: string[]; says?: (result: Result) => void }

/** By the name of the exercise; the ways to fail it by what is done wrong. */
export type Ways = Record<string, { pass: Acts; fail: Record<string, Way> }>

export const shop = 'ws_284917'
export const tills = 'ws_551203'
export const orders = 'ws_739264'
export const scripts = 'ws_460318'
export const payouts = 'ws_347581'
export const onboarding = 'ws_226409'

export const till = 'Point of sale'
export const management = 'Order management'

export const checkout = 'Checkout webservice role'
export const webhooks = 'Management API - Webhooks read'

export const outage = ['refusedCalls', 'downtimeSeconds']

export const later = () => passTime(minute)

/** A new key, copied, saved and handed over. */
export async function renewFor(name: string, caller: string): Promise<void> {
  await renew(name)
  await give(name, caller)
}

/** The right cause, then the right advice. */
export function told(cause: string, advice: string): Acts {
  return [() => answer('cause', cause), () => answer('advice', advice)]
}
