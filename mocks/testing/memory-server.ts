// A backend with its world in memory, as a session of a server has it: for tests that begin many worlds.
import { afterEach, beforeEach, vi } from 'vitest'

import { checkReplies } from '#api/check-replies.ts'
import { createBackend } from '#mocks/backend.ts'
import { openMemoryStore } from '#mocks/database/memory-store.ts'

import { askByFetch, startAt } from './server.ts'

/** Gives each test of the file a fresh one, which answers the client and every other request. */
export function useMemory(): void {
  beforeEach(() => {
    const { answer } = createBackend(openMemoryStore, () => undefined, { realTime: () => startAt })
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
      return (await answer(new Request(...asked))) ?? Response.error()
    })
    askByFetch()
    checkReplies()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
