// The sessions of a server: each a backend with a world in memory, until it ends or is left idle.
import { createBackend, type Backend } from '#mocks/backend.ts'
import { openMemoryStore } from '#mocks/database/memory-store.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'
import { Refused } from '#mocks/transport/problem.ts'
import { minute } from '#domain/values/time.ts'

/** A session that nobody uses for an hour ends. [choice: http/sessions.test.ts] */
export const idleMs = 60 * minute

/** A server keeps 1,000 sessions. [choice: http/sessions.test.ts] */
export const mostSessions = 1_000

export type Session = {
  readonly id: string
  /** Counts all that were ever started. */
  readonly number: number
  readonly backend: Backend
  readonly startedAt: number
  usedAt: number
  /** How often its world was changed. */
  changes: number
}

type Surroundings = {
  realTime: () => number
  newName: () => string
  /** The world that a session begins with, unless it is asked for another. */
  scenario?: Scenario | undefined
}

export type Sessions = ReturnType<typeof createSessions>

/** No session is there at first. Who asks for one by its id uses it, and it goes on. */
export function createSessions({ realTime, newName, scenario }: Surroundings) {
  let started = 0
  /** Those that were used last come last. */
  const sessions = new Map<string, Session>()

  /** Idle ones end when anybody asks for any, so that nothing has to wake up for it. */
  function endIdle(): void {
    const now = realTime()
    for (const { id, usedAt } of sessions.values()) {
      if (now - usedAt < idleMs) return
      sessions.delete(id)
    }
  }

  return {
    /** Its world is built by the first request. Throws 503 where there are too many. */
    start(): Session {
      endIdle()
      if (sessions.size >= mostSessions) throw full
      const now = realTime()
      const onCommit = (news: 'saved' | 'faults') => {
        if (news === 'saved') session.changes += 1
      }
      const backend = createBackend(openMemoryStore, onCommit, { scenario, realTime })
      started += 1
      const named = { id: newName(), number: started, backend }
      const session: Session = { ...named, startedAt: now, usedAt: now, changes: 0 }
      sessions.set(session.id, session)
      return session
    },

    /** Undefined for one that never was, or has ended. */
    use(id: string): Session | undefined {
      endIdle()
      const session = sessions.get(id)
      if (!session) return undefined
      session.usedAt = realTime()
      sessions.delete(id)
      sessions.set(id, session)
      return session
    },

    /** Without using it. */
    find(id: string): Session | undefined {
      endIdle()
      return sessions.get(id)
    },

    /** In the order in which they were started, without using any of them. */
    list(): Session[] {
      endIdle()
      return [...sessions.values()].toSorted((one, other) => one.number - other.number)
    },

    end(id: string): boolean {
      endIdle()
      return sessions.delete(id)
    },
  }
}

const full = new Refused({
  status: 503,
  detail: `This server keeps ${mostSessions} sessions and has no room for another. End one with DELETE sandbox-api/v1/sessions/<id>.`,
})
