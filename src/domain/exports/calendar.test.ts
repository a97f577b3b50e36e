// The calendar file of an end: what calendars insist on, and nothing that breaks them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { calendarFile } from './calendar.ts'

const at = Date.parse('2026-03-02T16:30:00Z')
const writtenAt = Date.parse('2026-03-02T10:00:00Z')
const file = (summary: string, description = '') =>
  calendarFile({ uid: 'key-1', sequence: 7, at, summary, description, writtenAt })

describe('the calendar file', () => {
  test('names the instant in UTC and reminds an hour before', () => {
    const lines = file('Key ends').split('\r\n')
    expect(lines).toContain('DTSTART:20260302T163000Z')
    expect(lines).toContain('DTSTAMP:20260302T100000Z')
    expect(lines).toContain('TRIGGER:-PT1H')
    expect(lines).toContain('UID:key-1')
    expect(lines).toContain('SEQUENCE:7')
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  test('escapes what would end a value', () => {
    expect(file('a;b,c\\d\ne')).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne\r\n')
  })

  test('ends every line by CR LF and has neither of them elsewhere', () => {
    for (const text of ['a\rb', 'a\r\nb', 'a\nb', 'a\n\rb', '\r\r', 'a\r\n\rb']) {
      expect(file(text).replaceAll('\r\n', ''), JSON.stringify(text)).not.toMatch(/[\r\n]/)
    }
  })

  test('leaves out what no text may hold, and keeps tabs', () => {
    expect(file('a\0b\u001bc\td\u0085e\ud83df')).toContain('SUMMARY:abc\tde\ufffdf\r\n')
  })

  test('writes years of four digits, also for an end beyond the year 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8.64e15 }), (end) => {
        const text = calendarFile({
          uid: 'x',
          sequence: 1,
          at: end,
          summary: '',
          description: '',
          writtenAt,
        })
        expect(text).toMatch(/\r\nDTSTART:\d{8}T\d{6}Z\r\n/)
      }),
    )
  })

  test('has no line over 75 bytes and loses nothing by folding, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), (text) => {
        const lines = file(text).split('\r\n')
        const size = (line: string) => new TextEncoder().encode(line).length
        expect(Math.max(...lines.map(size))).toBeLessThanOrEqual(75)
        const unfolded = file(text).replaceAll('\r\n ', '')
        const value = text
          .replace(/[^\P{Cc}\t\r\n]/gu, '')
          .replace(/[\\;,]/g, '\\$&')
          .replace(/\r\n?|\n/g, '\\n')
        expect(unfolded).toContain(`SUMMARY:${value}\r\n`)
      }),
    )
  })
})
