// A session as a spec for Playwright over the kit: run on a fresh world, it leads to the same world.
import type { Target } from '#contract/exercise.ts'
import { writeInstant } from '#domain/values/iso.ts'

import type { PageAct } from './page-acts.ts'
import type { Session } from './session.ts'
import type { RunStep } from './steps.ts'

type Told = Pick<Session, 'scenario' | 'size' | 'exercise' | 'begunAt' | 'now' | 'leftOut'>

/**
 * A runbook as a spec has no secret in it: it generates them anew, and the same steps in the same
 * world give the same ones. [choice: playwright.test.ts] The clock stands still at each step.
 */
export function asSpec(steps: readonly RunStep[], told: Told): string {
  const { scenario, exercise, now, leftOut } = told
  const tabs = tabsOf(steps)
  const fixtures = [
    'page',
    ...(tabs.size > 1 ? ['context'] : []),
    'open',
    'clock',
    'settled',
    ...(exercise || steps.some(({ is }) => is === 'request') ? ['sandbox'] : []),
  ]
  return [
    '// Written by the simulator from what happened in a world of it: the same steps, one after another.',
    "import { expect, test } from 'api-credentials-simulator/playwright'",
    '',
    '// Copying a key is a step of its own.',
    "test.use({ permissions: ['clipboard-read', 'clipboard-write'] })",
    '',
    `test(${quoted(`the world ${scenario} as it was on ${writeInstant(now).slice(0, 10)}`)}, async ({ ${fixtures.join(', ')} }) => {`,
    `  test.setTimeout(${60_000 + steps.length * 30_000})`,
    ...beginning(told).map((line) => `  ${line}`),
    ...[...tabs].slice(1).map(([, name]) => `  const ${name} = await context.newPage()`),
    ...steps.flatMap((step) => codeOf(step, tabs)),
    ...leftOut.map((sentence) => `  // ${oneLine(sentence)}`),
    `  await clock.set(${quoted(writeInstant(now))}, { freeze: true })`,
    `  expect((await clock.read()).now).toBe(${now})`,
    '})',
    '',
  ].join('\n')
}

/**
 * An exercise lays out what had happened before it, and is quit: whoever runs a spec learns nothing.
 * What it had go wrong is told with the steps already, or did not happen.
 */
function beginning({ scenario, size, exercise, begunAt }: Told): string[] {
  const now = writeInstant(begunAt)
  if (!exercise) {
    const begin = { scenario, ...(size !== undefined && { size }), now }
    return [`await open({ ${fieldsOf(begin)}, freeze: true })`]
  }
  const { faults: _, ...rest } = exercise
  const asked = JSON.stringify({ exercise: { ...rest, now, clock: 'frozen' } }, null, 2)
  return [
    `// It begins with the exercise ${oneLine(exercise.title)}.`,
    ...`await sandbox.post('practice', ${asked})`.split('\n'),
    "await sandbox.delete('practice')",
  ]
}

/** The first person has the page of the test, each other one a tab. */
function tabsOf(steps: readonly RunStep[]): Map<string, string> {
  const people = steps.flatMap((step) => (step.is === 'on page' ? [step.who.id] : []))
  return new Map([...new Set(people)].map((id, at) => [id, at === 0 ? 'page' : `tab${at + 1}`]))
}

function codeOf(step: RunStep, tabs: ReadonlyMap<string, string>): string[] {
  const { number, at, title, note } = step
  return [
    `  await test.step(${quoted(`${number}. ${oneLine(title)}`)}, async () => {`,
    ...(note === undefined ? [] : [`    // ${oneLine(note)}`]),
    `    await clock.set(${quoted(writeInstant(at))}, { freeze: true })`,
    ...innerOf(step, tabs).map((line) => `    ${line}`),
    '  })',
  ]
}

function innerOf(step: RunStep, tabs: ReadonlyMap<string, string>): string[] {
  switch (step.is) {
    case 'on page': {
      const { who, page, isThere, acts } = step
      const tab = tabs.get(who.id) ?? 'page'
      const { address, account, environment } = page
      const state = { page: address.slice(1), as: who.id, account, environment }
      return [
        ...(isThere ? [] : [`await open({ ${fieldsOf(state)} }, ${tab})`]),
        ...acts.flatMap((act) => actCode(act, tab)),
        `await settled(${tab})`,
      ]
    }
    case 'request':
      return [`await sandbox.post(${quoted(step.path)}, ${JSON.stringify(step.body)})`]
    case 'time alone':
      return []
    default:
      return step satisfies never
  }
}

function actCode(act: PageAct, tab: string): string[] {
  const found = `${tab}${locatorOf(act.at)}`
  switch (act.do) {
    case 'press':
      return [`await ${found}.click()`, ...afterPress(act, tab)]
    case 'type':
      return [`await ${found}.fill(${quoted(act.text)})`]
    case 'choose':
      return [`await ${found}.selectOption({ label: ${quoted(act.option)} })`]
    default:
      return act satisfies never
  }
}

/** What a press leads to is waited for, where it is more than the next thing to press. */
function afterPress({ at: { role, name } }: PageAct, tab: string): string[] {
  if (role !== 'button') return []
  if (name === 'Save changes') {
    return [`await expect(${tab}.getByRole('status')).toHaveText('Changes saved')`]
  }
  return /^(Generate|Copy|Create credential)/.test(name) ? [`await settled(${tab})`] : []
}

function locatorOf({ role, name, in: within }: Target): string {
  const own = `.getByRole(${quoted(role)}, { ${nameOf(name)} })`
  if (!within) return own
  const isPart = within.role === 'listitem' || within.role === 'row'
  const around = isPart
    ? `.getByRole(${quoted(within.role)}).filter({ hasText: ${quoted(within.name)} })`
    : `.getByRole(${quoted(within.role)}, { ${nameOf(within.name)} })`
  return around + own
}

/** A name that ends in … begins like this. */
function nameOf(name: string): string {
  if (!name.endsWith('…')) return `name: ${quoted(name)}, exact: true`
  const start = name.slice(0, -1).replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&')
  return `name: new RegExp(${quoted(`^${start}`)})`
}

function fieldsOf(fields: Record<string, string | number>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? quoted(value) : value}`)
    .join(', ')
}

/** As a literal of TypeScript, whatever is in it. */
function quoted(text: string): string {
  return /^[ !#-&(-[\]-~]*$/.test(text) ? `'${text}'` : JSON.stringify(text)
}

/** For a comment, which ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
