// The permission matrix through the HTTP handlers: every person x action x subject, each with the
// status and the sentence that are written down for it.
import { expect, test } from 'vitest'

import type { Environment } from '#contract/credential.ts'
import { Problem } from '#contract/problem.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { newCredential } from '#domain/changes/credential.ts'
import type { Question } from '#domain/permission/permission.ts'
import { expectedVerdict } from '#domain/permission/testing/expected-verdicts.ts'
import {
  actorsOf,
  rowsOf,
  type Cast,
  type Row,
} from '#domain/permission/testing/permission-table.ts'
import { defaultRoles } from '#domain/roles/role.ts'
import { countAdministrators } from '#domain/permission/user-administration.ts'
import { toEntry } from '#mocks/database/credential-store.ts'
import { send, startAt, store, useServer } from '#mocks/testing/server.ts'

useServer()

/** A busy machine is no failure. */
const patient = { timeout: 30_000 }

const accountNamed = (id: string, level: Account['level']): Account => ({ id, name: id, level })
const cast: Cast = {
  company: accountNamed('LarkfieldGoods', 'company'),
  own: accountNamed('LarkfieldStores', 'merchant'),
  other: accountNamed('LarkfieldWebshop', 'merchant'),
  credentialId: 'S2-SUBJECT',
}
const actors = actorsOf(cast)

type Request = { method: string; path: string; body?: unknown }

/** Everything that the API lets one do for this question. */
function requestsFor(question: Question, environment: Environment): Request[] {
  const listOf = (account: Account) => `/${environment}/accounts/${account.id}/credentials`
  switch (question.action) {
    case 'see credentials':
      return [{ method: 'GET', path: `${listOf(cast.own)}?tab=payments` }]
    case 'see API logs':
      return [
        { method: 'GET', path: `/${environment}/accounts/${cast.own.id}/requests` },
        { method: 'GET', path: `/${environment}/accounts/${cast.own.id}/calls` },
      ]
    case 'see API logs of credential': {
      const logs = `/${environment}/accounts/${question.account.id}`
      return ['requests', 'calls'].map((log) => {
        return { method: 'GET', path: `${logs}/${log}?credential=${cast.credentialId}` }
      })
    }
    case 'see platform credentials':
      return [{ method: 'GET', path: `${listOf(question.account)}?tab=platforms` }]
    case 'create credential': {
      const body = { type: question.type, username: 'set below', description: '' }
      return [
        { method: 'GET', path: `${listOf(question.account)}/username?type=${question.type}` },
        { method: 'POST', path: listOf(question.account), body },
      ]
    }
    case 'see credential': {
      const path = `${listOf(question.account)}/${cast.credentialId}`
      return [
        { method: 'GET', path },
        { method: 'GET', path: `${path}/changes?since=0` },
      ]
    }
    case 'change credential': {
      const path = `${listOf(question.account)}/${cast.credentialId}`
      return [
        { method: 'POST', path: `${path}/generated`, body: { kind: 'password' } },
        {
          method: 'PATCH',
          path,
          body: { revision: 1, changes: { description: 'New' } },
        },
      ]
    }
    case 'change accounts': {
      const body = { revision: 1, changes: { accounts: [cast.other.id] } }
      return [{ method: 'PATCH', path: `${listOf(question.account)}/${cast.credentialId}`, body }]
    }
    case 'see users':
      return [{ method: 'GET', path: '/users/roles' }]
    case 'give role':
      return [roles(question.to, [...question.to.roles, question.role])]
    case 'take role':
      return [
        roles(
          question.from,
          question.from.roles.filter((role) => role !== question.role),
        ),
      ]
    default:
      return question satisfies never
  }
}

function roles({ id }: SandboxUser, list: string[]): Request {
  return { method: 'PUT', path: `/users/${id}/roles`, body: { revision: 1, roles: list } }
}

/** Writes the people and the credential of the question, and nobody else, into the database. */
async function setUp(question: Question, actor: SandboxUser, environment: Environment) {
  const subject = personOf(question)
  const people = subject && subject.id !== actor.id ? [actor, subject] : [actor]
  const wanted = question.action === 'take role' ? question.admins : 0
  while (countAdministrators(people) < wanted) {
    const id = `filler-${people.length}`
    people.push({ id, name: id, roles: ['Merchant admin'], accounts: 'all' })
  }
  const { type, accounts } =
    'credential' in question
      ? question.credential
      : { type: 'web-service' as const, accounts: [cast.own.id] }
  const named = { username: 'ws_999999@Company.LarkfieldGoods', description: 'Old' }
  const given = { id: cast.credentialId, environment, type, accounts, ...named }
  const credential = newCredential(given, defaultRoles('web-service'), startAt, 'System')
  await store().write(async (tx) => {
    await tx.objectStore('users').clear()
    for (const person of people) await tx.objectStore('users').put({ ...person, revision: 1 })
    const world = await tx.objectStore('world').get('world')
    if (!world) throw new Error('There is no world.')
    await tx.objectStore('world').put({ ...world, change: world.change + 1 })
    await tx.objectStore('credentials').put(credential)
    await tx.objectStore('entries').put(toEntry(credential, world.change + 1))
  })
}

function personOf(question: Question): SandboxUser | undefined {
  if (question.action === 'give role') return question.to
  return question.action === 'take role' ? question.from : undefined
}

/** The status, and for a refusal its sentence and the roles that would lift it. */
async function ask({ method, path, body }: Request) {
  const response = await send(method, path, { user: 'actor', body })
  const reply: unknown = await response.json()
  if (response.ok) return { status: 200 }
  const { detail: why, missingRoles } = Problem.parse(reply)
  return { status: response.status, why, ...(missingRoles && { missingRoles }) }
}

/** A creation names the username that is offered, so that nothing but permission refuses it. */
async function offered(request: Request, question: Question): Promise<Request> {
  if (question.action !== 'create credential' || request.method !== 'POST') return request
  const response = await send('GET', `${request.path}/username?type=${question.type}`, {
    user: 'actor',
  })
  const { username = 'ws_000000@Company.X' }: { username?: string } = Object(await response.json())
  return { ...request, body: { ...Object(request.body), username } }
}

/** What a refused request must leave as it was. */
async function stored() {
  return store().read(async (tx) => ({
    users: await tx.objectStore('users').getAll(),
    credentials: await tx.objectStore('credentials').getAll(),
    generated: await tx.objectStore('generated').getAll(),
    events: await tx.objectStore('events').count(),
  }))
}

const somebody: SandboxUser = { id: '', name: '', roles: [], accounts: 'all' }
const isAboutUsers = ({ question }: Row) => /user|role/.test(question(somebody).action)

/** The rows of each label. People are the same on TEST and LIVE, so theirs are asked once. */
const cells = (['test', 'live'] as const).flatMap((environment) => {
  const rows = rowsOf(cast).filter((row) => environment === 'test' || !isAboutUsers(row))
  return [...Map.groupBy(rows, ({ label }) => label)].map(([label, all]) => {
    return { environment, label, all }
  })
})

test.each(cells)(
  '$environment: $label: everybody gets the answer that is written down',
  patient,
  async (cell) => {
    for (const { question } of cell.all) {
      for (const [column, { label, user }] of actors.entries()) {
        const asked = question(user)
        const expected = expectedVerdict(cell.label, column, cast)
        for (const request of requestsFor(asked, cell.environment)) {
          await setUp(asked, user, cell.environment)
          const before = await stored()
          const { method, path } = request
          const reply = await ask(await offered(request, asked))
          expect(reply, `${label}: ${method} ${path}`).toEqual(expected)
          if (expected.status !== 200) expect(await stored()).toEqual(before)
        }
      }
    }
  },
)
