// A session as a runbook for people: Markdown, numbered, each step with its local and its UTC time.
import { stepInWords } from '#domain/exercises/step-words.ts'
import { writeInstant } from '#domain/values/iso.ts'

import type { Session } from './session.ts'
import type { RunStep } from './steps.ts'

/** What belongs to a runbook beside its steps. `zone` is a time zone by its IANA name. */
export type Told = Pick<Session, 'scenario' | 'exercise' | 'begunAt' | 'now' | 'leftOut'> & {
  zone: string
}

/** Steps before the moment from which on it is told are left out; they keep their numbers. */
export function asMarkdown(steps: readonly RunStep[], told: Told): string {
  const { scenario, exercise, begunAt, now, leftOut, zone } = told
  const start = exercise ? `, with the exercise “${plain(exercise.title)}”,` : ''
  const shown = steps.filter(({ isBefore }) => !isBefore)
  return [
    `# Runbook: the world ${plain(scenario)}`,
    '',
    `It began at ${timesOf(begunAt, zone)}${start} and is told until ${timesOf(now, zone)}.`,
    '',
    ...(shown.length === 0 ? ['Nothing was done.'] : shown.flatMap((step) => linesOf(step, zone))),
    ...(leftOut.length === 0 ? [] : ['', '## Not part of the steps', '']),
    ...leftOut.map((sentence) => `- ${plain(sentence)}`),
    '',
  ].join('\n')
}

function linesOf(step: RunStep, zone: string): string[] {
  const indent = ' '.repeat(`${step.number}. `.length)
  const inner = (words: string) => `${indent}- ${plain(words)}`
  return [
    `${step.number}. **${timesOf(step.at, zone)}**: ${plain(step.title)}`,
    ...innerOf(step).map(inner),
    ...(step.note === undefined ? [] : [inner(step.note)]),
  ]
}

function innerOf(step: RunStep): string[] {
  switch (step.is) {
    case 'on page': {
      const { who, page, acts, isThere } = step
      const place = `${page.environment === 'live' ? 'Live' : 'Test'}, ${page.account}`
      const start = isThere
        ? `${who.name}, still there:`
        : `${who.name} opens ${page.words} (${place}).`
      return [start, ...acts.map((act) => stepInWords(act, {}))]
    }
    case 'request':
      return [`POST sandbox-api/v1/${step.path} with ${JSON.stringify(step.body)}`]
    case 'time alone':
      return []
    default:
      return step satisfies never
  }
}

/** `2 Mar 2026, 11:00:00 Europe/Amsterdam (2026-03-02T10:00:00Z)`. */
function timesOf(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  return `${parts} ${plain(zone)} (${writeInstant(at).replace(/\.\d+Z$/, 'Z')})`
}

/** One line without any sign of Markdown or HTML in it: what people typed stays what it is. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&$^!]/g, '\\$&')
}
