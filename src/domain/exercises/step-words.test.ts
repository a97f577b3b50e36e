// What a step is called.
import { expect, test } from 'vitest'

import type { Step } from '#contract/exercise.ts'

import { stepInWords } from './step-words.ts'

const words = (step: Step) => stepInWords(step, {})
const press = (role: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch') =>
  words({ do: 'press', at: { role, name: 'It' } })

test('a press is called after what is pressed', () => {
  expect([press('button'), press('link'), press('tab')]).toEqual([
    'Press “It”.',
    'Open “It”.',
    'Choose the tab “It”.',
  ])
  expect([press('radio'), press('checkbox'), press('switch')]).toEqual([
    'Choose “It”.',
    'Tick “It”, or take its tick away.',
    'Turn the switch “It”.',
  ])
})

test('of several things in a list, the one that is meant is named', () => {
  const at = (role: 'listitem' | 'dialog'): Step => ({
    do: 'press',
    at: { role: 'button', name: 'Expire now', in: { role, name: 'Key …zCeb3' } },
  })
  expect(words(at('listitem'))).toBe('Press “Expire now” at “Key …zCeb3”.')
  expect(words(at('dialog'))).toBe('Press “Expire now”.')
})

test('typing, choosing and reasons', () => {
  const at = { role: 'textbox' as const, name: 'Description' }
  expect(words({ do: 'type', at, text: 'Tills' })).toBe('Type “Tills” into “Description”.')
  expect(words({ do: 'type', at, text: '' })).toBe('Empty the field “Description”.')
  expect(words({ do: 'choose', at, option: 'One', why: 'Because.' })).toBe(
    'Choose “One” in “Description”. Because.',
  )
})

test.each([
  [86_400_000, '1 day'],
  [172_800_000, '2 days'],
  [90_000_000, '25 hours'],
  [3_600_000, '1 hour'],
  [90 * 60_000, '90 minutes'],
  [60_000, '1 minute'],
  [61_000, '61 seconds'],
  [1500, '2 seconds'],
  [1000, '1 second'],
])('%i ms are %s', (ms, text) => {
  expect(words({ do: 'wait', ms })).toBe(`Let ${text} pass on the simulated clock.`)
})

test('an answer is called after its question, where that is known', () => {
  const step: Step = { do: 'answer', question: 'cause', choice: 'key' }
  const choices = [{ id: 'key', words: 'The key' }]
  const questions = [{ id: 'cause', words: 'Why?', choices, right: 'key' }]
  expect(stepInWords(step, { questions })).toBe('Answer “Why?” with “The key”.')
  expect(stepInWords(step, { questions: [] })).toBe('Answer “cause” with “key”.')
  expect(stepInWords({ ...step, choice: 'role' }, { questions })).toBe('Answer “Why?” with “role”.')
})
