// A runbook is a numbered list, whatever names people have given, with local and UTC times.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { exercise } from '#domain/exercises/testing/scene.ts'

import { asMarkdown } from './markdown.ts'
import {
  acted,
  kinds,
  nastyParts,
  sessionOfNames,
  credential,
  saved,
  sessionOf,
  startAt,
} from './testing/session.ts'
import { stepsOf } from './steps.ts'

const anyName = fc
  .array(fc.constantFrom(...nastyParts), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const anySession = fc
  .array(fc.tuple(anyName, anyName, fc.nat(kinds - 1)), { minLength: 1, maxLength: 5 })
  .map(sessionOfNames)

/** What a reader of Markdown makes of the signs that are escaped. */
const read = (line: string) => line.replace(/\\([\\`*_[\]<>#|~&$^!])/g, '$1')

test('Whatever the names are, each line is a step, what is done in it, or what is left out', () => {
  fc.assert(
    fc.property(anySession, (session) => {
      const steps = stepsOf(session)
      const lines = asMarkdown(steps, { ...session, zone: 'UTC' }).split('\n')
      const [heading, , began, , ...rest] = lines
      expect(heading).toBe('# Runbook: the world everyday')
      expect(began).toMatch(/^It began at .* and is told until .*\.$/)
      const numbers = rest.flatMap((line) => /^(\d+)\. \*\*[^*]*\*\*: /.exec(line)?.[1] ?? [])
      expect(numbers.map(Number)).toEqual(steps.map(({ number }) => number))
      for (const line of rest) {
        const words = line.replace(/^(\d+\. \*\*[^*]*\*\*: | {3,4}- |- |## )/, '')
        expect(line === '' || words !== line).toBe(true)
        // No sign is left that Markdown or HTML would take for its own.
        expect(words.replace(/\\[\\`*_[\]<>#|~&$^!]/g, '')).not.toMatch(
          /[\\`*_[\]<>#|~&$^!\u2028\u2029\r]/,
        )
      }
      for (const name of session.leftOut) {
        expect(rest.map(read)).toContain(`- ${name.replace(/\s+/g, ' ')}`)
      }
    }),
  )
})

test('Times are told in the zone of the reader and in UTC, over the edge of summer time too', () => {
  const at = Date.parse('2026-03-29T01:00:00Z')
  const session = sessionOf([saved(null, credential(), { at })], { now: at })
  const text = asMarkdown(stepsOf(session), { ...session, zone: 'Europe/Amsterdam' })
  expect(text).toContain('1. **29 Mar 2026, 03:00:00 Europe/Amsterdam (2026-03-29T01:00:00Z)**:')
  expect(text).toContain('began at 2 Mar 2026, 11:00:00 Europe/Amsterdam (2026-03-02T10:00:00Z)')
})

test('What lies before the moment from which it is told is left out, and numbers stay', () => {
  const first = acted({ is: 'caller removed' }, 'One')
  const second = acted({ is: 'caller removed' }, 'Two')
  const since = 'told' in first ? first.told.number : 0
  const session = sessionOf([first, second], { since, now: startAt })
  const text = asMarkdown(stepsOf(session), { ...session, zone: 'UTC' })
  expect(text).not.toContain('One')
  expect(text).toMatch(/^2\. \*\*.*Two/m)
})

test('A session that began with an exercise says with which', () => {
  const session = sessionOf([], { exercise: { ...exercise, title: 'A *first* key' } })
  const text = asMarkdown([], { ...session, zone: 'UTC' })
  expect(text).toContain(
    '(2026-03-02T10:00:00Z), with the exercise “A \\*first\\* key”, and is told',
  )
})

test('A world in which nothing was done says so', () => {
  const session = sessionOf([])
  expect(asMarkdown([], { ...session, zone: 'UTC' })).toContain('Nothing was done.')
})
