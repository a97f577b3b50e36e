// Worlds survive every instant that the clock accepts, and the way back from it.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { firstInstant } from '#domain/values/given-instant.ts'
import { lastInstant } from '#domain/values/iso.ts'
import { calendarFile } from '#domain/exports/calendar.ts'
import { instantInWords } from '#domain/values/instant-words.ts'
import { minute } from '#domain/values/time.ts'
import { company, existing, read, renew, save, useServer } from '#mocks/testing/server.ts'

useServer()

const instant = fc.oneof(
  fc.constantFrom(firstInstant, firstInstant + 1, lastInstant - 86_400_000, lastInstant),
  fc.integer({ min: firstInstant, max: lastInstant }),
  fc.double({ min: firstInstant, max: lastInstant, noNaN: true }),
)

/** Rotates a key, resets its end, deploys nothing: all that dates something by the clock. */
async function leaveTraces(): Promise<void> {
  const shop = await existing('Web shop checkout')
  const { saved } = await renew(shop, 'apiKey')
  const { saved: again } = await renew(saved, 'apiKey')
  const { saved: withPassword } = await renew(again, 'password')
  const { saved: last } = await renew(withPassword, 'clientKey')
  const key = last.expiringKeys[0]
  if (key) await save(last, { expiringKeys: [{ keyId: key.id, action: 'reset' }] })
}

/** Everything that pages ask for. The client checks each reply by the contract. */
async function readEverything(): Promise<void> {
  const { now, nextExpiry } = await callSandbox('getClock', {})
  const shop = await existing('Web shop checkout')
  const params = { ...company, credentialId: shop.id }
  const unfiltered = { params: company, query: {} }
  const changes = { isActive: !shop.isActive }
  const replies = [
    await read(shop),
    await call('listCredentials', { params: company, query: { tab: 'payments', sort: 'expiry' } }),
    await call('listChanges', { params, query: { since: 0 } }),
    await call('listCallersOf', { params }),
    await call('listRequests', unfiltered),
    await call('listCalls', unfiltered),
    await call('listEvents', unfiltered),
    await call('previewSave', { params, body: { revision: shop.revision, changes } }),
  ]
  for (const sentence of replies.flatMap(textsIn)) expectTrueTense(sentence, now)
  const dump = await callSandbox('dump', {})
  for (const at of [...instantsIn(dump), nextExpiry?.at ?? 0]) {
    expect(instantInWords(at)).toMatch(/ UTC$/)
    expect(new Date(at).toISOString()).toMatch(/Z$/)
    const file = calendarFile({
      sequence: 1,
      uid: 'x',
      at,
      summary: '',
      description: '',
      writtenAt: at,
    })
    expect(file).toMatch(/DTSTART:\d{8}T\d{6}Z/)
  }
}

/** Every number that is stored as an instant. */
function instantsIn(value: unknown, name = ''): number[] {
  if (typeof value === 'number') return /^at$|^until$|At$/.test(name) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => instantsIn(part, key))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** How many sentences with an instant were read. */
const tenses = { past: 0, future: 0 }

/** The past is never said as the future, nor the future as the past; instants are said in minutes. */
function expectTrueTense(sentence: string, now: number): void {
  for (const [, before = '', said = ''] of sentence.matchAll(
    /([^.]*?)(\d+ \w+ \d{1,4}, \d\d:\d\d UTC)/g,
  )) {
    const at = Date.parse(said)
    if (/\b(expired|ended)\b/.test(before)) {
      tenses.past += 1
      expect(at, sentence).toBeLessThanOrEqual(now)
    } else {
      tenses.future += 1
      expect(before, sentence).toMatch(/\b(will|until|from|instead of)\b/)
      expect(at, sentence).toBeGreaterThan(now - minute)
    }
  }
}

test('At any instant the world works, and goes on working back in real time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(instant, { minLength: 1, maxLength: 3 }), async (instants) => {
      await callSandbox('freshStart', { body: {} })
      for (const at of instants) {
        const { now } = await callSandbox('moveClock', { body: { move: 'set', at } })
        expect(Math.abs(now - at)).toBeLessThan(1)
        await leaveTraces()
        await readEverything()
      }
      await callSandbox('moveClock', { body: { move: 'real' } })
      await readEverything()
      await leaveTraces()
      await readEverything()
    }),
    { numRuns: 12 },
  )
  expect(tenses).toEqual({ past: expect.any(Number), future: expect.any(Number) })
  expect(Math.min(tenses.past, tenses.future)).toBeGreaterThan(0)
})
