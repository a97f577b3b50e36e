// Asks the simulator from a page of its own address, where its APIs answer whichever backend it has.
import type { Page } from '@playwright/test'

type Asked = {
  method: string
  address: string
  headers: Record<string, string>
  body?: string
}

export type Answer = { status: number; headers: Record<string, string>; body: unknown }

/** Where the simulator is served, as the suite's own settings say. */
export function baseOf(baseURL: string | undefined): string {
  if (baseURL !== undefined) return new URL(baseURL).href
  throw new Error(
    'Set use.baseURL to where the simulator is served, http://localhost:4173/ for one.',
  )
}

/** From this page where it is one of the simulator, else from a tab that is closed again. */
export async function ask(page: Page, base: string, asked: Asked): Promise<Answer> {
  if (page.url().startsWith(base)) return page.evaluate(send, asked)
  const tab = await page.context().newPage()
  try {
    await tab.goto(new URL('sign-in', base).href)
    return await tab.evaluate(send, asked)
  } finally {
    await tab.close()
  }
}

/** Runs in the page. */
async function send({ address, ...init }: Asked): Promise<Answer> {
  const reply = await fetch(address, init)
  const text = await reply.text()
  const isJson = reply.headers.get('content-type')?.includes('json') === true
  return {
    status: reply.status,
    headers: Object.fromEntries(reply.headers),
    body: isJson && text !== '' ? JSON.parse(text) : text,
  }
}
