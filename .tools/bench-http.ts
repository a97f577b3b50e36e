// `npm run bench:http`: 100 sessions with 10 requests each a second for a minute; keeps README's table.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'

import { buildFolder } from './build-folder.ts'
import { createProductServer } from './product-server.ts'
import { keepInReadme, tableOf } from './readme-table.ts'
import { readServing } from './serving.ts'
import { portOf } from './static-server.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sessions: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
  },
})
const sessions = Number(values.sessions)
const seconds = Number(values.seconds)
const perSecond = 10
/** Anything shorter shows that it works, and is no measurement. */
const isWhole = sessions === 100 && seconds === 60

/** What is promised: 95 % of all answers, and what is left in memory once all sessions have ended. */
const mostMs = 100
const mostLeftMb = 10
const company = 'ca-api/v1/test/accounts/LarkfieldGoods'

/** The server alone, in a process of its own that tells how much memory is in use. */
async function serveAlone(): Promise<void> {
  const server = await createProductServer(buildFolder, readServing(['--backend', 'http'], {}))
  server.listen(0, '127.0.0.1', () => process.send?.(portOf(server)))
  process.on('message', () => {
    globalThis.gc?.()
    process.send?.(process.memoryUsage().heapUsed)
  })
}

const agent = new Agent({ keepAlive: true, maxSockets: sessions })

type Reply = { status: number; text: string; ms: number }

function ask(
  port: number,
  id: string,
  method: string,
  path: string,
  body?: object,
): Promise<Reply> {
  const startedAt = performance.now()
  const headers = { 'X-Sandbox-User': 'amara', 'X-Simulator-Session': id, 'X-API-Key': 'made-up' }
  return new Promise((resolve, reject) => {
    const asking = request({ port, method, path: `/${path}`, agent, headers }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8')
      incoming.on('data', (part: string) => (text += part))
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text, ms: performance.now() - startedAt }),
      )
    })
    asking.on('error', reject)
    asking.end(body && JSON.stringify(body))
  })
}

type Visit = { id: string; credential: string; revision: number; lastSave: Promise<Reply> }

/** What one session asks for in a second: what pages read, two calls of an API, and a save. */
const turns: ((port: number, visit: Visit) => Promise<Reply>)[] = [
  (port, { id }) => ask(port, id, 'GET', `${company}/credentials?tab=payments`),
  (port, { id }) => ask(port, id, 'GET', 'ca-api/v1/test/session'),
  (port, { id, credential }) => ask(port, id, 'GET', `${company}/credentials/${credential}`),
  (port, { id }) => ask(port, id, 'GET', 'provider/management-test.adyen.com/v3/me'),
  (port, { id }) => ask(port, id, 'GET', `${company}/credentials?tab=payments&search=shop`),
  (port, { id, credential }) =>
    ask(port, id, 'GET', `${company}/credentials/${credential}/callers`),
  (port, visit) => {
    // One after another, as a person saves: each names the revision that the one before it made.
    visit.lastSave = visit.lastSave.then(() => save(port, visit))
    return visit.lastSave
  },
  (port, { id }) => ask(port, id, 'GET', `${company}/events`),
  (port, { id }) => ask(port, id, 'GET', 'provider/management-test.adyen.com/v3/companies'),
  (port, { id }) => ask(port, id, 'GET', 'sandbox-api/v1/clock'),
]

let saves = 0

async function save(port: number, visit: Visit): Promise<Reply> {
  saves += 1
  const changes = { description: `${visit.id} ${saves}` }
  const path = `${company}/credentials/${visit.credential}`
  const reply = await ask(port, visit.id, 'PATCH', path, { revision: visit.revision, changes })
  visit.revision = Number(Object(JSON.parse(reply.text)).revision)
  return reply
}

async function begin(port: number): Promise<Visit> {
  const { id } = JSON.parse((await ask(port, '', 'POST', 'sandbox-api/v1/sessions')).text)
  const list = await ask(port, id, 'GET', `${company}/credentials?tab=payments`)
  const [first] = JSON.parse(list.text).data
  const detail = await ask(port, id, 'GET', `${company}/credentials/${first.id}`)
  const { revision } = JSON.parse(detail.text)
  return { id, credential: first.id, revision, lastSave: Promise.resolve(detail) }
}

/** Each request at its own moment, whether those before it are answered or not. */
async function load(port: number, visits: Visit[]): Promise<Reply[]> {
  const begun = performance.now()
  const asked: Promise<Reply>[] = []
  const wait = (until: number) =>
    new Promise<void>((resolve) =>
      setTimeout(resolve, Math.max(0, begun + until - performance.now())),
    )
  for (let turn = 0; turn < seconds * perSecond; turn += 1) {
    for (const [index, visit] of visits.entries()) {
      if (index % 10 === 0) await wait((turn * 1000) / perSecond + index)
      const act = turns[(turn + index) % turns.length]
      if (act) asked.push(act(port, visit))
    }
  }
  return Promise.all(asked)
}

async function memoryOf(server: ChildProcess): Promise<number> {
  server.send('memory')
  const [bytes] = await once(server, 'message')
  return Number(bytes) / 1e6
}

async function bench(): Promise<void> {
  const server = fork(import.meta.filename, ['alone'], { execArgv: ['--expose-gc'] })
  const [port] = await once(server, 'message')
  const atFirst = await memoryOf(server)
  const startedAt = performance.now()
  const visits = await Promise.all(Array.from({ length: sessions }, () => begin(port)))
  const startMs = (performance.now() - startedAt) / sessions
  const before = await memoryOf(server)
  const replies = await load(port, visits)
  const during = await memoryOf(server)

  const odd = replies.filter(({ status }) => status !== 200 && status !== 401)
  if (odd.length > 0) throw new Error(`${odd.length} were refused: ${odd[0]?.text}`)
  for (const { id } of visits) {
    const { text } = await ask(port, id, 'GET', 'sandbox-api/v1/dump')
    const others = visits.filter((one) => one.id !== id && text.includes(one.id))
    if (others.length > 0 || !text.includes(id)) throw new Error('A session has seen another.')
    await ask(port, '', 'DELETE', `sandbox-api/v1/sessions/${id}`)
  }
  const after = await memoryOf(server)
  server.kill()
  agent.destroy()

  const times = replies.map(({ ms }) => ms).toSorted((one, other) => one - other)
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1) ?? ''
  const mb = (size: number) => `${size.toFixed(0)} MB`
  const rows = [
    ['Requests answered', `${replies.length} in ${seconds} s`],
    ['Half of them within', `${at(0.5)} ms`],
    ['95 % of them within', `${at(0.95)} ms`],
    ['99 % of them within', `${at(0.99)} ms`],
    ['To start a session', `${startMs.toFixed(1)} ms`],
    [
      'Memory: server alone, with all sessions, after the minute, after their end',
      [atFirst, before, during, after].map(mb).join(', '),
    ],
  ]
  const what = `${sessions} sessions, ${perSecond} requests each a second, ${cpus().length} cores`
  const table = tableOf([[what, ''], ...rows])
  console.log(table)
  if (isWhole) keepInReadme('bench:http', table)
  if (Number(at(0.95)) >= mostMs) fail(`95 % take ${at(0.95)} ms, and may take ${mostMs}`)
  const left = after - atFirst
  if (left > mostLeftMb) fail(`${mb(left)} are left in memory, and may be ${mostLeftMb}`)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

await (positionals[0] === 'alone' ? serveAlone() : bench())
