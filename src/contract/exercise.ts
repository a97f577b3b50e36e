// The published format of guides and exercises: a file of JSON that anybody can write.
import * as z from 'zod/mini'

import { environments } from './choices.ts'
import { Accounts } from './credential.ts'
import { Deed, Subject } from './exercise-past.ts'
import { Fault } from './fault.ts'

/** Grows with every change that an older simulator could not read. */
export const exerciseFormat = 1

const line = z.string().check(z.minLength(1), z.maxLength(400))
const name = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60))
const lines = z.array(line).check(z.minLength(1), z.maxLength(60))
const list = z.array(z.string()).check(z.maxLength(100))

const of = Subject

/** What has to be so: of the world and of what happened in it since the start, never of clicks. */
export const Condition = z.discriminatedUnion('is', [
  /** There is one. */
  z.strictObject({ is: z.literal('credential'), of }),
  /** It has got a new key, password or client key since the start. */
  z.strictObject({
    is: z.literal('renewed'),
    of,
    secret: z.enum(['apiKey', 'password', 'clientKey']),
  }),
  /** It still has the key, password or client key of the start, and no other. */
  z.strictObject({
    is: z.literal('not renewed'),
    of,
    secret: z.enum(['apiKey', 'password', 'clientKey']),
  }),
  /** No API key that it had at the start works any more. */
  z.strictObject({ is: z.literal('old keys ended'), of }),
  /** An expiring key of the start has more time than it had, and still works. */
  z.strictObject({ is: z.literal('expiry reset'), of }),
  /** The integration is answered now; with `current` by the current key or password. */
  z.strictObject({
    is: z.literal('caller works'),
    caller: line,
    of: z.optional(Subject),
    with: z.optional(z.literal('current')),
  }),
  /** The integration is refused now, or calls no more. */
  z.strictObject({ is: z.literal('caller refused'), caller: line }),
  /** Since the start no integration was refused that worked before, but for those named. */
  z.strictObject({ is: z.literal('nobody refused'), except: z.optional(list) }),
  z.strictObject({
    is: z.literal('roles'),
    of,
    exactly: z.optional(list),
    atLeast: z.optional(list),
    atMost: z.optional(list),
    without: z.optional(list),
  }),
  z.strictObject({ is: z.literal('active'), of, active: z.boolean() }),
  z.strictObject({
    is: z.literal('origins'),
    of,
    with: z.optional(list),
    without: z.optional(list),
  }),
  z.strictObject({
    is: z.literal('addresses'),
    of,
    with: z.optional(list),
    without: z.optional(list),
  }),
  z.strictObject({ is: z.literal('accounts'), of, accounts: Accounts }),
  z.strictObject({ is: z.literal('description'), of, text: z.string() }),
  /** Since the start a request with its secret was answered with this status. */
  z.strictObject({ is: z.literal('request answered'), of, status: z.number() }),
  /** The last answer to this question is the right one. */
  z.strictObject({ is: z.literal('answered'), question: name }),
])
export type Condition = z.infer<typeof Condition>

/** What people find things by. */
const Role = z.enum([
  'button',
  'link',
  'tab',
  'radio',
  'checkbox',
  'switch',
  'textbox',
  'searchbox',
  'combobox',
  'region',
  'group',
  'listitem',
  'row',
  'dialog',
  'alertdialog',
  'heading',
])

/** Something on the page, by role and accessible name; a name that ends in … begins like this. */
const Target = z.strictObject({
  role: Role,
  name: line,
  in: z.optional(z.strictObject({ role: Role, name: line })),
})
export type Target = z.infer<typeof Target>

/** Why one does it, where the step does not say, and the goal that it leads to: once reached, it is over. */
const reasons = { why: z.optional(line), for: z.optional(name) }

/** One step as a person would take it. */
const Step = z.discriminatedUnion('do', [
  /** Presses a button, link, tab, radio, checkbox or switch. */
  z.strictObject({ do: z.literal('press'), at: Target, ...reasons }),
  z.strictObject({ do: z.literal('type'), at: Target, text: z.string(), ...reasons }),
  /** Chooses an option of a field by its words. */
  z.strictObject({ do: z.literal('choose'), at: Target, option: line, ...reasons }),
  /** Moves the simulated time on by so many milliseconds. */
  z.strictObject({ do: z.literal('wait'), ms: z.number().check(z.minimum(1)), ...reasons }),
  /** Chooses an answer in the panel. */
  z.strictObject({ do: z.literal('answer'), question: name, choice: name, ...reasons }),
])
export type Step = z.infer<typeof Step>

const Goal = z.strictObject({
  id: name,
  words: line,
  /** All of them. */
  when: z.array(Condition).check(z.minLength(1), z.maxLength(10)),
})

const Hint = z.strictObject({
  goal: name,
  /** Where to look. */
  look: line,
  /** What to do. */
  act: line,
  /** What to point at. */
  at: z.optional(Target),
})

const Question = z.strictObject({
  id: name,
  words: line,
  choices: z
    .array(z.strictObject({ id: name, words: line, why: z.optional(line) }))
    .check(z.minLength(2), z.maxLength(8)),
  right: name,
})

/** From how many on a fact fails the exercise. Whatever is not named is told, and fails nobody. */
const most = z.optional(z.int().check(z.minimum(1)))
const Marks = z.strictObject({
  refusedCalls: most,
  downtimeSeconds: most,
  secretsLost: most,
  excessRoles: most,
  wrongTurns: most,
  wrongAnswers: most,
  /** Integrations that are meant to fail. */
  mayFail: z.optional(list),
  /** The roles that a credential needs. */
  needed: z.optional(z.array(z.strictObject({ of, roles: list }))),
})

export const Exercise = z.strictObject({
  format: z.literal(exerciseFormat),
  /** What a link names it by. */
  name,
  title: line,
  kind: z.enum(['guide', 'exercise', 'diagnosis']),
  level: z.int().check(z.minimum(1), z.maximum(5)),
  minutes: z.int().check(z.minimum(1), z.maximum(120)),
  /** What somebody is asked to do, in paragraphs. */
  ticket: lines,
  /** The world to begin in, by its name. */
  scenario: name,
  /** The id of the person that one is. */
  as: line,
  account: line,
  environment: z.enum(environments),
  /** ISO 8601 with a zone; left out, it is now. */
  now: z.optional(line),
  clock: z.enum(['frozen', 'running']),
  /** What happened just before, the oldest first. The world is as its scenario says before all that. */
  past: z.optional(z.array(Deed).check(z.maxLength(20))),
  /** Failures that are planned from the start on: what fails, or who comes first. */
  faults: z.optional(z.array(Fault).check(z.maxLength(10))),
  /** The short address of the page to begin at. */
  page: z.string().check(z.regex(/^\/(?!\/)/), z.maxLength(200)),
  goals: z.array(Goal).check(z.minLength(1), z.maxLength(12)),
  questions: z.optional(z.array(Question).check(z.maxLength(6))),
  marks: Marks,
  hints: z.array(Hint).check(z.maxLength(12)),
  /** For who teaches. */
  notes: lines,
  /** The steps of the solution. */
  solve: z.array(Step).check(z.minLength(1), z.maxLength(80)),
})
export type Exercise = z.infer<typeof Exercise>
