// A calendar file (iCalendar, RFC 5545) with one event, for an end that somebody must not miss.

import { writeInstant } from '#domain/values/iso.ts'

/** One moment to be reminded of. Instants in milliseconds since 1970. */
export type CalendarEvent = {
  /** The same for the same thing, wherever it moves to: so a calendar replaces what it has. */
  uid: string
  /** Grows whenever the thing changes: of two files with one uid, calendars keep the higher. */
  sequence: number
  at: number
  summary: string
  description: string
  /** When the file was written. */
  writtenAt: number
}

/** The text of an .ics file: an event of no length with a reminder an hour before it. */
export function calendarFile(event: CalendarEvent): string {
  const { uid, sequence, at, summary, description, writtenAt } = event
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//API credentials simulator//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines
    .flatMap(foldLine)
    .map((line) => `${line}\r\n`)
    .join('')
}

/** `20260302T100000Z`. Calendars know whole seconds alone. */
function utc(at: number): string {
  return `${writeInstant(at).slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** A text as RFC 5545 has it; controls other than the tab have no way into it. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '')
}

/** Lines have at most 75 bytes; the rest goes on in a line that begins with a space. */
function foldLine(line: string): string[] {
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
