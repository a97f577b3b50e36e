// The tables of the simulated backend's database: their rows, their keys, their indexes.
import type { DBSchema, IDBPDatabase } from 'idb'

import type { Caller } from '#domain/callers/caller.ts'
import type { Credential, GeneratedRecord } from '#domain/changes/credential.ts'

import type {
  AnswerRow,
  CommandRow,
  EntryRow,
  EventRow,
  FormerRow,
  RequestRow,
  RevisionRow,
  UserRow,
  WorldRow,
} from './rows.ts'

export interface Tables extends DBSchema {
  world: { key: string; value: WorldRow }
  users: { key: string; value: UserRow }
  credentials: { key: string; value: Credential }
  entries: {
    key: string
    value: EntryRow
    indexes: {
      createdAt: [string, number, string]
      username: [string, string]
      status: [string, number, string]
      ends: [string, number]
      fingerprints: string
      change: number
    }
  }
  generated: { key: string; value: GeneratedRecord }
  commands: { key: string; value: CommandRow }
  answers: { key: string; value: AnswerRow; indexes: { until: number } }
  revisions: { key: [string, number]; value: RevisionRow; indexes: { until: number } }
  callers: { key: string; value: Caller; indexes: { environment: string } }
  events: {
    key: number
    value: EventRow
    indexes: { target: [string, string, number]; group: [string, number] }
  }
  requests: {
    key: number
    value: RequestRow
    indexes: { group: [string, number]; at: [string, number] }
  }
  former: { key: string; value: FormerRow }
}

/** Those that hold the world. */
export const worldTables = [
  'world',
  'users',
  'credentials',
  'entries',
  'generated',
  'commands',
  'answers',
  'revisions',
  'callers',
  'events',
  'requests',
] as const

export const tables = [...worldTables, 'former'] as const
export type TableName = (typeof tables)[number]

/** Makes all tables in an empty database. */
export function createTables(db: IDBPDatabase<Tables>): void {
  db.createObjectStore('world', { keyPath: 'id' })
  db.createObjectStore('users', { keyPath: 'id' })
  db.createObjectStore('credentials', { keyPath: 'id' })
  db.createObjectStore('generated', { keyPath: 'id' })
  db.createObjectStore('commands', { keyPath: 'key' })
  const revisions = db.createObjectStore('revisions', {
    keyPath: ['credential.id', 'credential.revision'],
  })
  revisions.createIndex('until', 'until')
  createCallers(db)
  createAnswers(db)
  createGrouped(db)
  createFormer(db)
}

export function createFormer(db: IDBPDatabase<Tables>): void {
  db.createObjectStore('former', { keyPath: 'id' })
}

export function createCallers(db: IDBPDatabase<Tables>): void {
  db.createObjectStore('callers', { keyPath: 'id' }).createIndex('environment', 'environment')
}

export function createAnswers(db: IDBPDatabase<Tables>): void {
  db.createObjectStore('answers', { keyPath: 'key' }).createIndex('until', 'until')
}

export function createEntries(db: IDBPDatabase<Tables>): void {
  const entries = db.createObjectStore('entries', { keyPath: 'id' })
  entries.createIndex('createdAt', ['group', 'createdAt', 'id'])
  entries.createIndex('username', ['group', 'username'])
  entries.createIndex('status', ['group', 'activeRank', 'username'])
  entries.createIndex('ends', 'ends', { multiEntry: true })
  entries.createIndex('fingerprints', 'fingerprints', { multiEntry: true })
  entries.createIndex('change', 'change')
}

/** The tables that are read page by page, each by groups of its rows. */
export function createGrouped(db: IDBPDatabase<Tables>): void {
  createEntries(db)
  const events = db.createObjectStore('events', { keyPath: 'id' })
  events.createIndex('target', ['target', 'targetId', 'revision'])
  events.createIndex('group', 'groups', { multiEntry: true })
  const requests = db.createObjectStore('requests', { keyPath: 'id' })
  requests.createIndex('group', 'groups', { multiEntry: true })
  requests.createIndex('at', ['environment', 'at'])
}
