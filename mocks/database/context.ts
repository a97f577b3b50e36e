// What every backend function is given besides its input: the transaction, the actor, the clock.
import type { Act } from '#contract/act.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import { canChoose, noSuchAccount } from '#domain/permission/permission.ts'

import { notFound } from '#mocks/transport/problem.ts'
import { WorldRow } from './rows.ts'
import { damageRefusal, parseRow, type ReadTx, type WriteTx } from './store.ts'

/** The actor is missing on public endpoints only. */
export type Context<Tx = WriteTx> = {
  tx: Tx
  /** A copy that is written back when the command succeeds. */
  world: WorldRow
  user: SandboxUser
  /** The world's time, in milliseconds since 1970. */
  now: number
  /** This machine's time; only the clock's own endpoints need it. */
  realNow: number
  /** Names this command, so that its repetition has no second effect. */
  commandKey: string | undefined
  /** What the command said, as text. It never holds a secret. */
  bodyText: string
  /** The act of which all that is recorded now is part: it is told once. */
  arranging?: { act: Act | undefined }
}

export type ReadContext = Context<ReadTx>

/** The world of this database. Throws the storage refusal when it is not whole. */
export async function readWorld(tx: ReadTx): Promise<WorldRow> {
  return parseRow(WorldRow, await tx.objectStore('world').get('world'))
}

/** The next values of the world's own chance. The same clicks give the same names and keys. */
export function draw(world: WorldRow): () => number {
  world.draws += 1
  return chanceOf(world, world.draws)
}

/** The values of one draw, the same whenever they are asked for. */
export function chanceOf({ seed }: WorldRow, number: number): () => number {
  return chanceFrom(`${seed}:${number}`)
}

/** The account of a request. One that the user may not choose answers like an unknown one. */
export function findAccount({ world, user }: ReadContext, accountId: string): Account {
  const account = world.accounts.find(({ id }) => id === accountId)
  if (!account || !canChoose(user, accountId)) throw notFound(noSuchAccount(accountId))
  return account
}

/** The company's account and the codes of its merchant accounts. */
export function readCompany(world: WorldRow): { company: Account; merchants: string[] } {
  const company = world.accounts.find(({ level }) => level === 'company')
  if (!company) throw damageRefusal()
  const merchants = world.accounts.filter(({ level }) => level === 'merchant')
  return { company, merchants: merchants.map(({ id }) => id) }
}
