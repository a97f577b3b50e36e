// A calendar file (iCalendar, RFC 5545) with one event, for an end that somebody must not miss.

import { lastInstant } from '#domain/values/given-instant.ts'

/** One moment to be reminded of. Instants in milliseconds since 1970. */
export type CalendarEvent = {
  /** The same for the same thing, so that a calendar replaces it when it moves. */
  uid: string
  at: number
  summary: string
  description: string
  /** When the file was written. */
  writtenAt: number
}

/** The text of an .ics file: an event of no length with a reminder an hour before it. */
export function calendarFile({ uid, at, summary, description, writtenAt }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//API credentials simulator//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    `DESCRIPTION:${escaped(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

/** `20260302T100000Z`. Whole seconds and years of four digits: the calendar knows no others. */
function utc(at: number): string {
  const written = new Date(Math.min(at, lastInstant)).toISOString()
  return `${written.slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n?|\n/g, '\\n')
}

/** Lines have at most 75 bytes; the rest goes on in a line that begins with a space. */
function folded(line: string): string[] {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (bytes(current) + bytes(character) > 75) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current]
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length
}
