// A case from a seed: the same seed is the same case, for a whole class, on every machine.
import { exerciseFormat, type Exercise } from '#contract/exercise.ts'
import type { ProviderApi } from '#contract/provider-api.ts'
import { chanceFrom, type Chance } from '#domain/values/chance.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { day, minute } from '#domain/values/time.ts'

import { causeNames, causes, type CauseName } from './incident-causes.ts'
import { oneOf, plots, type Plot } from './incident-plots.ts'

/** What the name of every generated case begins with. */
const prefix = 'incident-'

/** A seed can have at most so many letters, digits and dashes. */
const longestSeed = 40

/** The seed in the one way in which a link has it, or why it is none. */
export function readSeed(text: string): { seed: string } | { refusal: string } {
  const seed = trimText(text).toLowerCase()
  if (seed === '') return { refusal: 'Enter a seed: any word or number.' }
  const isPlain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(seed)
  if (isPlain && seed.length <= longestSeed) return { seed }
  return {
    refusal: `A seed has letters, digits and single dashes between them, ${longestSeed} characters at most.`,
  }
}

/** The seed in the name of a generated case; undefined for every other name. */
export function seedIn(name: string): string | undefined {
  if (!name.startsWith(prefix)) return undefined
  const read = readSeed(name.slice(prefix.length))
  return 'seed' in read ? read.seed : undefined
}

/** What a case is called. */
export function incidentTitle(seed: string): string {
  return `Case ${seed}`
}

/** The name by which a link begins the case. */
export function incidentName(seed: string): string {
  return prefix + seed
}

/** How many of the other causes can be chosen as well. */
const others = 3

/**
 * Cause, integration, people, times and answers follow from the seed alone. [choice:
 * incident.test.ts]
 */
export function incidentOf(seed: string): Exercise {
  const chance = chanceFrom(`incident:${seed}`)
  const name = oneOf(causeNames, chance)
  const [as, by] = oneOf(
    [
      ['amara', 'bruno'],
      ['bruno', 'amara'],
    ] as const,
    chance,
  )
  const plot = plots[name]({ chance, by })
  const { cause, advice, look, act, level } = causes[name]
  const asked = shuffled([name, ...shuffled(without(name), chance).slice(0, others)], chance)
  const startAt =
    firstMorning + Math.floor(chance() * 200) * day + Math.floor(chance() * 420) * minute
  const link = { role: 'link' as const, name: plot.username }
  return {
    format: exerciseFormat,
    name: incidentName(seed),
    title: incidentTitle(seed),
    kind: 'diagnosis',
    level,
    minutes: 6,
    ticket: ticketOf(plot, startAt, chance),
    scenario: plot.scenario,
    as,
    account: 'LarkfieldGoods',
    environment: plot.environment,
    now: new Date(startAt).toISOString(),
    clock: 'frozen',
    past: plot.past,
    page: plot.page,
    goals: [
      { id: 'cause', words: 'You know the cause', when: [{ is: 'answered', question: 'cause' }] },
      {
        id: 'advice',
        words: 'You know the advice',
        when: [
          { is: 'answered', question: 'cause' },
          { is: 'answered', question: 'advice' },
        ],
      },
      { id: 'proof', ...plot.proof },
    ],
    questions: [
      {
        id: 'cause',
        words:
          plot.status === undefined ? 'Why does the form not load?' : 'Why are the calls refused?',
        choices: asked.map((one) => ({ id: one, ...causes[one].cause })),
        right: name,
      },
      {
        id: 'advice',
        words: 'What is the advice?',
        choices: shuffled(asked, chance).map((one) => ({ id: one, ...causes[one].advice })),
        right: name,
      },
    ],
    marks: plot.marks,
    hints: [
      {
        goal: 'cause',
        look: 'The answer does not tell. What do the logs and the pages say?',
        act: look,
      },
      {
        goal: 'advice',
        look: 'The advice follows from the cause.',
        act: 'Ask what the customer has to do, and nobody else.',
      },
      { goal: 'proof', look: `Open ${plot.username}.`, act, at: link },
    ],
    notes: [
      `The cause: ${cause.words}.`,
      `The advice: ${advice.words}.`,
      'Whoever has the same seed has the same case.',
    ],
    solve: [
      { do: 'answer', question: 'cause', choice: name, for: 'cause' },
      { do: 'answer', question: 'advice', choice: name, for: 'advice' },
      ...plot.solve,
    ],
  }
}

/** A Monday at seven, in UTC. */
const firstMorning = Date.parse('2026-03-02T07:00:00Z')

function without(name: CauseName): CauseName[] {
  return causeNames.filter((one) => one !== name)
}

/** In an order of chance. */
function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((item) => ({ item, place: chance() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

const openings = [
  'A customer writes',
  'A customer calls',
  'From the chat with a customer',
  'A ticket that a colleague handed over',
] as const

const complaints = [
  (caller: string) => `Our ${caller} gets nothing but errors. What have we done?`,
  (caller: string) => `Please help: our ${caller} is down, and nobody here has touched its code.`,
  (caller: string) => `For some time now our ${caller} has been refused. It ran for months.`,
  (caller: string) => `Something is wrong with our ${caller}. Can you see what it is?`,
] as const

/** The words of a ticket: what is said, what is answered, what is logged, what is to be done. */
function ticketOf(plot: Plot, startAt: number, chance: Chance): string[] {
  const { scene, username, status, told, task } = plot
  const { caller, call, address } = scene
  const [digits = ''] = username.split('@')
  const since = timeOf(startAt - plot.sinceMinutes * minute)
  const asked = `${call.method} ${call.path}`
  const said = [oneOf(complaints, chance)(caller), ...(told === undefined ? [] : [told])].join(' ')
  const where = plot.environment === 'live' ? 'On Live' : 'On Test'
  return [
    `${oneOf(openings, chance)}: “${said}”`,
    ...(status === undefined ? [] : [`The error: ${errorOf(call.api, status)}`]),
    status === undefined
      ? `The log of the ${caller}: ${asked} from ${address}, 200, every minute. What its pages do stands in no log.`
      : `The log of the ${caller}: ${asked} from ${address}, ${status} since ${since}.`,
    `Choose the cause, choose the advice, then prove it. ${where}, at ${digits}: ${
      task ??
      `get the ${caller} going again, with the current secret, and change no more than it takes.`
    }`,
  ]
}

/** `2 Mar, 09:15 UTC`. */
function timeOf(at: number): string {
  const text = new Date(at).toUTCString()
  return `${text.slice(5, 11).replace(/^0/, '')}, ${text.slice(17, 22)} UTC`
}

/** The body that the API answers, as far as it says anything. */
function errorOf(api: ProviderApi, status: 401 | 403): string {
  const isOlder = api === 'Checkout' || api === 'Legal Entity Management'
  if (isOlder) {
    const [errorCode, message] =
      status === 401 ? ['000', 'HTTP Status Response - Unauthorized'] : ['010', 'Not allowed']
    return JSON.stringify({ status, errorCode, message, errorType: 'security' })
  }
  const [title, errorCode] = status === 401 ? ['Unauthorized', '00_401'] : ['Forbidden', '00_403']
  return JSON.stringify({ title, status, errorCode })
}
