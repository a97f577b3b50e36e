// Opens a page of the simulator in a state, by the one line that people use for it, and waits for it.
import type { Page } from '@playwright/test'

import { asSent, type Instant } from './clock.ts'

/** Without `scenario` the world stays as it is; without anything, so does who one is and where. */
export type State = {
  /** An address below the simulator's own, `settings/users` for one; the list, if left out. */
  page?: string
  /** Starts this world afresh. */
  scenario?: string
  /** How many credentials, for a world of any size. */
  size?: number
  /** As of when the world is built, and from when its clock goes on. */
  now?: Instant
  /** Whether its clock stands still there. */
  freeze?: boolean
  /** Who is signed in, by id or name. */
  as?: string
  /** At which account, by id or name. */
  account?: string
  environment?: 'test' | 'live'
}

const parts = ['scenario', 'size', 'now', 'freeze', 'as', 'account', 'environment'] as const

/** The link to a state, for whatever drives a browser. */
export function linkTo(base: string, { page = '', ...state }: State): string {
  const url = new URL(page.replace(/^\//, ''), base)
  for (const part of parts) {
    const value = state[part]
    if (value === undefined || value === false) continue
    const text = value instanceof Date ? asSent(value) : value
    url.searchParams.set(part, String(text))
  }
  return url.href
}

/** Throws what is wrong with a state that cannot be. */
export async function openState(page: Page, base: string, state: State): Promise<void> {
  await page.goto(linkTo(base, state))
  await settled(page)
  const { searchParams } = new URL(page.url())
  // What a link asks for leaves the address once it is there.
  if (!parts.some((part) => searchParams.has(part))) return
  throw new Error(await page.getByRole('main').innerText())
}

/** Nothing is on its way any more: no request, pause after typing, animation or late code. */
export async function settled(page: Page): Promise<void> {
  await page.locator('html[data-settled="true"]').waitFor({ state: 'attached' })
}
