// A backend with its world in memory, as a session of a server has it: for tests that begin many worlds.
import { afterEach, beforeEach, vi } from 'vitest'

import { configureClient } from '#api/call.ts'
import { checkReplies } from '#api/check-replies.ts'
import { createBackend } from '#mocks/backend.ts'
import { openMemoryStore } from '#mocks/database/memory-store.ts'

import { origin, startAt } from './server.ts'

/** Gives each test of the file a fresh one, which answers the client and every other request. */
export function useMemory(): void {
  beforeEach(() => {
    const { answer } = createBackend(openMemoryStore, () => undefined, { realTime: () => startAt })
    const transport = async (request: Request) => (await answer(request)) ?? Response.error()
    configureClient({ baseUrl: origin, transport })
    vi.stubGlobal('fetch', (...asked: Parameters<typeof fetch>) => transport(new Request(...asked)))
    checkReplies()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
