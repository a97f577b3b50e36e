// The classes of a server: each with the results that were sent to it, until it is closed or left idle.
import type { ClassInput, ClassReply, ClassView } from '#contract/classes.ts'
import { sandboxPrefix } from '#contract/addresses.ts'
import { classes as table, type ClassEndpointName } from '#contract/classes.ts'
import { limits } from '#contract/limits.ts'
import { readClassCode } from '#domain/exercises/class-code.ts'
import { readResultCode, writeResultCode } from '#domain/exercises/result-code.ts'
import { countText } from '#domain/values/count-text.ts'
import { shorten } from '#domain/values/plain-text.ts'
import { hour } from '#domain/values/time.ts'
import { createRowAnswerer, replyWith } from '#mocks/commands/endpoints.ts'
import { invalid, notFound, Refused } from '#mocks/transport/problem.ts'

/** A class that nobody uses for half a day is closed. [choice: http/classes.test.ts] */
const idleMs = 12 * hour

/** A server keeps 100 classes, and each as many results as a list has. [choice: http/classes.test.ts] */
const mostClasses = 100

type SentResult = ClassReply<'sendResult'>
type Class = { code: string; startedAt: number; usedAt: number; results: SentResult[] }

type Functions = {
  [N in ClassEndpointName]: (input: ClassInput<N>) => Promise<ClassReply<N>>
}

/**
 * Whoever knows the code of a class can send to it and read it: there is no more to it than that.
 * Undefined for an address that is not of classes.
 */
export function createClassApi(realTime: () => number) {
  const classes = new Map<string, Class>()

  /** Idle ones are closed when anybody asks for any, so that nothing has to wake up for it. */
  function closeIdle(): void {
    const now = realTime()
    for (const { code, usedAt } of classes.values()) {
      if (now - usedAt >= idleMs) classes.delete(code)
    }
  }

  /** Using it keeps it open. Throws 404 for an unknown one. */
  function use(given: string): Class {
    closeIdle()
    const read = readClassCode(given)
    const found = 'code' in read ? classes.get(read.code) : undefined
    if (!found) throw noSuchClass(given)
    found.usedAt = realTime()
    return found
  }

  const functions: Functions = {
    async openClass({ body }) {
      closeIdle()
      const read = readClassCode(body.code)
      if ('refusal' in read) throw refuse('code', body.code, read.refusal)
      const { code } = read
      if (classes.has(code)) {
        const detail = `There is a class “${code}” already. Choose another code, or go on with that one.`
        throw new Refused({ status: 409, detail })
      }
      if (classes.size >= mostClasses) throw full
      const now = realTime()
      const opened: Class = { code, startedAt: now, usedAt: now, results: [] }
      classes.set(code, opened)
      return toView(opened)
    },

    async getClass({ params }) {
      return toView(use(params.classCode))
    },

    async closeClass({ params }) {
      const { code } = use(params.classCode)
      classes.delete(code)
      return { code }
    },

    async sendResult({ params, body }) {
      const { code, results } = use(params.classCode)
      const read = readResultCode(body.result)
      if ('refusal' in read) throw refuse('result', body.result, read.refusal)
      if (results.length >= limits.list) {
        const detail = `The class “${code}” is full: it has ${countText(limits.list)} results.`
        throw new Refused({ status: 503, detail })
      }
      const sent = { id: results.length + 1, at: realTime(), result: writeResultCode(read.result) }
      results.push(sent)
      return sent
    },

    async listResults({ params, query: { after = 0 } }) {
      return { data: use(params.classCode).results.filter(({ id }) => id > after) }
    },
  }
  return createRowAnswerer(
    { prefix: sandboxPrefix, table, functions },
    realTime,
    async ({ carryOut }) => replyWith(await carryOut(undefined)),
  )
}

function toView({ code, startedAt, usedAt, results }: Class): ClassView {
  return { code, startedAt, endsAt: usedAt + idleMs, results: results.length }
}

function refuse(name: string, value: string, message: string): Refused {
  return invalid([{ name, value, message }])
}

function noSuchClass(code: string): Refused {
  return notFound(
    `There is no class “${shorten(code)}”: a class is closed by its trainer, after ${idleMs / hour} hours in which nobody uses it, and with the server. Ask the trainer for its code.`,
  )
}

const full = new Refused({
  status: 503,
  detail: `This server has ${mostClasses} classes and no room for another. Close one that is over.`,
})
